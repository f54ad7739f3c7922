import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {isPast} from '#lib/events/events.ts'
import {pageCount, pageRange} from '#lib/lists/pagination.ts'
import {featuredEnd} from '#lib/news/news.ts'
import {compareMoments, isoDay, startOfDay, startOfYear, yearsBetween} from '#lib/polish/dates.ts'
import {sameKindQuery} from '#sanity/queries/entities.ts'
import {comingEventsQuery, eventListQuery} from '#sanity/queries/events.ts'
import {homeQuery} from '#sanity/queries/home.ts'
import {
  featuredNewsQuery,
  latestNewsQuery,
  newsArticleQuery,
  newsFiltersQuery,
  newsListQuery,
  newsYearsQuery,
} from '#sanity/queries/news.ts'
import {seedDocuments} from '#sanity/seed/documents.ts'
import {ask} from '#tests/support/ask.ts'

/**
 * The site's queries say what they want in a way that indexes answer. Each is held to the plain way of saying it, which
 * reads a whole type: on the sample content, and on made-up content full of equal moments and missing values.
 */

type Document = {_id: string; _type: string; [field: string]: unknown}
type Event = {_id: string; slug: string; startsAt: string | null; endsAt: string | null; cancelled: boolean | null}

const hour = 3_600_000
const firstHour = Date.UTC(2025, 11, 30, 20)

