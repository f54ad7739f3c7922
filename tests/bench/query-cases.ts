import {entityQuery} from '#sanity/queries/entities.ts'
import {eventListQuery, eventQuery} from '#sanity/queries/events.ts'
import {homeQuery} from '#sanity/queries/home.ts'
import {newsArticleQuery, newsListQuery, newsOfCategoryQuery, newsOfYearQuery} from '#sanity/queries/news.ts'

import {type Amounts, newsId, newsSlug, rareWords} from './content.ts'

/** A kind of query. `params` differ from turn to turn, so that no side can answer from what it answered before. */
export type QueryCase = {
  what: string
  query: string
  /** The same for plain groq-js, where that lacks a function. */
  plain?: string
  /** The same for PostgreSQL, as an expression of JSON over the tables of plain-postgres.ts; not where it has no words for it. */
  sql?: string
  params?: (turn: number) => Record<string, unknown>
  /** Asked of the lake with a content source map, which the other sides do not have. */
  isMapped?: boolean
  /** Stands in the README. */
  readme?: boolean
}

const pageLength = 10

/** The kinds of queries that a site, a Studio and a script ask, for the documents of `benchContent`. */
export function queryCases(amounts: Amounts): readonly QueryCase[] {
  return [
    {what: 'nothing: what HTTP alone costs', query: 'null', sql: "'null'::jsonb", readme: true},
    ...findingCases(amounts),
    ...listCases(amounts),
    ...countCases(amounts),
    ...wordCases(),
    ...siteCases(amounts),
  ]
}

function findingCases({news, events}: Amounts): QueryCase[] {
  return [
    {
      what: 'by id',
      query: '*[_id == $id][0]',
      sql: '(SELECT doc FROM documents WHERE id = $id)',
      params: (turn) => ({id: newsId(some(turn, news))}),
      readme: true,
    },
    {
      what: 'by type and slug',
      query: '*[_type == "newsArticle" && slug.current == $slug][0]{_id, title, publishedAt, lead}',
      sql: `(SELECT jsonb_build_object('_id', id, 'title', doc->'title', 'publishedAt', doc->'publishedAt', 'lead', doc->'lead')
        FROM documents WHERE ${isNews} AND slug = $slug ORDER BY id LIMIT 1)`,
      params: (turn) => ({slug: newsSlug(some(turn, news))}),
      readme: true,
    },
    {
      what: 'ten whose slug begins so',
      query:
        '*[_type == "newsArticle" && string::startsWith(slug.current, $start)] | order(slug.current)[0...10]{_id, title}',
      sql: listOf(`WHERE ${isNews} AND starts_with(slug, $start) ORDER BY slug LIMIT 10`),
      params: (turn) => ({start: newsSlug(some(turn, news)).slice(0, -1)}),
    },
    {
      what: 'what refers to an event',
      query: '*[_type == "newsArticle" && references($id)]{_id, title}',
      sql: listOf(`JOIN refs ON source = id WHERE target = $id AND refs.type = 'newsArticle' ORDER BY id`),
      params: (turn) => ({id: `bench-event-${(turn * 31) % events}`}),
      readme: true,
    },
  ]
}

function listCases({news}: Amounts): QueryCase[] {
  const newest = `ORDER BY published DESC NULLS LAST`
  return [
    {
      what: 'ten newest',
      query: '*[_type == "newsArticle"] | order(publishedAt desc)[0...10]{_id, title, publishedAt}',
      sql: listOf(`WHERE ${isNews} ${newest} LIMIT 10`, `'publishedAt', doc->'publishedAt'`),
      readme: true,
    },
    {
      what: 'ten newest, with their category',
      query: '*[_type == "newsArticle"] | order(publishedAt desc)[0...10]{_id, title, "category": category->title}',
      sql: listOf(
        `WHERE ${isNews} ${newest} LIMIT 10`,
        `'category', (SELECT c.doc->'title' FROM documents c WHERE c.id = found.category)`,
      ),
      readme: true,
    },
    {
      what: 'ten newest of a category',
      query: '*[_type == "newsArticle" && category._ref == $id] | order(publishedAt desc)[0...10]{_id, title}',
      sql: listOf(`WHERE ${isNews} AND category = $id ${newest} LIMIT 10`),
      params: (turn) => ({id: `bench-category-${turn % 10}`}),
    },
    {
      what: 'ten newest of two categories that have an event',
      query:
        '*[_type == "newsArticle" && category._ref in $ids && defined(event)] | order(publishedAt desc)[0...10]{_id, title}',
      sql: listOf(`WHERE ${isNews} AND category = ANY($ids::text[]) AND event IS NOT NULL ${newest} LIMIT 10`),
      params: (turn) => ({ids: [`bench-category-${turn % 10}`, `bench-category-${(turn + 3) % 10}`]}),
    },
    {
      what: 'ten of a deep page',
      query: '*[_type == "newsArticle"] | order(publishedAt desc)[$from...$to]{_id, title, publishedAt}',
      sql: listOf(`WHERE ${isNews} ${newest} OFFSET $from LIMIT 10`, `'publishedAt', doc->'publishedAt'`),
      params: (turn) => ({from: deepPage(news) + turn, to: deepPage(news) + turn + pageLength}),
      readme: true,
    },
  ]
}

// Positions 5,000 to 5,010 where there are as many.
function deepPage(news: number): number {
  return Math.min(5000, Math.floor(news / 2))
}

