import {entityKinds} from '#lib/entities/entity-kinds.ts'
import {powiats} from '#lib/entities/powiats.ts'
import type {TestDocument} from '#sanity/lake/tests/support/open-test-lake.ts'

/** How many documents of each kind; the few categories and series come on top. */
export type Amounts = {news: number; events: number; entities: number}

const categoryCount = 10
const documentsASeries = 50
const firstDay = Date.UTC(2016, 0, 1)
const lastDay = Date.UTC(2025, 11, 31)

/** Words that stand in about one title and one text of a hundred: what a search is for. Without Polish letters, since
 * plain groq-js tells „ł” from „l”. */
export const rareWords = ['stypendium', 'hostel', 'wolontariat', 'mentoring', 'catering'] as const

const commonWords =
  'reintegracja społeczna zawodowa klub centrum integracji warsztat terapii uczestnik uczestniczka spotkanie sieciujące gmina powiat województwo lubuskie ośrodek wsparcie ekonomia spółdzielnia socjalna zatrudnienie praca szkolenie doradca zawód umowa ustawa pomoc rodzina zajęcia umiejętność projekt fundusz europejski nabór wniosek termin formularz podmiot lokalny samorząd partner rozmowa doświadczenie dobra praktyka wizyta studyjna oraz który podczas także przez dla w na z do się jest były będzie można'.split(
    ' ',
  )

/** Documents of a mix as this site has it, `documents` in all. */
export function amountsOf(documents: number): Amounts {
  const events = Math.floor(documents / 10)
  const entities = Math.floor(documents / 12)
  const series = Math.ceil(events / documentsASeries)
  return {events, entities, news: documents - events - entities - series - categoryCount}
}

/**
 * Made-up content: news with bodies of some kB, categories, events in series, entities. The same amounts and seed give
 * the same documents, and what is referred to comes before what refers.
 */
export function benchContent({news, events, entities}: Amounts, seed = 7): TestDocument[] {
  const random = createRandom(seed)
  const series = Math.ceil(events / documentsASeries)
  return [
    ...list(categoryCount, category),
    ...list(series, eventSeries),
    ...list(events, (at) => event(at, events, series, random)),
    ...list(entities, (at) => entity(at, random)),
    ...list(news, (at) => newsArticle(at, news, events, random)),
  ]
}

type Random = () => number

function category(at: number): TestDocument {
  return {_id: `bench-category-${at}`, _type: 'newsCategory', title: `Dział ${at}`, slug: slug(`dzial-${at}`)}
}

function eventSeries(at: number): TestDocument {
  return {_id: `bench-series-${at}`, _type: 'eventSeries', title: `Cykl ${at}`, slug: slug(`cykl-${at}`)}
}

function event(at: number, count: number, series: number, random: Random): TestDocument {
  return {
    _id: `bench-event-${at}`,
    _type: 'event',
    title: `Spotkanie ${at}: ${words(5, random)}`,
    slug: slug(`spotkanie-${at}`),
    startsAt: momentOf(at, count),
    venue: 'OWES, Zielona Góra',
    audience: words(4, random),
    // Half of the meetings are of a series, the others stand alone.
    ...(at % 2 === 0 && {series: reference(`bench-series-${at % series}`)}),
    description: list(2, (place) => paragraph(place, random)),
  }
}

function entity(at: number, random: Random): TestDocument {
  return {
    _id: `bench-entity-${at}`,
    _type: 'entity',
    name: `Podmiot ${at}: ${words(3, random)}`,
    slug: slug(`podmiot-${at}`),
    kind: entityKinds[at % entityKinds.length]?.value,
    powiat: powiats[at % powiats.length]?.value,
    operator: words(4, random),
    verifiedAt: '2025-11-03',
    source: 'dane wymyślone na czas pomiaru',
  }
}

function newsArticle(at: number, count: number, events: number, random: Random): TestDocument {
  return {
    _id: newsId(at),
    _type: 'newsArticle',
    title: `Wiadomość ${at}: ${words(6, random)}`,
    slug: slug(newsSlug(at)),
    publishedAt: momentOf(at, count),
    lead: sentences(2, random),
    category: reference(`bench-category-${Math.floor(random() * categoryCount)}`),
    // One news item in five tells of an event.
    ...(events > 0 && at % 5 === 0 && {event: reference(`bench-event-${Math.floor(random() * events)}`)}),
    body: [
      ...list(3, (place) => paragraph(place, random)),
      {...paragraph(3, random, 0), style: 'h2', children: [span(words(4, random))]},
      ...list(3, (place) => ({...paragraph(4 + place, random, 1), listItem: 'bullet', level: 1})),
      paragraph(7, random),
    ],
  }
}

/** The id of the news item `at`, from the oldest. */
export function newsId(at: number): string {
  return `bench-news-${at}`
}

/** The last part of its address. */
export function newsSlug(at: number): string {
  return `wiadomosc-${at}`
}

// Each at a moment of its own, the last one the newest.
function momentOf(at: number, count: number): string {
  return new Date(firstDay + Math.floor(((lastDay - firstDay) * (at + 1)) / count)).toISOString()
}

function paragraph(place: number, random: Random, length = 4) {
  return {
    _type: 'block',
    _key: `b${place}`,
    style: 'normal',
    markDefs: [],
    children: [span(sentences(length, random), 0), {...span(` ${words(3, random)}.`, 1), marks: ['strong']}],
  }
}

function span(text: string, place = 0) {
  return {_type: 'span', _key: `s${place}`, text, marks: []}
}

function sentences(count: number, random: Random): string {
  return list(count, () => `${words(9 + Math.floor(random() * 9), random)}.`).join(' ')
}

function words(count: number, random: Random): string {
  return list(count, () => word(random)).join(' ')
}

function word(random: Random): string {
  const from = random() < 0.0005 ? rareWords : commonWords
  return from[Math.floor(random() * from.length)] ?? ''
}

function slug(current: string) {
  return {_type: 'slug', current}
}

function reference(_ref: string) {
  return {_type: 'reference', _ref}
}

function list<Item>(length: number, make: (at: number) => Item): Item[] {
  return Array.from({length}, (_, at) => make(at))
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
