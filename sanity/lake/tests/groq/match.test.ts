import {expect, test} from 'vitest'

import {compileFilter} from '#src/groq/match.ts'

import {aDocument} from './support/documents.ts'

const article = aDocument({_id: 'drafts.a', title: 'Spotkanie w Łodzi', slug: {current: 'kis'}, category: {_ref: 'c'}})

test.each([
  ['*', {}, true],
  ['*[_type == $type]', {type: 'newsArticle'}, true],
  ['*[_type == $type]', {type: 'event'}, false],
  ['*[_id in $ids]', {ids: ['a', 'drafts.a']}, true],
  ['*[sanity::versionOf($id)]', {id: 'a'}, true],
  ['*[references("c")]', {}, true],
  ['*[_type == "newsArticle"][slug.current == "cis"]', {}, false],
  ['*[_type == "newsArticle"] | order(title)[0...5]{title}', {}, true],
  ['*[_type == "newsArticle"][0]', {}, true],
  ['*[_type == "newsArticle"] | score(title match "nic")[_score > 0]{title}', {}, true],
  ['*{title}[title == "nic"]', {}, true],
  ['(*[_type == "event"])', {}, false],
  ['*[title match text::query("lodzi")]', {}, true],
  ['*[_id in path("drafts.**")]', {}, true],
  ['*[_id in path("**")]', {}, true],
  ['*[category->title == "x"]', {}, false],
  ['*[count(*[_type == "event"]) > 0]', {}, false],
  ['*[title]', {}, false],
])('%s', (query, params, expected) => {
  expect(compileFilter(query, params)(article)).toBe(expected)
})

test('a filter may ask who and when', () => {
  const isMine = compileFilter(
    '*[author == identity() && dateTime(now()) > dateTime($from)]',
    {from: '2026-01-01T00:00:00Z'},
    {
      identity: 'anna',
      now: () => Date.parse('2026-06-01T00:00:00Z'),
    },
  )
  expect(isMine(aDocument({_id: 'a', author: 'anna'}))).toBe(true)
  expect(isMine(aDocument({_id: 'a', author: 'jan'}))).toBe(false)
})

test('what is no filter of documents is refused', () => {
  expect(() => compileFilter('count(*)')).toThrow(expect.objectContaining({status: 400}))
  expect(() => compileFilter('*[_type == ')).toThrow('unexpected end-of-file, expected expression')
  expect(() => compileFilter('*[_id == $id]')).toThrow('param $id referenced, but not provided')
})
