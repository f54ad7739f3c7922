import {expect, test} from 'vitest'

import {startOfYear} from '#lib/polish/dates.ts'
import {compile, run} from '#sanity/lake/src/groq/query.ts'
import {aDocument, holding} from '#sanity/lake/tests/groq/support/documents.ts'
import {comingEventsQuery, eventListQuery} from '#sanity/queries/events.ts'
import {homeQuery} from '#sanity/queries/home.ts'
import {
  featuredNewsQuery,
  latestNewsQuery,
  newsArticleQuery,
  newsFiltersQuery,
  newsListQuery,
  newsOfYearQuery,
  newsYearsQuery,
} from '#sanity/queries/news.ts'
import {ask} from '#tests/support/ask.ts'

/** The lake answers what the site asks of moments as plain groq-js does, and reads no more than it shows, with a source map too. */

// So small, because the documents of a test are few.
const limits = {few: 3, remembered: 30}
const context = {identity: 'anna', now: 0, dataset: 'production', projectId: 'lake', limits}
const day = 86_400_000

// Four a day, each written in another way.
const writings = [
  (time: number) => new Date(time).toISOString(),
  (time: number) => `${new Date(time + 3_600_000).toISOString().slice(0, 19)}+01:00`,
  (time: number) => `${new Date(time - 5_400_000).toISOString().slice(0, 19)}-01:30`,
  (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`,
]

const documents = Array.from({length: 160}, (_, at) => {
  const moment = writings[at % 4]?.(Date.UTC(2025, 11, 1, 22, 30) + Math.floor(at / 4) * day) ?? ''
  const id = String(at).padStart(3, '0')
  return [
    aDocument({_id: `n${id}`, _type: 'newsArticle', slug: {current: `n${id}`}, publishedAt: moment}),
    aDocument({_id: `e${id}`, _type: 'event', slug: {current: `e${id}`}, startsAt: moment}),
  ]
}).flat()
const held = holding(documents)

const years = [2024, 2025, 2026, 2027].map((year) => ({year, since: startOfYear(year), until: startOfYear(year + 1)}))
const today = '2026-01-08T23:00:00.000Z'

test.each([
  ['the list of news', newsListQuery, {from: 0, to: 10}, 15],
  ['the news of a year', newsOfYearQuery, {since: startOfYear(2026), until: startOfYear(2027), from: 0, to: 10}, 15],
  ['which years have news', newsYearsQuery, {years}, 6],
  ['between which moments there are news', newsFiltersQuery, {}, 6],
  ['a news item between others of its time', newsArticleQuery, {slug: 'n101'}, 8],
  ['a news item at the end of its time', newsArticleQuery, {slug: 'n100'}, 8],
  ['the events to come', comingEventsQuery, {today}, 12],
  ['the past events', eventListQuery, {today, from: 0, to: 10}, 40],
  ['the home page', homeQuery, {today}, 20],
  ['the news of the home page', latestNewsQuery, {except: 'n157', count: 3}, 6],
  ['the featured news', featuredNewsQuery, {day: '2026-01-09'}, 3],
])('%s', {timeout: 60_000}, async (_, query, params, most) => {
  const compiled = compile(query, params)
  await held.make(run(compiled, held.view(['published']), context).wanted)
  const view = held.view(['published'])
  const expected = await ask(query, documents, params)
  for (const asked of [compiled, compile(query, params, true)]) {
    const reads = new Set<string>()
    const watched = {...view, shown: (id: string) => (reads.add(id), view.shown(id))}
    const {result, steps} = run(asked, watched, context)
    expect(JSON.parse(JSON.stringify(result))).toEqual(expected)
    expect(reads.size, steps.join('\n')).toBeLessThanOrEqual(most)
  }
})
