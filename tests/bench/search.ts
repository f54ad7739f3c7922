import {setTimeout as sleep} from 'node:timers/promises'

import {fixedPages} from '#lib/addresses/addresses.ts'
import type {Corpus} from '#lib/search/corpus.ts'
import {loadLemmas} from '#lib/search/lemmas.ts'
import {createSearchIndex, searchedDocuments} from '#lib/search/search-index.ts'
import {freePort} from '#sanity/lake/tests/support/run-lake.ts'
import {askIndex, mean} from '#tests/lib/search/judge.ts'
import {judgeAll, type QuestionSet, questionsOf, seenSets, sentenceSets, unseenSets} from '#tests/lib/search/judged.ts'
import {more} from '#tests/lib/search/pairs.ts'
import {sampleCorpus} from '#tests/lib/search/sample-index.ts'

import {type RunningSite, runSite} from '../support/run-site.ts'
import {type Amounts, benchContent, newsId, newsSlug} from './content.ts'
import {keepAll, read} from './kept-pages.ts'
import {load} from './load.ts'
import {round, summarise, time, timeOnce} from './measure.ts'
import {untilQuiet} from './process-time.ts'
import type {Row, Table} from './report.ts'

/** How well and how fast the search answers the judged questions (tests/lib/search/judged.ts), and what it costs. */
export async function benchSearch(): Promise<Table[]> {
  const corpus = await sampleCorpus(more)
  const loading = summarise(await time(1, loadLemmas))
  const lemmas = await loadLemmas()
  const building = summarise(await time(5, async () => createSearchIndex(corpus, lemmas)))
  const search = askIndex(createSearchIndex(corpus, lemmas))
  const documents = searchedDocuments(corpus).length
  const rows: Row[] = []
  for (const {what, sets} of groups) {
    const [ours, plain] = [await measure(search, sets), await measure(substrings(corpus), sets)]
    const size = {documents, questions: questionsOf(sets).length}
    const readme = [quality(what, ours, plain), ...(sets === seenSets ? [speed(ours, plain)] : [])]
    rows.push({what: `this search, ${what}`, size, figures: ours, readme})
    rows.push({what: `the question as a substring, no case, ${what}`, size, figures: plain})
  }
  rows.push(
    {what: 'making the index', size: {documents}, figures: {'index ms': round(building.median)}},
    {what: 'reading the dictionary, once', size: {dictionaries: 1}, figures: {'index ms': round(loading.median)}},
  )
  return [
    {title: 'Search of the sample content, in memory, beside plain substrings', rows},
    await benchFollowing(10_000),
  ]
}

/** Those that the search was mended by, whole sentences among them, and those that nothing was mended by. */
const groups: readonly {what: string; sets: readonly QuestionSet[]}[] = [
  {what: 'seen questions', sets: seenSets},
  {what: 'seen sentences', sets: sentenceSets},
  {what: 'unseen questions', sets: unseenSets},
]

const publications = 20

/**
 * A site of `news` items, by its public door: how long the index takes after a start, how soon a publication is found
 * while nobody asks for anything else, and how long a reader of a kept page waits meanwhile at the longest.
 */
async function benchFollowing(news: number): Promise<Table> {
  // Before the site runs: it takes seconds, in which a connection that the lake gives up would go unnoticed.
  const content = benchContent(amounts(news))
  await using site = await runSite({port: await freePort(), lakePort: await freePort()})
  await load(site.client, content)
  const documents = await site.client.fetch<number>('count(*[defined(slug.current)])')
  await site.stopSite()
  const building = await timeOnce(async () => {
    await site.startSite()
    await untilFound(site, 'Wiadomość 9', newsSlug(9))
  })
  await keepAll(site.siteUrl, [keptPath])
  const waits = watchKeptPage(site)
  const found: number[] = []
  for (let turn = 0; turn < publications; turn += 1) found.push(await timePublication(site, turn))
  const waited = await waits.stop()
  const [seen, kept] = [summarise(found), summarise(waited)]
  const longest = Math.max(...waited)
  const figures = {
    'start to whole index, ms': round(building),
    'published to found, median ms': round(seen.median),
    'worst ms': round(Math.max(...found)),
    'kept page meanwhile, median ms': round(kept.median),
    'longest ms': round(longest),
  }
  const readme = [
    {what: 'search: published to found', here: `${round(seen.median)} ms (worst ${round(Math.max(...found))})`},
    {what: 'longest wait for a kept page meanwhile', here: `${round(longest)} ms`},
  ]
  const row = {what: 'news published while the index follows', size: {documents, publications}, figures, readme}
  return {title: 'Search of a large site, by HTTP', rows: [row]}
}

