import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import type {LakeDocument} from '#src/document.ts'
import {touches} from '#src/groq/dependencies.ts'
import type {Perspective} from '#src/groq/perspective.ts'
import {compile, run} from '#src/groq/query.ts'
import {createDependencyIndex} from '#src/live/dependency-index.ts'

import {aDocument, datasets, documents, type HeldDocuments, holding} from './support/documents.ts'
import {plainQueries, searchQueries} from './support/queries.ts'

const context = {
  identity: 'b',
  now: Date.parse('2026-01-01T00:00:00Z'),
  dataset: 'production',
  projectId: 'lake',
  // So low that also a few documents are found by walking along indexes.
  limits: {few: 0, remembered: 1000},
}
const reading = fc.constantFrom(context, {...context, limits: {few: 64, remembered: 1000}})
const perspectives = fc.constantFrom<Perspective[]>(
  'raw',
  ['published'],
  ['published'],
  ['drafts', 'published'],
  ['r1', 'published'],
)

/** The documents, with all indexes that the query likes to have. */
async function holdingFor(query: string, params: Record<string, unknown>, written: readonly LakeDocument[]) {
  const held = holding(written)
  await held.make(run(compile(query, params), held.view(['published']), context).wanted)
  return held
}

function dependenciesOf(query: string, params: Record<string, unknown>, held: HeldDocuments) {
  return run(compile(query, params), held.view(['published']), context).dependencies
}

test.each([...plainQueries, ...searchQueries])(
  'what changes an answer touches it: $query',
  async ({query, params = {}}) => {
    await fc.assert(
      fc.asyncProperty(
        datasets,
        perspectives,
        documents,
        fc.boolean(),
        fc.boolean(),
        reading,
        async (all, perspective, written, isDeleted, isIndexed, asked) => {
          const held = isIndexed ? await holdingFor(query, params, all) : holding(all)
          const compiled = compile(query, params)
          const first = run(compiled, held.view(perspective), asked)
          const known = JSON.stringify(first.result)
          const change = held.write(written._id, isDeleted ? null : written)
          const next = run(compiled, held.view(perspective), asked)
          const isSame = JSON.stringify(next.result) === known
          expect(isSame || touches(first.dependencies, change), first.steps.join()).toBe(true)
        },
      ),
      {numRuns: 80},
    )
  },
)

test('an index of what answers depend on finds those that a change touches, and no others', async () => {
  const queries = [...plainQueries, ...searchQueries].filter((_, at) => at % 3 === 0)
  const asked = queries.flatMap(({query, params = {}}) =>
    [['published'], ['drafts', 'published'], ['r1', 'drafts', 'published'], 'raw' as const].map((perspective) => ({
      compiled: compile(query, params),
      perspective,
      tag: `${String(perspective)} ${query} ${JSON.stringify(params)}`,
    })),
  )
  fc.assert(
    fc.property(datasets, fc.array(fc.tuple(documents, fc.boolean()), {maxLength: 5}), (all, changes) => {
      const held = holding(all)
      const index = createDependencyIndex()
      const known = new Map(
        asked.map(({compiled, perspective, tag}) => [tag, run(compiled, held.view(perspective), context).dependencies]),
      )
      for (const [tag, dependencies] of known) index.put(tag, dependencies)
      for (const [written, isDeleted] of changes) {
        const change = held.write(written._id, isDeleted ? null : written)
        const touched = [...known].filter(([, dependencies]) => touches(dependencies, change)).map(([tag]) => tag)
        expect([...index.touchedBy(change)].toSorted()).toEqual([...new Set(touched)].toSorted())
      }
      for (const [tag, dependencies] of known) index.remove(tag, dependencies)
      expect([...index.touchedBy(held.write('a', null)), ...index.dependentOn(0)]).toEqual([])
    }),
    {numRuns: 15},
  )
})

const article = (id: string, publishedAt: string, rest: Record<string, unknown> = {}) =>
  aDocument({_id: id, publishedAt, slug: {_type: 'slug', current: id}, ...rest})
const years = Array.from({length: 20}, (_, year) => article(`y${year}`, `${2000 + year}-01-01T00:00:00Z`))