// One moment as editors write it, as imports may, and to the second.
const writings = [
  (time: number) => new Date(time).toISOString(),
  (time: number) => `${new Date(time + hour).toISOString().slice(0, 19)}+01:00`,
  (time: number) => `${new Date(time - 8 * hour).toISOString().slice(0, 23)}-08:00`,
  (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`,
]
// Few moments, around midnight and the turn of a year, so that many are equal.
const moment = fc
  .tuple(fc.integer({min: 0, max: 40}), fc.constantFrom(...writings))
  .map(([at, write]) => write(firstHour + at * 2 * hour))
const reference = (type: string, count: number) =>
  fc.option(
    fc.integer({min: 0, max: count}).map((at) => ({_ref: `${type}-${at}`})),
    {nil: undefined, freq: 3},
  )
const slugOf = (id: string) => ({current: id})
const withoutSlug = fc.integer({min: 0, max: 5}).map((at) => at === 0)

function list(type: string, max: number, fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Document[]> {
  const document = fc.record({isDraft: withoutSlug, fields: fc.record(fields)})
  return fc.array(document, {maxLength: max}).map((made) =>
    made.map((each, at) => {
      const id = `${type}-${at}`
      const present = Object.fromEntries(Object.entries(each.fields).filter(([, value]) => value !== undefined))
      return {_id: id, _type: type, title: id, ...(each.isDraft ? {} : {slug: slugOf(id)}), ...present}
    }),
  )
}

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, {nil: undefined, freq: 4})

const madeUp = fc
  .tuple(
    list('newsArticle', 14, {
      publishedAt: optional(moment),
      category: reference('newsCategory', 3),
      event: reference('event', 8),
      featured: optional(fc.boolean()),
      featuredUntil: optional(fc.constantFrom('2025-12-30', '2025-12-31', '2026-01-01', '2026-01-03')),
      _updatedAt: moment,
    }),
    list('newsCategory', 3, {_updatedAt: moment}),
    list('event', 10, {
      startsAt: optional(moment),
      endsAt: fc.option(moment, {nil: undefined, freq: 2}),
      series: reference('eventSeries', 2),
      cancelled: optional(fc.boolean()),
      _updatedAt: moment,
    }),
    list('eventSeries', 2, {_updatedAt: moment}),
    list('entity', 8, {
      kind: optional(fc.constantFrom('kis', 'cis')),
      powiat: optional(fc.constantFrom('zarski', 'zaganski', 'slubicki')),
      sample: optional(fc.boolean()),
      _updatedAt: moment,
    }),
  )
  .map((types) => byId(types.flat().filter(isPossible)))

const sample = byId(seedDocuments.map((document) => ({_updatedAt: '2026-11-01T00:00:00Z', ...document})))

/** Holds on the sample content, and on whatever is made up. */
async function holds(property: (documents: readonly Document[], now: number) => Promise<void>): Promise<void> {
  await property(sample, Date.parse('2026-11-28T12:00:00Z'))
  const now = fc.integer({min: -4, max: 84}).map((at) => firstHour + at * hour + 1)
  await fc.assert(fc.asyncProperty(madeUp, now, property), {numRuns: 150})
}

const listed = '_type == "newsArticle" && defined(slug.current)'
const related = '{_id, title, "slug": slug.current, publishedAt}'
const wholeRelated = `*[_type == "newsArticle" && slug.current == $slug][0]{
  "related": [
    ...*[${listed} && _id != ^._id && defined(event) && event._ref == ^.event._ref]
      | order(dateTime(publishedAt) desc, _id)[0...3]${related},
    ...*[${listed} && defined(event->series)
        && event->series._ref == ^.event->series._ref && event._ref != ^.event._ref]
      | order(dateTime(publishedAt) desc, _id)[0...3]${related},
    ...*[${listed} && _id != ^._id && category._ref == ^.category._ref
        && defined(category) && !(defined(event) && event._ref == ^.event._ref)
        && !(defined(event->series) && event->series._ref == ^.event->series._ref)]
      | order(dateTime(publishedAt) desc, _id)[0...3]${related}
  ][0...3]
}`

test('an item has the related items that it has among all news', {timeout: 120_000}, () =>
  holds(async (documents) => {
    for (const slug of slugsOf(documents, 'newsArticle').slice(0, 30)) {
      expect(await ask(newsArticleQuery, documents, {slug})).toMatchObject(
        objectOf(await ask(wholeRelated, documents, {slug})),
      )
    }
  }),
)

const wholeList = `*[${listed}] | order(dateTime(publishedAt) desc, _id).slug.current`

test('from the newest item the way leads through all the list of news in its order, and back', {timeout: 120_000}, () =>
  holds(async (documents) => {
    const whole = listOf(await ask(wholeList, documents))
    const listedNews = objectOf(await ask(newsListQuery, documents, {from: 0, to: 1000}))
    expect(listOf(listedNews['items']).map((item) => objectOf(item)['slug'])).toEqual(whole)
    for (const [older, newer] of [
      ['older', 'newer'],
      ['newer', 'older'],
    ] as const) {
      const way = older === 'older' ? whole : whole.toReversed()
      const walked: unknown[] = []
      for (let slug = way[0]; slug !== undefined;) {
        const item = objectOf(await ask(newsArticleQuery, documents, {slug}))
        expect(objectOf(item[newer])['slug']).toBe(walked.at(-1))
        walked.push(slug)
        slug = objectOf(item[older])['slug']
      }
      expect(walked).toEqual(way)
    }
  }),
)

test('the news of the home page are the featured item of the day and the newest others', {timeout: 60_000}, () =>
  holds(async (documents, now) => {
    const all = listOf(
      await ask(`*[${listed}] | order(dateTime(publishedAt) desc, _id){_id, featured, featuredUntil}`, documents),
    )
    const news = all.map(objectOf)
    const isCurrent = ({featured, featuredUntil}: Record<string, unknown>) =>
      featured === true && now < (featuredEnd({featuredUntil: textOf(featuredUntil)}) ?? Infinity)
    const first = news.find(isCurrent)
    const day = isoDay(new Date(now).toISOString())
    expect(objectOf(await ask(featuredNewsQuery, documents, {day}))['_id']).toBe(first?.['_id'])
    const except = textOf(first?.['_id']) ?? ''
    const latest = listOf(await ask(latestNewsQuery, documents, {except, count: 3}))
    const others = news.filter(({_id}) => _id !== except).slice(0, 3)
    expect(latest.map((item) => objectOf(item)['_id'])).toEqual(others.map(({_id}) => _id))
  }),
)

const wholeFilters = `{
  "years": array::unique(*[${listed} && defined(publishedAt)]{
    "year": string::split(string(dateTime(publishedAt) + 3600), "-")[0]
  }.year),
  "categories": *[_type == "newsCategory" && defined(slug.current)]{
    _id, title, "slug": slug.current, "count": count(*[${listed} && category._ref == ^._id])
  }[count > 0]{_id, title, slug}
}`

test('the years and categories that have news are those of all news', {timeout: 60_000}, () =>
  holds(async (documents) => {
    const filters = objectOf(await ask(newsFiltersQuery, documents))
    const asked = yearsBetween(textOf(filters['oldest']), textOf(filters['newest']))
    const years = asked.map((year) => ({year, since: startOfYear(year), until: startOfYear(year + 1)}))
    const found = listOf(await ask(newsYearsQuery, documents, {years}))
    const whole = objectOf(await ask(wholeFilters, documents))
    expect(found).toEqual(
      listOf(whole['years'])
        .map(Number)
        .toSorted((one, other) => one - other),
    )
    expect(filters['categories']).toEqual(whole['categories'])
  }),
)

const wholeEvents = `*[_type == "event" && defined(slug.current)] | order(dateTime(startsAt) desc, _id){
  _id, title, "slug": slug.current, startsAt, endsAt, venue, audience, cancelled, "series": series->title
}`

test('events to come and past ones, page by page, are those told apart among all', {timeout: 60_000}, () =>
  holds(async (documents, now) => {
    const today = startOfDay(now)
    const all = eventsIn(await ask(wholeEvents, documents))
    const past = all.filter((event) => isPast(event, now))
    const coming = all
      .filter((event) => !isPast(event, now))
      .toSorted((one, other) => compareMoments(one.startsAt, other.startsAt) || compare(one._id, other._id))

    expect(await ask(comingEventsQuery, documents, {today})).toEqual(coming)
    for (let page = 1; page <= pageCount(past.length); page += 1) {
      const {from, to} = pageRange(page)
      expect(await ask(eventListQuery, documents, {today, from, to})).toEqual({
        total: all.length,
        coming: coming.map(({startsAt, endsAt}) => ({startsAt, endsAt})),
        past: past.slice(from, to),
      })
    }
    expect(await ask(homeQuery, documents, {today})).toMatchObject({
      events: coming.filter(({cancelled}) => !cancelled).slice(0, 3),
    })
  }),
)

test('others of a kind nearby are those among all of the kind', () =>
  holds(async (documents) => {
    const powiats = ['zarski', 'zaganski']
    const others = await ask(
      '*[_type == "entity" && kind == "kis" && _id != $except && defined(slug.current)] | order(_id){_id, name, "slug": slug.current, powiat}[powiat in $powiats]',
      documents,
      {except: 'entity-1', powiats},
    )
    const params = {kind: 'kis', powiats, except: 'entity-1'}
    expect(await ask(sameKindQuery, documents, params)).toEqual(others)
  }))

// The Studio asks for a beginning before an end.
function isPossible({startsAt, endsAt}: Document): boolean {
  return endsAt === undefined || startsAt !== undefined
}

function byId(documents: Document[]): Document[] {
  return documents.toSorted((one, other) => compare(one._id, other._id))
}

function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other)
}

function slugsOf(documents: readonly Document[], type: string): string[] {
  return documents.flatMap(({_type, slug}) => {
    const current = objectOf(slug)['current']
    return _type === type && typeof current === 'string' ? [current] : []
  })
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? {...value} : {}
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function eventsIn(value: unknown): Event[] {
  return listOf(value).map((each) => {
    const {_id, slug, startsAt, endsAt, cancelled, ...rest} = objectOf(each)
    return {
      ...rest,
      _id: String(_id),
      slug: String(slug),
      startsAt: textOf(startsAt),
      endsAt: textOf(endsAt),
      cancelled: typeof cancelled === 'boolean' ? cancelled : null,
    }
  })
}
