import {setTimeout as sleep} from 'node:timers/promises'

import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

import {type RunningSite, runSite} from '../support/run-site.ts'
import {benchContent, newsSlug} from './content.ts'
import {
  differs,
  fixedPaths,
  itemPath,
  keepAll,
  pathsToKeep,
  read,
  type ReadPage,
  readAll,
  unheld,
} from './kept-pages.ts'
import {load} from './load.ts'
import {repeat, round, summarise, timeOnce} from './measure.ts'
import {processMemory, processTime, untilQuiet} from './process-time.ts'
import type {Row, Table} from './report.ts'

/** `news` in all, those of the sample content among them; of that alone where it has as many. */
type Setting = {what: string; news: number; keptPages: number; min: number; max: number; budgetMs: number}

const small: readonly Setting[] = [
  {what: 'sample content', news: 0, keptPages: 20, min: 10, max: 30, budgetMs: 15_000},
  {what: 'a small body’s site', news: 400, keptPages: 120, min: 10, max: 30, budgetMs: 20_000},
]
// No large one for the quick run: to fill and keep it takes minutes.
const large: readonly Setting[] = [
  {what: 'a large body’s site', news: 10_000, keptPages: 1000, min: 10, max: 300, budgetMs: 240_000},
  {what: 'ten times that', news: 100_000, keptPages: 1000, min: 10, max: 300, budgetMs: 150_000},
]
const renders = 5
// Readers ask now and then; asking without a pause would take a processor from those who do the work.
const pauseMs = 5

/**
 * An editor corrects the title of a news item and publishes it, while nobody is online: how long until a reader's
 * request shows it, what it costs the lake, and which of the kept pages are rendered again. Beside it, in the same run,
 * what has to be done in any case: the same publication until it is acknowledged, and one first render of an item.
 */
export async function benchPublishing({quick}: {quick: boolean}): Promise<Table[]> {
  const settings = quick ? small : [...small, ...large]
  const rows: Row[] = []
  const costs: Row[] = []
  for (const setting of settings) {
    console.log(`  ${setting.what} …`)
    const {row, lake} = await benchSetting(setting)
    console.log(`  ${JSON.stringify({...row.figures, ...lake.figures})}`)
    // Of small sizes the README tells only how long it took, of the largest also what the lake needs.
    const isLarge = quick ? setting === settings.at(-1) : large.includes(setting)
    rows.push(isLarge ? row : {...row, readme: row.readme?.slice(0, 1)})
    costs.push(setting === settings.at(-1) ? lake : {...lake, readme: undefined})
  }
  return [
    {title: 'A correction published, until a reader sees it; lake CPU and pages are means a publication', rows},
    {title: 'The processes, all their threads together', rows: costs},
  ]
}

async function benchSetting(setting: Setting): Promise<{row: Row; lake: Row}> {
  await using site = await runSite({port: await freePort(), lakePort: await freePort()})
  const content = await fill(site, setting)
  await warmUp(site)
  const {paths, items} = await pathsToKeep(site, setting.keptPages)
  const start = performance.now()
  const kept = await keepAll(site.siteUrl, paths)
  console.log(`  ${paths.length} pages are kept after ${Math.round((performance.now() - start) / 1000)} s`)
  const publications: Publication[] = []
  await repeat(setting, async (turn) => {
    // An item in the middle of those that are kept, so that its neighbours are kept too; another one each time.
    const slug = items[Math.floor(items.length / 4) + (turn % Math.ceil(items.length / 2))] ?? ''
    publications.push(await publish(site, {slug, title: `Poprawiony tytuł ${turn + 1}.`, paths, kept}))
  })
  const size = {...content, 'kept pages': paths.length}
  const row = rowOf(setting.what, size, publications, await timeFirstRenders(site, items))
  return {row, lake: await lakeRow(site, setting.what, size)}
}

/** What lake and site hold in memory after all that, and how long the lake takes to start again. */
async function lakeRow(site: RunningSite, what: string, size: Row['size']): Promise<Row> {
  const {now, most} = processMemory(lakeProcess(site))
  const ofSite = processMemory(site.siteProcessId() ?? 0)
  await site.stopLake()
  const started = site.startLake()
  const startMs = await timeOnce(async () => {
    while (!(await fetch(`${site.lakeUrl}/v1/ping`).catch(() => null))?.ok) await sleep(pauseMs)
  })
  await started
  const fresh = processMemory(lakeProcess(site))
  const figures = {
    'memory, MB': round(now),
    'at most, MB': round(most),
    'start, ms': round(startMs),
    'memory after it, MB': round(fresh.now),
    'memory of the site, MB': round(ofSite.now),
  }
  const readme = [
    {what: 'memory of the lake; its start', here: `${words(now)} MB; ${words(startMs)} ms`},
    {what: 'memory of the site with its search', here: `${words(ofSite.now)} MB`},
  ]
  return {what, size, figures, readme}
}

/** Adds made-up news, events and entities until there are as many news as wanted, and waits until the lake is at rest. */
async function fill(site: RunningSite, {news}: Setting): Promise<Row['size']> {
  const start = performance.now()
  const count = (filter: string) => site.client.fetch<number>(`count(*[${filter}])`, {}, unheld)
  const missing = news - (await count('_type == "newsArticle"'))
  if (missing > 0) {
    await load(site.client, benchContent({news: missing, events: Math.ceil(news / 8), entities: Math.ceil(news / 10)}))
  }
  await untilQuiet(lakeProcess(site))
  console.log(`  filled after ${Math.round((performance.now() - start) / 1000)} s`)
  return {news: await count('_type == "newsArticle"'), documents: await count('true')}
}

