import {test as base} from '@playwright/test'

import {loadSeed} from '#sanity/seed/load.ts'
import {startSite} from '#scripts/run/site.ts'

import {portsOf} from '../../browser/support/ports.ts'
import {type Hosted, playHosted} from './hosted.ts'

/** What browsers said in their consoles: names that a page's policy refused, and all other errors. */
export type Heard = {refused: Set<string>; errors: Set<string>}

/** Playwright's `test` with a site on hosted Sanity, and with a browser that reaches it through the proxy only. */
export const test = base.extend<object, {hosted: Hosted; heard: Heard}>({
  hosted: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await using hosted = await playHosted(portsOf(0).port)
      // As on the first day: the site runs before there is content.
      const site = await startSite(hosted.settings)
      await loadSeed(hosted.client)
      await use(hosted)
      await site.stop()
    },
    {scope: 'worker', auto: true, timeout: 120_000},
  ],
  launchOptions: [
    async ({hosted, launchOptions}, use) => {
      const proxy = `--proxy-server=${hosted.ofBrowser.url}`
      const authority = `--ignore-certificate-errors-spki-list=${hosted.keyHash}`
      await use({...launchOptions, args: [...(launchOptions.args ?? []), proxy, authority]})
    },
    {scope: 'worker'},
  ],
  // oxlint-disable-next-line no-empty-pattern
  heard: [async ({}, use) => use({refused: new Set(), errors: new Set()}), {scope: 'worker'}],
  baseURL: async ({hosted}, use) => use(hosted.settings.siteUrl),
  context: async ({context, heard}, use) => {
    context.on('console', (message) => {
      if (message.type() !== 'error') return
      const text = message.text()
      const [, name] = /Content Security Policy/.test(text) ? (/(?:https|wss):\/\/([^/'\s]+)/.exec(text) ?? []) : []
      if (name) heard.refused.add(name)
      else heard.errors.add(`${text} (${message.location().url})`)
    })
    await use(context)
  },
})