function countCases({news, events}: Amounts): QueryCase[] {
  const year = (turn: number) => 2016 + (turn % 9)
  return [
    {
      what: 'count of a type',
      query: 'count(*[_type == "newsArticle"])',
      sql: `(SELECT to_jsonb(count(*)) FROM documents WHERE ${isNews})`,
      readme: true,
    },
    {
      what: 'count of a range',
      query: 'count(*[_type == "newsArticle" && publishedAt >= $since && publishedAt < $until])',
      sql: `(SELECT to_jsonb(count(*)) FROM documents
        WHERE ${isNews} AND published >= $since AND published < $until)`,
      params: (turn) => ({since: `${year(turn)}-03-01T00:00:00.000Z`, until: `${year(turn) + 1}-03-01T00:00:00.000Z`}),
      readme: true,
    },
    {
      what: 'ten series, each with the number of its meetings',
      query:
        '*[_type == "eventSeries"] | order(_id)[0...10]{_id, title, "meetings": count(*[_type == "event" && references(^._id)])}',
      sql: listOf(
        `WHERE type = 'eventSeries' ORDER BY id LIMIT 10`,
        `'meetings', (SELECT count(*) FROM refs WHERE target = id AND type = 'event')`,
      ),
      readme: events > 0 && news > 0,
    },
    {
      what: 'ten categories, each with the number of its news',
      query:
        '*[_type == "newsCategory"] | order(_id)[0...10]{_id, title, "news": count(*[_type == "newsArticle" && category._ref == ^._id])}',
      sql: listOf(
        `WHERE type = 'newsCategory' ORDER BY id LIMIT 10`,
        `'news', (SELECT count(*) FROM documents n WHERE n.type = 'newsArticle' AND n.category = found.id)`,
      ),
      readme: true,
    },
  ]
}

function wordCases(): QueryCase[] {
  const word = (turn: number) => rareWords[turn % rareWords.length] ?? ''
  const byDate = '| order(publishedAt desc)[0...10]{_id, title}'
  const byScore = (condition: string) =>
    `| score(${condition}) | order(_score desc, publishedAt desc)[0...10]{_id, title, _score}`
  const [inTitle, inBody] = ['title match $word', 'pt::text(body) match text::query($word)']
  const inBodyPlain = 'pt::text(body) match $word'
  const sql = (words: string) =>
    listOf(`WHERE ${words} @@ to_tsquery('simple', replace($word, '*', ':*')) AND ${isNews}
      ORDER BY published DESC NULLS LAST LIMIT 10`)
  const news = (condition: string) => `*[_type == "newsArticle" && ${condition}] `
  const title = {params: (turn: number) => ({word: `${word(turn).slice(0, -2)}*`}), readme: true}
  const body = {params: (turn: number) => ({word: `${word(turn)}*`}), readme: true}
  return [
    {what: 'title match with a prefix, ten newest', query: news(inTitle) + byDate, sql: sql('title_words'), ...title},
    {what: 'title match with a prefix, ten best', query: news(inTitle) + byScore(inTitle), ...title},
    {
      what: 'text::query in bodies, ten newest',
      query: news(inBody) + byDate,
      plain: news(inBodyPlain) + byDate,
      sql: sql('body_words'),
      ...body,
    },
    {
      what: 'text::query in bodies, ten best',
      query: news(inBody) + byScore(inBody),
      plain: news(inBodyPlain) + byScore(inBodyPlain),
      ...body,
    },
  ]
}

/** This site's own, as its pages ask them; parameters that one of them has no use for do no harm. */
function siteCases({news, events, entities}: Amounts): QueryCase[] {
  const page = (turn: number) => ({from: turn * pageLength, to: (turn + 1) * pageLength, today: '2025-12-10'})
  const year = (turn: number) => 2016 + (turn % 9)
  const own = (what: string) => ({what: `this site’s query of ${what}`, readme: true})
  return [
    {...own('the home page'), query: homeQuery, params: () => ({today: '2025-12-10'})},
    {...own('a news item'), query: newsArticleQuery, params: (turn) => ({slug: newsSlug(some(turn, news))})},
    {
      ...own('a news item, with its source map'),
      query: newsArticleQuery,
      params: (turn) => ({slug: newsSlug(some(turn, news))}),
      isMapped: true,
    },
    {...own('a news list'), query: newsListQuery, params: page},
    {
      ...own('the news of a year'),
      query: newsOfYearQuery,
      params: (turn) => ({
        ...page(turn % 20),
        since: `${year(turn)}-01-01T00:00:00.000Z`,
        until: `${year(turn) + 1}-01-01`,
      }),
    },
    {
      ...own('the news of a category'),
      query: newsOfCategoryQuery,
      params: (turn) => ({...page(turn), category: `dzial-${turn % 10}`}),
    },
    {...own('a list of events'), query: eventListQuery, params: page},
    {...own('an event'), query: eventQuery, params: (turn) => ({slug: `spotkanie-${some(turn, events)}`})},
    {...own('an entity'), query: entityQuery, params: (turn) => ({slug: `podmiot-${some(turn, entities)}`})},
  ]
}

const isNews = `type = 'newsArticle'`

/** An array of objects with id, title and what `fields` adds, in SQL. */
function listOf(rest: string, fields?: string): string {
  const more = fields === undefined ? '' : `, ${fields}`
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('_id', id, 'title', doc->'title'${more})), '[]')
    FROM (SELECT documents.* FROM documents ${rest}) AS found)`
}

function some(turn: number, count: number): number {
  return (turn * 7919 + Math.floor(count / 3)) % count
}
