import {evaluate, parse} from 'groq-js'

import {openTestLake} from '#sanity/lake/tests/support/open-test-lake.ts'

import {round, summarise, time} from './measure.ts'

const count = 10_000

const queries: Record<string, {query: string; params?: Record<string, unknown>}> = {
  'one by type and slug': {
    query: '*[_type == "newsArticle" && slug.current == $slug][0]{title, "category": category->title}',
    params: {slug: 'wiadomosc-5000'},
  },
  'one by id': {query: '*[_id == $id][0]', params: {id: 'news-7000'}},
  'ten newest with their category': {
    query: '*[_type == "newsArticle"] | order(publishedAt desc)[0...10]{title, "category": category->title}',
  },
  'documents that refer to one': {query: '*[references($id)]{_id}', params: {id: 'category-3'}},
  'full text': {query: '*[_type == "newsArticle" && title match $word]{_id}', params: {word: '5000*'}},
}

/** Queries on 10,000 documents through the lake's whole request path, beside plain groq-js on the same documents. */
export async function benchQueries() {
  const documents = sampleDocuments()
  await using lake = await openTestLake(documents)
  const rows = []
  for (const [what, {query, params = {}}] of Object.entries(queries)) {
    const tree = parse(query, {params})
    const ours = summarise(await time(20, () => lake.client.fetch(query, {...params})))
    const plain = summarise(
      await time(5, async () => (await evaluate(tree, {dataset: documents, params: {...params}})).get()),
    )
    rows.push({
      what,
      'lake, median ms': round(ours.median),
      'groq-js, median ms': round(plain.median),
      ratio: round(ours.median / plain.median),
    })
  }
  return rows
}

function sampleDocuments() {
  const categories = Array.from({length: 10}, (_, at) => ({
    _id: `category-${at}`,
    _type: 'newsCategory',
    title: `Kategoria ${at}`,
  }))
  const news = Array.from({length: count - categories.length}, (_, at) => ({
    _id: `news-${at}`,
    _type: 'newsArticle',
    title: `Wiadomość ${at}`,
    slug: {_type: 'slug', current: `wiadomosc-${at}`},
    publishedAt: new Date(Date.UTC(2016, 0, 1) + at * 3_600_000).toISOString(),
    lead: 'Zdanie, które mówi, o czym jest wiadomość. '.repeat(5),
    category: {_type: 'reference', _ref: `category-${at % 10}`},
  }))
  return [...categories, ...news]
}
