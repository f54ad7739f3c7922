import {createClient} from '@sanity/client'
import {assert, asyncProperty, constantFrom, array, record, integer} from 'fast-check'
import {expect, test} from 'vitest'

import {tagsOf} from '#lib/freshness/expiry.ts'
import {find} from '#lib/search/find.ts'
import {loadLemmas} from '#lib/search/lemmas.ts'
import {createSearchIndex, type GrowingIndex} from '#lib/search/search-index.ts'
import {suggest} from '#lib/search/suggest.ts'
import {openTestLake, type TestDocument, type TestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {mostVersions} from '#sanity/queries/search.ts'
import {createContentReader} from '#sanity/read/search-content.ts'

const lemmas = await loadLemmas()
const now = () => Date.parse('2026-11-21T12:00:00Z')
// So small that a few documents make several stretches and several readings of each.
const limits = {listed: 3, read: 2}
// In characters, so few that what is found in a text is forgotten before it is taken out of the index.
const readAtOnce = 300

const questions = [
  'klub',
  'CIS',
  'centrum integracji społecznej',
  'KIS Gubin',
  'warsztaty w Żarach',
  'Dział drugi',
  'wolontariusz',
  'spodzielnia',
  'zebranie',
  'spółdzielnia socjalna',
  'Anna Nowak',
  'qwertyasdf',
]

/** All that readers can learn from an index. */
function answersOf(index: GrowingIndex) {
  return questions.map((question) => ({
    ...find(index, question, {to: 50}),
    suggested: suggest(index, question.slice(0, -2)),
  }))
}

function scoresOf(index: GrowingIndex): number[] {
  return questions.flatMap((question) => {
    const wanted = index.analyze(question).pieces.map(({start, end, keys}) => ({start, end, keys, instead: null}))
    return index.matches(wanted, 'any').map(({score}) => score)
  })
}

function openReader({client}: Pick<TestLake, 'client'>) {
  const index = createSearchIndex({}, lemmas, now, readAtOnce)
  return {index, reader: createContentReader(client, index, limits)}
}

async function madeAnew(lake: TestLake): Promise<GrowingIndex> {
  const index = createSearchIndex({}, lemmas, now)
  await createContentReader(lake.anonymous, index, limits).update()
  return index
}

const slug = (current: string) => ({_type: 'slug', current})
const block = (_key: string, text: string, style = 'normal') => {
  return {_type: 'block', _key, style, markDefs: [], children: [{_type: 'span', _key: 's', text, marks: []}]}
}

const titles = [
  'Klub integracji społecznej w Gubinie',
  'KIS Gubin zaprasza',
  'Centrum integracji społecznej',
  'CIS-y i ich warsztaty w Żarach',
  'Spółdzielnia socjalna „Anna Nowak”',
  'Zebranie wolontariuszy',
  'O nas',
]
const title = constantFrom(...titles)
const place = integer({min: 0, max: 9})

const documents: Record<string, (at: number, text: string, other: string) => TestDocument> = {
  newsArticle: (at, text, other) => ({
    _id: `news-${at}`,
    _type: 'newsArticle',
    title: text,
    slug: slug(`wiadomosc-${at}`),
    publishedAt: `20${10 + at}-03-01T09:00:00Z`,
    lead: other,
    category: {_type: 'reference', _ref: `category-${at % 2}`},
    body: [block('a', other), block('b', text, 'h2'), block('c', other)],
  }),
  event: (at, text, other) => ({
    _id: `event-${at}`,
    _type: 'event',
    title: text,
    slug: slug(`wydarzenie-${at}`),
    startsAt: `20${10 + at}-05-01T09:00:00Z`,
    leaders: [{_type: 'reference', _key: 'l', _ref: 'leader'}],
    description: [block('a', other)],
  }),
  glossaryTerm: (at, text, other) => ({
    _id: `term-${at % 3}`,
    _type: 'glossaryTerm',
    slug: slug(`haslo-${at % 3}`),
    term: text,
    abbreviation: ['CIS', 'KIS', null][at % 3],
    forms: [other],
    definition: other,
  }),
  newsCategory: (at, text) => ({
    _id: `category-${at % 2}`,
    _type: 'newsCategory',
    title: `Dział ${text}`,
    slug: slug('dzial'),
  }),
  leader: (_at, text) => ({_id: 'leader', _type: 'person', name: text}),
}

const quoted = ['newsCategory', 'newsCategory', 'leader'].map((type, at) => documents[type]?.(at, 'Pierwszy', ''))

const edit = record({
  type: constantFrom('newsArticle', 'newsArticle', 'event', 'glossaryTerm', 'newsCategory', 'leader'),
  at: place,
  title,
  other: title,
  isDeletion: constantFrom(true, false, false, false),
})

test('after any edits an index that was kept up answers as one made anew, with the same scores', async () => {
  await assert(
    asyncProperty(array(array(edit, {minLength: 1, maxLength: 6}), {minLength: 1, maxLength: 6}), async (rounds) => {
      await using lake = await openTestLake(quoted.filter((document) => document !== undefined))
      const {index, reader} = openReader({client: lake.anonymous})
      await reader.update()
      const {live} = lake.lake.context
      live.messages('production').follow(({tags}) => reader.expireTags(tagsOf(tags)))
      for (const round of rounds) {
        for (const {type, at, title: text, other, isDeletion} of round) {
          const document = documents[type]?.(at, text, other)
          if (!document) continue
          const isQuoted = type === 'newsCategory' || type === 'leader'
          if (isDeletion && !isQuoted) await lake.client.delete(document._id)
          else await lake.client.createOrReplace(document)
        }
        await live.settled()
        await reader.update()
        const anew = await madeAnew(lake)
        expect(answersOf(index)).toEqual(answersOf(anew))
        const [scores, expected] = [scoresOf(index), scoresOf(anew)]
        expect(scores.length).toBe(expected.length)
        for (const [rank, score] of scores.entries()) expect(score).toBeCloseTo(expected[rank] ?? Number.NaN, 9)
      }
    }),
    {numRuns: 25},
  )
}, 120_000)

const news = (id: string) => ({_id: id, _type: 'newsArticle', title: `Wiadomość ${id}`, slug: slug(id)})

test('a message that was missed is made up for when everything expires, and only what changed is read again', async () => {
  await using lake = await openTestLake([news('a'), news('b'), news('c'), news('d'), news('e')])
  const asked: string[][] = []
  const client = createClient({
    ...lake.anonymous.config(),
    resolveFetch: () => async (url: string, init?: RequestInit) => {
      const ids = new URL(url).searchParams.get('$ids')
      if (ids) asked.push(JSON.parse(ids))
      return lake.lake.fetch(url, init)
    },
  })
  const {index, reader} = openReader({client})
  await reader.update()
  asked.length = 0
  await lake.client.patch('c').set({title: 'Niebotyczność'}).commit()
  await lake.client.delete('d')
  reader.expireAll()
  await reader.update()
  expect(asked).toEqual([['c']])
  expect(find(index, 'niebotyczność').results.map(({id}) => id)).toEqual(['c'])
  expect(
    find(index, 'wiadomość')
      .results.map(({id}) => id)
      .toSorted(),
  ).toEqual(['a', 'b', 'e'])
})

test('an import into a site that runs is taken up in portions, however many documents it brings', async () => {
  const id = (at: number) => `news-${String(at).padStart(3, '0')}`
  const isThere = (at: number) => at !== 320
  await using lake = await openTestLake([news(id(300))])
  const lengths: number[] = []
  const client = createClient({
    ...lake.anonymous.config(),
    resolveFetch: () => async (url: string, init?: RequestInit) => {
      const response = await lake.lake.fetch(url, init)
      const {result} = await response.clone().json()
      if (Array.isArray(result)) lengths.push(result.length)
      return response
    },
  })
  const {index, reader} = openReader({client})
  await reader.update()
  const all = Array.from({length: 450}, (_, at) => at)
  await lake.client.mutate(all.map((at) => ({createOrReplace: news(id(at))})))
  reader.expireAll()
  await reader.update()
  expect(Math.max(...lengths)).toBe(mostVersions)
  await lake.client.delete(id(320))
  await lake.client.patch(id(10)).set({title: 'Niebotyczność'}).commit()
  reader.expireAll()
  await reader.update()
  const found = ['wiadomość', 'niebotyczność'].flatMap((word) => find(index, word, {to: 500}).results)
  expect(found.map((each) => each.id).toSorted()).toEqual(all.filter(isThere).map(id))
})

test('control characters and halves of characters, which come with what is pasted, are in no result', async () => {
  const odd = 'Klub\u0000 w\u0008 \u001FGubinie\u0085\uD83D'
  await using lake = await openTestLake([{...news('a'), title: odd, lead: odd, body: [block('a', odd, 'h2')]}])
  const index = await madeAnew(lake)
  const told = JSON.stringify([find(index, 'klub', {to: 5}), suggest(index, 'klu')])
  expect(told).toContain('Klub w Gubinie')
  expect(told).not.toMatch(/\\u/)
})

test('the finder tells in the search of those answers that lead nowhere, as pathways come and go, and stays when it is gone', async () => {
  const answer = {_id: 'odpowiedz', _type: 'finderAnswer', label: 'zasiłek niebotyczny'}
  const pathway = {
    _id: 'sciezka',
    _type: 'pathway',
    title: 'Ścieżka',
    slug: slug('sciezka'),
    fits: [{_type: 'finderRule', _key: 'r', answers: [{_type: 'reference', _key: 'a', _ref: answer._id}]}],
  }
  const finder = {
    _id: 'finder',
    _type: 'finder',
    questions: [
      {
        _type: 'finderQuestion',
        _key: 'q',
        title: 'Do jakich świadczeń ma prawo?',
        answers: [{_type: 'reference', _key: 'a', _ref: answer._id}],
      },
    ],
  }
  await using lake = await openTestLake([answer, finder])
  const {index, reader} = openReader({client: lake.anonymous})
  const {live} = lake.lake.context
  live.messages('production').follow(({tags}) => reader.expireTags(tagsOf(tags)))
  const found = async (question: string) => {
    await live.settled()
    await reader.update()
    return find(index, question).results.map(({path}) => path)
  }
  expect(await found('niebotyczny')).toEqual(['/sciezki/znajdz'])
  await lake.client.create(pathway)
  expect(await found('niebotyczny')).toEqual([])
  await lake.client.delete(pathway._id)
  expect(await found('niebotyczny')).toEqual(['/sciezki/znajdz'])
  await lake.client.delete(finder._id)
  expect(await found('niebotyczny')).toEqual([])
  expect(await found('dobór ścieżki')).toContain('/sciezki/znajdz')
  await lake.client.create(finder)
  expect(await found('niebotyczny')).toEqual(['/sciezki/znajdz'])
})
