import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {touches} from '#src/groq/dependencies.ts'
import {viewOf} from '#src/groq/perspective.ts'
import type {Perspective} from '#src/groq/perspective.ts'
import {compile, run} from '#src/groq/query.ts'

import {aDocument, datasets, documents, indexOf} from './support/documents.ts'
import {plainQueries, searchQueries} from './support/queries.ts'

const context = {identity: 'b', now: Date.parse('2026-01-01T00:00:00Z'), dataset: 'production', projectId: 'lake'}
const perspectives = fc.constantFrom<Perspective[]>(
  'raw',
  ['published'],
  ['published'],
  ['drafts', 'published'],
  ['r1', 'published'],
)
const publishedArticle = (id: string, slug: string) => aDocument({_id: id, slug: {_type: 'slug', current: slug}})

function dependenciesOf(query: string, params: Record<string, unknown>, held = [publishedArticle('a', 'kis')]) {
  return run(compile(query, params), viewOf(indexOf(held), ['published']), context).dependencies
}

test.each([...plainQueries, ...searchQueries])('what changes an answer touches it: $query', ({query, params = {}}) => {
  fc.assert(
    fc.property(datasets, perspectives, documents, fc.boolean(), (held, perspective, written, isDeleted) => {
      const index = indexOf(held)
      const compiled = compile(query, params)
      const first = run(compiled, viewOf(index, perspective), context)
      const known = JSON.stringify(first.result)
      const change = {before: index.byId(written._id) ?? null, after: isDeleted ? null : written}
      index.apply([change])
      const next = run(compiled, viewOf(index, perspective), context)
      const isSame = JSON.stringify(next.result) === known
      expect(isSame || touches(first.dependencies, change)).toBe(true)
    }),
    {numRuns: 80},
  )
})

const bySlug = '*[_type == "newsArticle" && slug.current == $slug][0]'

test('an article by its slug is not touched by another article', () => {
  const dependencies = dependenciesOf(bySlug, {slug: 'kis'})
  const before = publishedArticle('b', 'cis')
  expect(touches(dependencies, {before, after: {...before, title: 'Nowy tytuł'}})).toBe(false)
})

test('an article that is not there yet is touched when it comes', () => {
  const dependencies = dependenciesOf(bySlug, {slug: 'wtz'})
  expect(touches(dependencies, {before: null, after: publishedArticle('c', 'wtz')})).toBe(true)
})

test('typing into a draft touches nothing published', () => {
  const dependencies = dependenciesOf('*[_type == "newsArticle"]{title}', {})
  const draft = publishedArticle('drafts.a', 'kis')
  expect(touches(dependencies, {before: draft, after: {...draft, title: 'W trakcie'}})).toBe(false)
})

test('a reference that leads nowhere is touched when its target comes', () => {
  const held = [aDocument({_id: 'a', category: {_type: 'reference', _ref: 'missing'}})]
  const dependencies = dependenciesOf('*[_id == "a"]{"category": category->title}', {}, held)
  const target = aDocument({_id: 'missing', _type: 'newsCategory'})
  expect(touches(dependencies, {before: null, after: target})).toBe(true)
})

test('a query without documents is touched by nothing', () => {
  const dependencies = dependenciesOf('1 + 1', {})
  expect(touches(dependencies, {before: null, after: publishedArticle('a', 'kis')})).toBe(false)
})

test('a scan of everything is touched by each published document', () => {
  const dependencies = dependenciesOf('*[title match "spotkanie*"]', {})
  expect(dependencies.all).toBe(true)
  expect(touches(dependencies, {before: null, after: publishedArticle('z', 'zaz')})).toBe(true)
})
