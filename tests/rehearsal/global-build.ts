import {buildSite, forgetBuild} from '#scripts/run/site.ts'

import {portsOf} from '../browser/support/ports.ts'
import {playHosted} from './support/hosted.ts'

/** Builds the site with the hosted mode in its environment; whoever starts it afterwards builds it once more. */
export default async function buildHosted(): Promise<() => void> {
  forgetBuild()
  await using hosted = await playHosted(portsOf(0).port)
  await buildSite(hosted.settings)
  return forgetBuild
}