test.each([
  ['by its slug', '*[_type == "newsArticle" && slug.current == $id][0]', 'y7'],
  ['the newest', '*[_type == "newsArticle"] | order(publishedAt desc, _id)[0...3]{title}', 'y17'],
  [
    'the one before',
    '*[_type == "newsArticle" && publishedAt < "2010-01-01"] | order(publishedAt desc)[0]{title}',
    'y9',
  ],
  [
    'a page of the list',
    '*[_type == "newsArticle" && defined(slug.current)] | order(publishedAt desc)[10...13]{title}',
    'y8',
  ],
])('%s is touched by what it shows and by nothing beyond', async (_, query, shown) => {
  const params = {id: shown}
  const held = await holdingFor(query, params, years)
  const dependencies = dependenciesOf(query, params, held)
  const beyond = article('y1', '2001-01-01T00:00:00Z', {title: 'Inny'})
  expect(touches(dependencies, held.write('y1', beyond))).toBe(false)
  const change = held.write(shown, aDocument({...years[Number(shown.slice(1))], _id: shown, title: 'Nowy'}))
  expect(touches(dependencies, change)).toBe(true)
})

test('a count is not touched by what changes in the documents besides', async () => {
  const query = 'count(*[_type == "newsArticle" && defined(slug.current)])'
  const held = await holdingFor(query, {}, years)
  const dependencies = dependenciesOf(query, {}, held)
  expect(touches(dependencies, held.write('y3', article('y3', '2003', {title: 'Nowy'})))).toBe(false)
  expect(touches(dependencies, held.write('y3', aDocument({_id: 'y3'})))).toBe(true)
})

test('a list of a category is not touched by what comes into another, nor by what it passes over', async () => {
  const inCategory = (id: string, at: string, category: string, title = 'Wiadomość') =>
    article(id, at, {title, category: {_type: 'reference', _ref: category}})
  const news = Array.from({length: 20}, (_, at) => inCategory(`n${at}`, `20${10 + at}-01-01`, at % 2 ? 'odd' : 'even'))
  const query = '*[_type == "newsArticle" && category._ref == "odd"] | order(publishedAt desc)[0...3]{title}'
  const held = await holdingFor(query, {}, news)
  const dependencies = dependenciesOf(query, {}, held)
  expect(touches(dependencies, held.write('n18', inCategory('n18', '2028-01-01', 'even', 'Nowy')))).toBe(false)
  expect(touches(dependencies, held.write('new', inCategory('new', '2030-01-01', 'even')))).toBe(false)
  expect(touches(dependencies, held.write('n16', inCategory('n16', '2026-01-01', 'odd')))).toBe(true)
  expect(touches(dependencies, held.write('n19', inCategory('n19', '2029-01-01', 'even')))).toBe(true)
})

test('a page of a list is touched by what moves on the pages before it, and not by what is corrected there', async () => {
  const query = '*[_type == "newsArticle" && defined(slug.current)] | order(publishedAt desc, _id)[10...13]{title}'
  const held = await holdingFor(query, {}, years)
  const dependencies = dependenciesOf(query, {}, held)
  expect(touches(dependencies, held.write('y15', article('y15', '2015-01-01T00:00:00Z', {title: 'Nowy'})))).toBe(false)
  expect(touches(dependencies, held.write('y15', article('y15', '2001-06-01T00:00:00Z', {title: 'Nowy'})))).toBe(true)
  expect(touches(dependencies, held.write('y14', null))).toBe(true)
})

test('the newest of a few are not touched by what is corrected in the others', async () => {
  const ofEvent = (id: string, at: string, title = 'Wiadomość') =>
    article(id, at, {title, event: {_type: 'reference', _ref: 'e1'}})
  const news = Array.from({length: 6}, (_, at) => ofEvent(`n${at}`, `20${10 + at}-01-01`))
  const query = '*[_type == "newsArticle" && event._ref in $events] | order(publishedAt desc, _id)[0...2]{title}'
  const params = {events: ['e1', 'e2']}
  const held = await holdingFor(query, params, [...years, ...news])
  const usual = {...context, limits: {few: 64, remembered: 1000}}
  const {dependencies, steps} = run(compile(query, params), held.view(['published']), usual)
  expect(steps).toEqual(['read 6 of value'])
  expect(touches(dependencies, held.write('n1', ofEvent('n1', '2011-01-01', 'Nowy')))).toBe(false)
  expect(touches(dependencies, held.write('n5', ofEvent('n5', '2015-01-01', 'Nowy')))).toBe(true)
  expect(touches(dependencies, held.write('n1', ofEvent('n1', '2020-01-01')))).toBe(true)
})

