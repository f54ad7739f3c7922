import {expect, test} from 'vitest'

import {calendarQuery, eventListQuery, eventQuery, eventSeriesQuery} from '#sanity/queries/events.ts'
import {chapterQuery, guideQuery} from '#sanity/queries/guide.ts'
import {homeQuery} from '#sanity/queries/home.ts'
import {pathwayListQuery} from '#sanity/queries/pathways.ts'
import {siteQuery} from '#sanity/queries/site.ts'
import {sitemapQuery} from '#sanity/queries/sitemap.ts'
import {ask} from '#tests/support/ask.ts'

const guide = {_id: 'guide', _type: 'guide', title: 'Informator', slug: {current: 'informator'}, edition: 'Wydanie 1'}
const chapters = [
  {_id: 'c2', _type: 'chapter', title: 'Drugi', slug: {current: 'drugi'}, orderRank: '0|b:', summary: 'O drugim'},
  {_id: 'c1', _type: 'chapter', title: 'Pierwszy', slug: {current: 'pierwszy'}, orderRank: '0|a:'},
]

test('chapters come in the editors’ order', async () => {
  expect(await ask(guideQuery, [guide, ...chapters])).toMatchObject({
    guide: {title: 'Informator'},
    chapters: [{slug: 'pierwszy'}, {slug: 'drugi'}],
  })
})

test('a chapter brings all chapters along, and an unknown one is null', async () => {
  const found = await ask(chapterQuery, [guide, ...chapters], {slug: 'drugi'})
  expect(found).toMatchObject({chapter: {title: 'Drugi'}, guide: {edition: 'Wydanie 1'}, chapters: {length: 2}})
  expect(await ask(chapterQuery, [guide], {slug: 'x'})).toMatchObject({chapter: null})
})

test('each featured document on the home page says what it is about; one that is not published is left out', async () => {
  const home = {_id: 'homePage', _type: 'homePage', heading: 'Witaj', featured: [{_ref: 'c2'}, {_ref: 'gone'}]}
  expect(await ask(homeQuery, [home, guide, ...chapters])).toMatchObject({
    home: {heading: 'Witaj', featured: [{_type: 'chapter', slug: 'drugi', about: 'O drugim'}]},
    chapterCount: 2,
  })
})

test('the home page knows the three soonest events to come that are not off, also where many are announced', async () => {
  const events = Array.from({length: 60}, (_, index) => ({
    _id: `e${index}`,
    _type: 'event',
    slug: {current: `e${index}`},
    startsAt: new Date(Date.UTC(2030, 0, 1 + index)).toISOString(),
    cancelled: index === 41,
  }))
  expect(await ask(homeQuery, [guide, ...events], {today: '2030-02-10T00:00:00.000Z'})).toMatchObject({
    events: [{slug: 'e40'}, {slug: 'e42'}, {slug: 'e43'}],
  })
})

test('an event of several days is to come until the last of them is over', async () => {
  const days = {startsAt: '2030-01-01T08:00:00.000Z', endsAt: '2030-01-03T14:00:00.000Z'}
  const event = {_id: 'e', _type: 'event', slug: {current: 'e'}, ...days}
  const on = (today: string) => ask(eventListQuery, [event], {today, from: 0, to: 10})
  expect(await on('2030-01-02T23:00:00.000Z')).toEqual({total: 1, coming: [days], past: []})
  expect(await on('2030-01-03T23:00:00.000Z')).toMatchObject({total: 1, coming: [], past: [{slug: 'e'}]})
})

test('navigation links know where their documents are', async () => {
  const navigation = [{_key: 'a', label: 'Informator', target: {_ref: 'guide'}}]
  const settings = {_id: 'siteSettings', _type: 'siteSettings', title: 'Ścieżki', navigation}
  expect(await ask(siteQuery, [settings, guide])).toMatchObject({
    settings: {navigation: [{label: 'Informator', target: {_type: 'guide', slug: 'informator'}}]},
    alerts: [],
  })
})

test('a pathway in the list has its stations', async () => {
  const pathway = {
    _id: 'p',
    _type: 'pathway',
    title: 'P',
    slug: {current: 'p'},
    steps: [{title: 'KIS'}, {title: 'CIS'}],
  }
  expect(await ask(pathwayListQuery, [pathway])).toMatchObject([{stepTitles: ['KIS', 'CIS']}])
})

test('an event lists the news that tell of it', async () => {
  const event = {_id: 'e', _type: 'event', title: 'E', slug: {current: 'e'}, startsAt: '2026-05-01T08:00:00Z'}
  const news = {
    _id: 'n',
    _type: 'newsArticle',
    title: 'N',
    slug: {current: 'n'},
    event: {_type: 'reference', _ref: 'e'},
  }
  expect(await ask(eventQuery, [event, news], {slug: 'e'})).toMatchObject({news: [{slug: 'n'}]})
})

test('an event knows the meetings of its series in order, and its series is a page', async () => {
  const series = {_id: 's', _type: 'eventSeries', title: 'Cykl', slug: {current: 'cykl'}, description: 'O cyklu'}
  const meetings = ['2026-05-03', '2026-05-01', '2026-05-02'].map((day) => ({
    _id: day,
    _type: 'event',
    slug: {current: day},
    startsAt: `${day}T08:00:00Z`,
    series: {_ref: 's'},
  }))
  const inOrder = {meetings: [{_id: '2026-05-01'}, {_id: '2026-05-02'}, {_id: '2026-05-03'}]}
  const documents = [series, ...meetings, {_id: 'other', _type: 'event', slug: {current: 'o'}}]
  expect(await ask(eventQuery, documents, {slug: '2026-05-02'})).toMatchObject({series: inOrder})
  expect(await ask(eventSeriesQuery, documents, {slug: 'cykl'})).toMatchObject({title: 'Cykl', ...inOrder})
  expect(await ask(eventSeriesQuery, documents, {slug: 'x'})).toBeNull()
})

test('the calendar has events latest first; one without a day is in no calendar', async () => {
  const events = ['2026-05-01T08:00:00Z', '2026-06-01T08:00:00Z', undefined].map((startsAt, index) => ({
    _id: `e${index}`,
    _type: 'event',
    title: 'E',
    slug: {current: `e${index}`},
    startsAt,
  }))
  expect(await ask(calendarQuery, events)).toMatchObject({events: [{_id: 'e1'}, {_id: 'e0'}]})
})

test('the sitemap names every document with a page of its own', async () => {
  const page = {_id: 'p', _type: 'page', slug: {current: 'kontakt'}, _updatedAt: '2026-05-01T08:00:00Z'}
  const unfinished = {_id: 'u', _type: 'page', _updatedAt: '2026-05-01T08:00:00Z'}
  const series = {_id: 's', _type: 'eventSeries', slug: {current: 'cykl'}, _updatedAt: '2026-05-01T08:00:00Z'}
  expect(await ask(sitemapQuery, [page, unfinished, series])).toMatchObject({
    pages: [{slug: 'cykl'}, {slug: 'kontakt'}],
  })
})