/**
 * Asks for one page of each kind that is kept, so that the indexes which their queries want are made: the first who asks
 * of a hundred thousand documents is refused meanwhile. And waits until the search has read all.
 */
async function warmUp(site: RunningSite): Promise<void> {
  const start = performance.now()
  await pathsToKeep(site, 1).catch(() => null)
  const paths = [...fixedPaths, '/aktualnosci/strona/2', itemPath(newsSlug(0))]
  for (const path of paths) await fetch(site.siteUrl + path).then((response) => response.text())
  // As long as the search reads, the lake is asked for each document: what it does for a publication could not be told from that.
  await untilQuiet(site.siteProcessId() ?? 0, lakeProcess(site))
  console.log(`  its indexes are made after ${Math.round((performance.now() - start) / 1000)} s`)
}

type Publication = Record<'acknowledged' | 'visible' | 'lakeTime' | 'renewed' | 'changed' | 'needless', number>
/** `kept` holds every page as it was before, and after it as it is then. */
type Correction = {slug: string; title: string; paths: readonly string[]; kept: Map<string, ReadPage>}

async function publish(site: RunningSite, {slug, title, paths, kept}: Correction): Promise<Publication> {
  const [publishedId, draftId] = await draftCorrection(site, slug, title)
  const lake = lakeProcess(site)
  await untilQuiet(lake)
  const used = processTime(lake)
  const start = performance.now()
  await site.client.action({actionType: 'sanity.action.document.publish', publishedId, draftId})
  const acknowledged = performance.now() - start
  await untilShown(site.siteUrl + itemPath(slug), title)
  const visible = performance.now() - start
  await untilQuiet(lake)
  const lakeTime = processTime(lake) - used
  const after = await readAll(site.siteUrl, paths)
  const changed = new Set(paths.filter((path) => differs(kept.get(path)?.html ?? '', after.get(path)?.html ?? '')))
  // The corrected item's own page was rendered again for the reader who waited for it.
  const renewed = paths.filter((path) => path === itemPath(slug) || !after.get(path)?.kept)
  for (const [path, page] of [...after, ...(await keepAll(site.siteUrl, renewed))]) kept.set(path, page)
  const needless = renewed.filter((path) => !changed.has(path))
  return {
    acknowledged,
    visible,
    lakeTime,
    renewed: renewed.length,
    changed: changed.size,
    needless: needless.length,
  }
}

async function untilShown(url: string, title: string): Promise<void> {
  const end = performance.now() + 120_000
  while (!(await read(url)).html.includes(title)) {
    if (performance.now() > end) throw new Error(`${url} has not shown “${title}” within two minutes.`)
    await sleep(pauseMs)
  }
}

async function draftCorrection({client}: RunningSite, slug: string, title: string): Promise<[string, string]> {
  const item = await client.fetch<{_id: string; _type: string}>(
    '*[_type == "newsArticle" && slug.current == $slug][0]',
    {slug},
    unheld,
  )
  const draftId = `drafts.${item._id}`
  await client.createOrReplace({...item, _id: draftId, title})
  return [item._id, draftId]
}

/** First requests of items that nobody has asked for, the first after those that are kept. */
async function timeFirstRenders(site: RunningSite, kept: readonly string[]): Promise<number[]> {
  // Not all: of a hundred thousand, that is more than a query may take.
  const {items} = await pathsToKeep(site, 2 * (kept.length + 10 * renders))
  const samples: number[] = []
  for (const slug of items.filter((each) => !kept.includes(each)).slice(0, renders)) {
    samples.push(await timeOnce(() => read(site.siteUrl + itemPath(slug))))
  }
  if (samples.length === 0) throw new Error('Every item is kept, so none is left to be rendered for the first time.')
  return samples
}

function rowOf(
  what: string,
  size: Row['size'],
  publications: readonly Publication[],
  renderMs: readonly number[],
): Row {
  const visible = summarise(publications.map((each) => each.visible))
  const acknowledged = summarise(publications.map((each) => each.acknowledged))
  const min = acknowledged.median + summarise(renderMs).median
  const ratio = round(visible.median / min)
  const [lakeTime, renewed, changed] = [
    mean(publications, 'lakeTime'),
    mean(publications, 'renewed'),
    mean(publications, 'changed'),
  ]
  const needless = publications.reduce((sum, each) => sum + each.needless, 0)
  return {
    what,
    size,
    figures: {
      times: publications.length,
      'visible, median ms': round(visible.median),
      // Of less than twenty times it is the worst.
      'p95 ms': round(visible.p95),
      'acknowledged, ms': round(acknowledged.median),
      'and a first render, ms': round(min),
      ratio,
      'lake CPU, ms': round(lakeTime),
      'pages renewed': round(renewed),
      'really changed': round(changed),
      'needless in all': needless,
    },
    readme: [
      {
        what: `published to visible, median of ${publications.length}`,
        here: `${words(visible.median)} ms (${publications.length < 20 ? 'worst' : 'p95'} ${words(visible.p95)})`,
        beside: `${words(min)} ms: the same, acknowledged, and one first render of an item`,
        ratio,
      },
      {
        what: 'pages renewed a publication; needless ones in all',
        here: `${words(renewed)}; ${needless.toLocaleString('en')}`,
        beside: `${words(changed)}: really changed`,
      },
      {what: 'processor time of the lake a publication', here: `${words(lakeTime)} ms`},
    ],
  }
}

function mean(publications: readonly Publication[], name: keyof Publication): number {
  return publications.reduce((sum, each) => sum + each[name], 0) / publications.length
}

function words(value: number): string {
  return round(value).toLocaleString('en')
}

function lakeProcess(site: RunningSite): number {
  const id = site.lakeProcessId()
  if (id === undefined) throw new Error('The lake does not run.')
  return id
}
