import {type LakeSettings, settingsIn} from '../../sanity/lake/src/index.ts'

export {readLedger} from '../../sanity/lake/src/index.ts'

/** The lake's own settings in an environment, as the lake will read them. Throws an Error that names what cannot be. */
export function lakeSettings(env: Record<string, string | undefined>): LakeSettings {
  return settingsIn(env)
}
