import {test as base} from '@playwright/test'

import {type RunningSite, runBuiltSite} from '../../support/run-site.ts'
import {portsOf} from './ports.ts'

let running: RunningSite | undefined

/**
 * Playwright's `test` with a site for each worker, begun on the sample content: what one file writes, stops or restarts
 * disturbs no file that runs beside it, and after a failure the next test gets a new one.
 */
export const test = base.extend<object, {site: RunningSite}>({
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
})

/** The site of this worker, for helpers that no fixture reaches. */
export function runningSite(): RunningSite {
  if (!running) throw new Error('No site runs. Take `test` from support/test.ts, which starts one.')
  return running
}
