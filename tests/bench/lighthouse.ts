import {chromium} from '@playwright/test'
import lighthouse from 'lighthouse'

import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

import {chromiumOptions} from '../support/chromium.ts'
import {runSite} from '../support/run-site.ts'
import type {Row, Table} from './report.ts'
import {pagesOfEachType} from './weight.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const runs = 1

/**
 * Lighthouse on each type of page of the sample content, as it measures by default: a phone, simulated slow network and
 * processor. Each category's worst of the runs is printed, and every shortfall is named with what cost it.
 */
export async function benchLighthouse(): Promise<Table[]> {
  await using site = await runSite({port: await freePort(), lakePort: await freePort()})
  const documents = await site.client.fetch<number>('count(*)')
  const options = await chromiumOptions()
  const port = await freePort()
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  })
  const size = {documents, runs}
  const rows: Row[] = []
  for (const [what, path] of Object.entries(await pagesOfEachType(site))) {
    rows.push({what, size, figures: await judge(site.siteUrl + path, port)})
  }
  await browser.close()
  return [
    {title: 'Lighthouse (mobile, simulated), the worst of each page’s runs', rows: [...rows, summary(rows, documents)]},
  ]
}

function summary(rows: readonly Row[], documents: number): Row {
  const perfect = rows.filter(({figures}) => categories.every((name) => figures[name] === 100)).length
  const worst = categories.map((name) => [name, Math.min(...rows.map(({figures}) => Number(figures[name])))] as const)
  const here = `100 in all four on ${perfect} of ${rows.length}; lowest ${worst.map(([name, score]) => `${name} ${score}`).join(', ')}`
  const what = `Lighthouse on ${rows.length} types of page`
  return {
    what: 'lowest of all',
    size: {documents, pages: rows.length, runs},
    figures: Object.fromEntries(worst),
    readme: [{what, here}],
  }
}

async function judge(url: string, port: number): Promise<Row['figures']> {
  const results: Awaited<ReturnType<typeof runOnce>>[] = []
  for (let run = 0; run < runs; run++) results.push(await runOnce(url, port))
  const worst = categories.map((name) => [name, Math.min(...results.map(({scores}) => scores[name] ?? 0))])
  const short = results.flatMap(({shortfall}, run) => (shortfall ? [`run ${run + 1}: ${shortfall}`] : []))
  return {...Object.fromEntries(worst), 'short of 100': short.join('; ') || '–'}
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
