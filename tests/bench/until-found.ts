import {setTimeout as sleep} from 'node:timers/promises'

import {fixedPages} from '#lib/addresses/addresses.ts'

import type {RunningSite} from '../support/run-site.ts'

// A hundred thousand documents are read in five minutes.
const longestMs = 900_000

/** Waits until the search suggests the page with this slug to whoever asks so. @throws where it does not within 15 minutes */
export async function untilFound({siteUrl}: RunningSite, question: string, slug: string): Promise<void> {
  const end = performance.now() + longestMs
  const url = `${siteUrl}${fixedPages.search.parts.suggestions}?q=${encodeURIComponent(question)}`
  while (!(await (await fetch(url)).text()).includes(slug)) {
    if (performance.now() > end) throw new Error(`“${question}” does not find ${slug} within 15 minutes.`)
    await sleep(10)
  }
}
