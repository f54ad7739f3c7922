import type {Corpus} from '#lib/search/corpus.ts'
import {documentsOf} from '#lib/search/documents.ts'
import {loadLemmas} from '#lib/search/lemmas.ts'
import {createSearchIndex} from '#lib/search/search-index.ts'
import {askIndex, judge, mean} from '#tests/lib/search/judge.ts'
import {more, pairs} from '#tests/lib/search/pairs.ts'
import {sampleCorpus} from '#tests/lib/search/sample-index.ts'

import {round, summarise, time} from './measure.ts'
import type {Row, Table} from './report.ts'

/** How well and how fast the search answers the judged questions (tests/lib/search/pairs.ts), and what it costs. */
export async function benchSearch(): Promise<Table[]> {
  const corpus = await sampleCorpus(more)
  const loading = summarise(await time(1, loadLemmas))
  const lemmas = await loadLemmas()
  const building = summarise(await time(5, async () => createSearchIndex(corpus, lemmas)))
  const size = {documents: documentsOf(corpus).length, questions: pairs.length}
  const ours = await measure(askIndex(createSearchIndex(corpus, lemmas)))
  const plain = await measure(substrings(corpus))
  const rows: Row[] = [
    {
      what: 'this search',
      size,
      figures: {...ours, 'index ms': round(building.median)},
      readme: [quality(ours, plain), speed(ours, plain)],
    },
    {what: 'the question as a substring, no case', size, figures: plain},
    {what: 'reading the dictionary, once', size: {dictionaries: 1}, figures: {'index ms': round(loading.median)}},
  ]
  return [{title: 'Search of the sample content, in memory, beside plain substrings', rows}]
}

type Measured = Awaited<ReturnType<typeof measure>>

function quality(ours: Measured, plain: Measured) {
  const of = (measured: Measured) => `${measured['recall at 5']} and ${measured['precision at 5']}`
  return {
    what: 'search, recall and precision at five',
    here: of(ours),
    beside: `${of(plain)}: the question as a substring`,
  }
}

function speed(ours: Measured, plain: Measured) {
  const of = (measured: Measured) => `${measured['median ms']} ms`
  const ratio = round(ours['median ms'] / plain['median ms'])
  return {what: 'search, median answer without HTTP', here: of(ours), beside: `${of(plain)}: the same`, ratio}
}

async function measure(search: (asked: string) => string[]) {
  const known = new Set(pairs.flatMap(({best, also}) => [...best, ...also]))
  const judged = pairs.map((pair) => judge(search, pair, known))
  const samples = await time(pairs.length, async (turn) => search(pairs[turn]?.asked ?? ''))
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
  const texts = documentsOf(corpus).map(({id, title, summary, sections, note, also}) => ({
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