const keptPath = '/deklaracja-dostepnosci'

function amounts(news: number): Amounts {
  return {news, events: Math.ceil(news / 8), entities: Math.ceil(news / 10)}
}

async function timePublication(site: RunningSite, turn: number): Promise<number> {
  const word = `niebotyczny${String.fromCodePoint(97 + turn).repeat(3)}`
  await untilQuiet(site.lakeProcessId() ?? 0, site.siteProcessId() ?? 0)
  return timeOnce(async () => {
    await site.client
      .patch(newsId(turn * 7))
      .set({title: word})
      .commit()
    await untilFound(site, word, newsSlug(turn * 7))
  })
}

async function untilFound({siteUrl}: RunningSite, question: string, slug: string): Promise<void> {
  const end = performance.now() + 180_000
  const url = `${siteUrl}${fixedPages.search.parts.suggestions}?q=${encodeURIComponent(question)}`
  while (!(await (await fetch(url)).text()).includes(slug)) {
    if (performance.now() > end) throw new Error(`“${question}” does not find ${slug} within three minutes.`)
    await sleep(10)
  }
}

/** Asks for a kept page every few ms until it is stopped. */
function watchKeptPage({siteUrl}: RunningSite) {
  const samples: number[] = []
  const over = new AbortController()
  const watching = (async () => {
    while (!over.signal.aborted) {
      samples.push(await timeOnce(() => read(siteUrl + keptPath)))
      await sleep(5)
    }
  })()
  return {
    async stop(): Promise<number[]> {
      over.abort()
      await watching
      return samples
    },
  }
}

type Measured = Awaited<ReturnType<typeof measure>>

function quality(questions: string, ours: Measured, plain: Measured) {
  const of = (measured: Measured) => `${measured['recall at 5']} and ${measured['precision at 5']}`
  return {
    what: `search, recall and precision at five, ${questions}`,
    here: of(ours),
    beside: `${of(plain)}: the question as a substring`,
  }
}

function speed(ours: Measured, plain: Measured) {
  const of = (measured: Measured) => `${measured['median ms']} ms`
  const ratio = round(ours['median ms'] / plain['median ms'])
  return {what: 'search, median answer without HTTP', here: of(ours), beside: `${of(plain)}: the same`, ratio}
}

async function measure(search: (asked: string) => string[], sets: readonly QuestionSet[]) {
  const judged = judgeAll(sets, search)
  const questions = questionsOf(sets)
  const samples = await time(questions.length, async (turn) => search(questions[turn] ?? ''))
  const {median, p95} = summarise(samples)
  return {
    'recall at 5': round(mean(judged.map(({recall}) => recall))),
    'precision at 5': round(mean(judged.map(({precision}) => precision))),
    'median ms': round(median),
    'p95 ms': round(p95),
  }
}

/** What many sites do: the whole question as a substring, titles first, the most frequent first. */
function substrings(corpus: Corpus): (asked: string) => string[] {
  const texts = searchedDocuments(corpus).map(({id, title, summary, sections, note, also}) => ({
    id,
    title: title.toLowerCase(),
    text: JSON.stringify([title, summary, sections, note, also]).toLowerCase(),
  }))
  return (asked) => {
    const wanted = asked.toLowerCase()
    const scored = texts.map(({id, title, text}) => {
      return {id, score: text.split(wanted).length - 1 + (title.includes(wanted) ? 100 : 0)}
    })
    const found = scored.filter(({score}) => score > 0).toSorted((a, b) => b.score - a.score)
    return found.map(({id}) => id)
  }
}
