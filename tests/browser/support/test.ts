import {expect, test as base} from '@playwright/test'

import {type RunningSite, runBuiltSite} from '../../support/run-site.ts'
import {type Expected, watchStudio} from './console-problems.ts'
import {portsOf} from './ports.ts'

let running: RunningSite | undefined

/**
 * Playwright's `test` with a site for each worker, begun on the sample content: what one file writes, stops or restarts
 * disturbs no file that runs beside it, and after a failure the next test gets a new one.
 *
 * A test in which the Studio is open fails where the browser complains of it, but for what `test.use({expected: […]})` names.
 */
export const test = base.extend<{expected: readonly Expected[]; quietStudio: void}, {site: RunningSite}>({
  site: [
    // Playwright reads what a fixture needs off its first parameter, which must be written as a pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, {parallelIndex}) => {
      await using site = await runBuiltSite(portsOf(parallelIndex))
      running = site
      await use(site)
    },
    {scope: 'worker', auto: true, timeout: 120_000},
  ],
  baseURL: async ({site}, use) => use(site.siteUrl),
  expected: [[], {option: true}],
  quietStudio: [
    async ({browser, site, expected}, use) => {
      const studio = watchStudio(browser, [site.siteUrl, site.lakeUrl])
      await use()
      expect(studio.stop(expected), 'what the browser says of the Studio').toEqual([])
    },
    {auto: true},
  ],
})

/** The site of this worker, for helpers that no fixture reaches. */
export function runningSite(): RunningSite {
  if (!running) throw new Error('No site runs. Take `test` from support/test.ts, which starts one.')
  return running
}