test.each([
  ['published', ['published']],
  ['raw', 'raw'],
] satisfies [string, Perspective][])('a stretch of ids is not touched beyond its ends: %s', async (_, perspective) => {
  const query = '*[_type == "newsArticle" && _id > "y2" && _id <= "y5"]{_id, _rev}'
  const held = await holdingFor(query, {}, years)
  const {dependencies} = run(compile(query), held.view(perspective), context)
  const touched = ['y1', 'y2', 'y3', 'y5', 'y6'].filter((id) =>
    touches(dependencies, held.write(id, article(id, '2001-01-01', {title: 'Nowy'}))),
  )
  expect(touched).toEqual(['y3', 'y5'])
})

test.each([
  ['last to first', '* | order(_id desc)[0...2]{title}', ['d', 'versions.r1.c']],
  ['first to last', '* | order(_id)[0...2]{title}', ['versions.r1.a', 'b']],
])('a list by id, %s, with versions in it, is touched by each that it shows', async (_, query, shown) => {
  const ids = ['a', 'b', 'd', 'versions.r1.a', 'versions.r1.c']
  const held = await holdingFor(
    query,
    {},
    ids.map((id) => article(id, '2001')),
  )
  const {dependencies} = run(compile(query), held.view(['r1', 'published']), context)
  const touched = ids.filter((id) => touches(dependencies, held.write(id, article(id, '2001', {title: 'Nowy'}))))
  expect(touched).toEqual(expect.arrayContaining(shown))
})

test('a draft that becomes one of the type that is asked for touches what asked, where no draft of the type was', async () => {
  const query = '*[_id in ["a", "b"] && _type == "newsArticle"]'
  const held = await holdingFor(query, {}, [aDocument({_id: 'drafts.a', _type: 'event'})])
  const {dependencies} = run(compile(query), held.view(['drafts', 'published']), context)
  expect(touches(dependencies, held.write('drafts.a', article('drafts.a', '2001')))).toBe(true)
})

test('an article that is not there yet is touched when it comes', async () => {
  const held = await holdingFor('*[_type == "newsArticle" && slug.current == $slug][0]', {slug: 'wtz'}, years)
  const dependencies = dependenciesOf('*[_type == "newsArticle" && slug.current == $slug][0]', {slug: 'wtz'}, held)
  expect(touches(dependencies, held.write('wtz', article('wtz', '2001')))).toBe(true)
})

test('typing into a draft touches nothing published', async () => {
  const held = await holdingFor('*[_type == "newsArticle"]{title}', {}, years)
  const dependencies = dependenciesOf('*[_type == "newsArticle"]{title}', {}, held)
  expect(touches(dependencies, held.write('drafts.y1', article('drafts.y1', '2001', {title: 'W trakcie'})))).toBe(false)
})

test('typing into a draft touches what shows it, or would show what it covers, and no other answer with drafts', async () => {
  const draft = (id: string, title: string) => article(`drafts.${id}`, '2001-01-01T00:00:00Z', {title})
  const held = await holdingFor('*[title == "Szukany"]', {}, [...years, draft('y1', 'W trakcie'), draft('y2', 'Inny')])
  const dependenciesIn = (query: string) =>
    run(compile(query), held.view(['drafts', 'published']), context).dependencies
  const [one, found] = [dependenciesIn('*[_id == "y1"][0]'), dependenciesIn('*[title == "Szukany"]')]
  const typed = held.write('drafts.y2', draft('y2', 'Nadal inny'))
  expect([touches(one, typed), touches(found, typed)]).toEqual([false, false])
  const searched = held.write('drafts.y2', draft('y2', 'Szukany'))
  expect([touches(one, searched), touches(found, searched)]).toEqual([false, true])
  expect(touches(one, held.write('drafts.y1', draft('y1', 'Nowy')))).toBe(true)
  // What the draft covered may be what is searched for.
  expect(touches(found, held.write('drafts.y1', null))).toBe(true)
})
