import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {stripTypeScriptTypes} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {endpoints} from '#lib/addresses/addresses.ts'
import {generatePath} from '#lib/addresses/routes.ts'

// As `new URL('./display.ts', import.meta.url)` the build would take a source for an asset, and copy it elsewhere.
const folder = /* turbopackIgnore: true */ dirname(fileURLToPath(import.meta.url))

/** The scripts of ours that a reader's browser may run: their sources, beside this file. */
const sources = {
  'copy-link': join(/* turbopackIgnore: true */ folder, 'copy-link.ts'),
  display: join(/* turbopackIgnore: true */ folder, 'display.ts'),
  'search-suggestions': join(/* turbopackIgnore: true */ folder, 'search-suggestions.ts'),
}

export type EnhancementName = keyof typeof sources

export const enhancementNames = Object.keys(sources).filter(isName)

const kept = new Map<EnhancementName, string>()

/** The JavaScript of an enhancement: its TypeScript source without types and without empty room. */
export function enhancementCode(name: EnhancementName): string {
  const known = process.env.NODE_ENV === 'production' ? kept.get(name) : undefined
  if (known !== undefined) return known
  const lines = stripTypeScriptTypes(readFileSync(/* turbopackIgnore: true */ sources[name], 'utf8')).split('\n')
  // An end of line may end a statement, so lines are never joined.
  const code = lines.flatMap((line) => line.trim() || []).join('\n')
  kept.set(name, code)
  return code
}

/** The address of an enhancement. It changes with the code, so that a browser may keep what it has for good. */
export function enhancementPath(name: EnhancementName): string {
  const version = createHash('sha256').update(enhancementCode(name)).digest('hex').slice(0, 12)
  return `${generatePath(endpoints.script, {script: `${name}.js`})}?v=${version}`
}

/** Reads the name from the last part of an address („wyszukiwarka.js”), or null where there is no such script. */
export function parseEnhancementFile(file: string): EnhancementName | null {
  return enhancementNames.find((name) => file === `${name}.js`) ?? null
}

function isName(name: string): name is EnhancementName {
  return Object.hasOwn(sources, name)
}
