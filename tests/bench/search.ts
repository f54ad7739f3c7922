import type {Corpus} from '#lib/search/corpus.ts'
import {documentsOf} from '#lib/search/documents.ts'
import {loadLemmas} from '#lib/search/lemmas.ts'
import {createSearchIndex} from '#lib/search/search-index.ts'
import {askIndex, judge, mean} from '#tests/lib/search/judge.ts'
import {more, pairs} from '#tests/lib/search/pairs.ts'
import {sampleCorpus} from '#tests/lib/search/sample-index.ts'

import {round, summarise, time} from './measure.ts'

/** How well and how fast the search answers the judged questions (tests/lib/search/pairs.ts), and what it costs. */
export async function benchSearch() {
  const corpus = await sampleCorpus(more)
  const loading = summarise(await time(1, loadLemmas))
  const lemmas = await loadLemmas()
  const building = summarise(await time(5, async () => createSearchIndex(corpus, lemmas)))
  const search = askIndex(createSearchIndex(corpus, lemmas))
  return [
    {what: 'this search', ...(await measure(search)), 'index ms': round(building.median)},
    {what: 'substring, no case', ...(await measure(substrings(corpus))), 'index ms': 0},
    {what: 'dictionary, once', 'index ms': round(loading.median)},
  ]
}

async function measure(search: (asked: string) => string[]) {
  const known = new Set(pairs.flatMap(({best, also}) => [...best, ...also]))
  const judged = pairs.map((pair) => judge(search, pair, known))
  const samples = await time(pairs.length, async (turn) => search(pairs[turn]?.asked ?? ''))
  const {median, p95} = summarise(samples)
  return {
    questions: pairs.length,
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
