import {newsArticleQuery, newsListQuery} from '#sanity/queries/news.ts'

import {type Amounts, newsId, newsSlug, rareWords} from './content.ts'

/** A kind of query. `params` differ from turn to turn, so that no side can answer from what it answered before. */
export type QueryCase = {
  what: string
  query: string
  /** The same for plain groq-js, where that lacks a function. */
  plain?: string
  params?: (turn: number) => Record<string, unknown>
  /** Stands in the README. */
  readme?: boolean
}

const pageLength = 10

/** The kinds of queries that a site, a Studio and a script ask, for the documents of `benchContent`. */
export function queryCases({news, events}: Amounts): readonly QueryCase[] {
  const some = (turn: number) => (turn * 7919 + Math.floor(news / 3)) % news
  const word = (turn: number) => rareWords[turn % rareWords.length] ?? ''
  const year = (turn: number) => 2016 + (turn % 9)
  return [
    {what: 'nothing: what HTTP alone costs', query: 'null'},
    {what: 'by id', query: '*[_id == $id][0]', params: (turn) => ({id: newsId(some(turn))}), readme: true},
    {
      what: 'by type and slug',
      query: '*[_type == "newsArticle" && slug.current == $slug][0]{_id, title, publishedAt, lead}',
      params: (turn) => ({slug: newsSlug(some(turn))}),
      readme: true,
    },
    {
      what: 'ten newest',
      query: '*[_type == "newsArticle"] | order(publishedAt desc)[0...10]{_id, title, publishedAt}',
      readme: true,
    },
    {
      what: 'ten newest, with their category',
      query: '*[_type == "newsArticle"] | order(publishedAt desc)[0...10]{_id, title, "category": category->title}',
      readme: true,
    },
    {
      what: 'ten of a deep page',
      query: '*[_type == "newsArticle"] | order(publishedAt desc)[$from...$to]{_id, title, publishedAt}',
      params: (turn) => ({from: Math.floor(news / 2) + turn, to: Math.floor(news / 2) + turn + pageLength}),
      readme: true,
    },
    {what: 'count of a type', query: 'count(*[_type == "newsArticle"])', readme: true},
    {
      what: 'count of a range',
      query: 'count(*[_type == "newsArticle" && publishedAt >= $since && publishedAt < $until])',
      params: (turn) => ({since: `${year(turn)}-03-01T00:00:00.000Z`, until: `${year(turn) + 1}-03-01T00:00:00.000Z`}),
      readme: true,
    },
    {
      what: 'what refers to an event',
      query: '*[_type == "newsArticle" && references($id)]{_id, title}',
      params: (turn) => ({id: `bench-event-${(turn * 31) % events}`}),
      readme: true,
    },
    {
      what: 'title match with a prefix, ten newest',
      query: '*[_type == "newsArticle" && title match $word] | order(publishedAt desc)[0...10]{_id, title}',
      params: (turn) => ({word: `${word(turn).slice(0, -2)}*`}),
      readme: true,
    },
    {
      what: 'text::query in bodies, ten newest',
      query:
        '*[_type == "newsArticle" && pt::text(body) match text::query($word)] | order(publishedAt desc)[0...10]{_id, title}',
      plain: '*[_type == "newsArticle" && pt::text(body) match $word] | order(publishedAt desc)[0...10]{_id, title}',
      params: (turn) => ({word: `${word(turn)}*`}),
      readme: true,
    },
    {
      what: 'this site’s query of a news item',
      query: newsArticleQuery,
      params: (turn) => ({slug: newsSlug(some(turn))}),
      readme: true,
    },
    {
      what: 'this site’s query of a news list',
      query: newsListQuery,
      params: (turn) => ({from: turn * pageLength, to: (turn + 1) * pageLength}),
      readme: true,
    },
  ]
}
