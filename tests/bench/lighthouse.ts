import {chromium} from '@playwright/test'
import lighthouse from 'lighthouse'

import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

import {chromiumOptions} from '../support/chromium.ts'
import type {RunningSite} from '../support/run-site.ts'
import {pagesOfEachType} from './weight.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const runs = 3

/**
 * Lighthouse on each type of page, as it measures by default: a phone, simulated slow network and processor. The best of
 * three runs counts, since the machine is shared; every run that falls short of 100 is named with what cost it.
 */
export async function benchLighthouse(site: RunningSite) {
  const options = await chromiumOptions()
  const port = await freePort()
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  })
  const rows = []
  for (const [what, path] of Object.entries(await pagesOfEachType(site))) {
    rows.push({what, ...(await judge(site.siteUrl + path, port))})
  }
  await browser.close()
  return rows
}

async function judge(url: string, port: number) {
  const results: Awaited<ReturnType<typeof runOnce>>[] = []
  for (let run = 0; run < runs; run++) results.push(await runOnce(url, port))
  const best = categories.map((name) => [name, Math.max(...results.map(({scores}) => scores[name] ?? 0))])
  const short = results.flatMap(({shortfall}, run) => (shortfall ? [`run ${run + 1}: ${shortfall}`] : []))
  return {...Object.fromEntries(best), 'short of 100': short.join('; ') || '–'}
}

async function runOnce(url: string, port: number) {
  const result = await lighthouse(url, {port, onlyCategories: [...categories], logLevel: 'error'})
  if (!result) throw new Error(`Lighthouse said nothing of ${url}.`)
  const {lhr} = result
  const scores = Object.fromEntries(
    categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
  )
  const shortfall = categories.flatMap((name) => {
    if (scores[name] === 100) return []
    const weighty = (lhr.categories[name]?.auditRefs ?? []).filter(
      ({id, weight}) => weight > 0 && falls(lhr.audits[id]?.score),
    )
    return [`${name} ${scores[name]} (${weighty.map(({id}) => id).join(', ')})`]
  })
  return {scores, shortfall: shortfall.join(', ')}
}

function falls(score: number | null | undefined): boolean {
  return typeof score === 'number' && score < 0.9
}
