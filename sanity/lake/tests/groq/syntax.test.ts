import {evaluateSync, parse} from 'groq-js'
import {expect, test} from 'vitest'

import {LakeError} from '#src/errors.ts'
import {compile, run, runAsync} from '#src/groq/query.ts'

import {aDocument, holding} from './support/documents.ts'

const context = {identity: 'anna', now: 0, dataset: 'production', projectId: 'lake'}

function errorOf(query: string, params: Record<string, unknown> = {}): LakeError {
  try {
    compile(query, params)
  } catch (error) {
    if (error instanceof LakeError) return error
    throw error
  }
  throw new Error(`${query} compiled`)
}

test.each([
  ['*[_type == ', 'unexpected end-of-file, expected expression', 11, 11],
  ['*[_type == "x"', "unexpected end-of-file, expected ']'", 14, 14],
  ['count(*[', 'unexpected end-of-file, expected expression', 8, 8],
  ['', 'unexpected end-of-file, expected expression', 0, 0],
  ['*[title == "x', 'unexpected end-of-file, expected "', 13, 13],
  ['*[_type = "x"]', 'unexpected token "="', 8, 9],
  ['a b', 'unexpected token "b"', 2, 3],
  ['*[foo(1)]', 'Undefined function: foo', 2, 5],
  ['*[x::y()]', 'Undefined namespace: x', 2, 3],
  ['* | nope()', 'Undefined pipe function: nope', 4, 8],
  ['*[_id == $id]', 'param $id referenced, but not provided', 9, 12],
  ['*[0...$limit]', 'param $limit referenced, but not provided', 6, 12],
])('%s is refused with the reason and the place', (query, description, start, end) => {
  const {status, body} = errorOf(query)
  expect(status).toBe(400)
  expect(body).toEqual({error: {type: 'queryParseError', description, query, start, end}})
})

test.each([
  'geo::distance(1, 2)',
  'documents::get(1)',
  'user::attributes()',
  'media::aspect(a, b)',
  'text::semanticSimilarity("x")',
  'anywhere(a)',
])('%s is refused by name', (expression) => {
  const name = expression.slice(0, expression.indexOf('('))
  expect(errorOf(`*[${expression} == 1]`)).toMatchObject({status: 400})
  const message = `Unsupported GROQ function ${name}(). See its README, "What it does not do".`
  for (const query of [`*[${expression} == 1]`, `*[${expression} == 1]{_id}`, `*[a == 1]{"b": ${expression}}`])
    expect(errorOf(query).message).toBe(message)
})

test.each([
  ['very long', 'a'.repeat(100 * 1024 + 1)],
  ['deeply bracketed', `${'('.repeat(5000)}1${')'.repeat(5000)}`],
  ['a long chain', `*[${Array.from({length: 3000}, () => 'a').join('||')}]`],
  ['a longer chain', Array.from({length: 9000}, () => 'a').join('.')],
  ['many negations', '!'.repeat(7000) + 'a'],
])('a query that is too large is refused: %s', (_name, query) => {
  expect(errorOf(query)).toMatchObject({status: 400, message: expect.stringContaining('too large')})
})

test('a comment may stand at the end', () => {
  const view = holding([aDocument({_id: 'a'})]).view('raw')
  for (const query of ['*[_id == "a"]._id // the one', '*._id//', '// before\n*._id // "behind'])
    expect(run(compile(query), view, context).result).toEqual(['a'])
})

test.each([
  ['a list of ids', `*[_id in [${Array.from({length: 5800}, (_, at) => `"id-${at}-no-one"`).join(',')}]]`],
  [
    'a projection of many blocks',
    `*{${Array.from({length: 830}, (_, at) => `"block${at}": body[]{_key, _type == "block" => {..., markDefs[]{_key, "to": ref->{_id, "slug": slug.current}}}}`).join(', ')}}`,
  ],
])('a query of nearly 100,000 letters is read: %s', (_, query) => {
  expect(query.length).toBeGreaterThan(90_000)
  expect(query.length).toBeLessThan(100_000)
  expect(run(compile(query), holding([]).view('raw'), context).result).toEqual([])
})

test('a query at the limit of depth still runs', () => {
  const query = `*[${Array.from({length: 900}, (_, at) => `a == ${at}`).join(' || ')}]`
  expect(run(compile(query), holding([aDocument({_id: 'x', a: 899})]).view('raw'), context).result).toHaveLength(1)
})

test('wildcards that would keep the server busy are refused', () => {
  expect(errorOf('*[title match "a*b*c*d*e*f*"]').message).toContain('wildcards')
  expect(errorOf('*[_id in path($p)]', {p: '**.**.**.**.**.**'}).message).toContain('wildcards')
  expect(() => compile('*[title match ["*informator*", "kis*"]]')).not.toThrow()
})

test('a missing parameter is one that is used and not given; null is given', () => {
  expect(() => compile('*[slug.current == $slug]', {slug: null})).not.toThrow()
  expect(() => compile('*[_id == "$id"] // $comment\n', {})).not.toThrow()
})

test('what only the evaluator notices is an error of the query too', () => {
  expect(() =>
    run(compile('* | score(1 + boost(true, 2))'), holding([aDocument({_id: 'a'})]).view('raw'), context),
  ).toThrow(expect.objectContaining({status: 400}))
})

test('functions of diff:: need the asynchronous run', async () => {
  const compiled = compile('diff::changedAny({"a": 1}, {"a": 2}, a)')
  expect(compiled.isAsync).toBe(true)
  expect(() => run(compiled, holding([]).view('raw'), context)).toThrow(expect.objectContaining({status: 400}))
  expect((await runAsync(compiled, holding([]).view('raw'), context)).result).toBe(true)
})

test.each([
  {query: '*[_id == $id][0].title', asked: [{id: 'a1'}, {id: 'b2'}]},
  {
    query: '*[_type == "newsArticle"] | order(_id)[$from...$to].title',
    asked: [
      {from: 0, to: 1},
      {from: 1, to: 2},
    ],
  },
  {query: '*[_type == "newsArticle"] | order(_id)[$at].title', asked: [{at: 0}, {at: 1}]},
  {query: '*[_id == "a1"][0][$name]', asked: [{name: 'title'}, {name: '_id'}]},
  {query: '*[_type == "newsArticle"][$only]._id', asked: [{only: true}, {only: 1}]},
  {query: '*[title match $words]._id', asked: [{words: 'pierw*'}, {words: ['drug*']}]},
  {
    query: '{"same": $value == "x", "list": [...$more], "sum": count($more) + 1}',
    asked: [
      {value: 'x', more: [1]},
      {value: 7, more: []},
    ],
  },
])('$query is answered by the parameters of each who asks', ({query, asked}) => {
  const articles = [aDocument({_id: 'a1', title: 'Pierwszy'}), aDocument({_id: 'b2', title: 'Drugi'})]
  for (const params of [...asked, ...asked]) {
    const expected = evaluateSync(parse(query, {params}), {dataset: articles, params}).data
    const {result} = run(compile(query, params), holding(articles).view('raw'), context)
    expect(JSON.stringify(result)).toEqual(JSON.stringify(expected))
  }
})

test('a parameter that is missing, or has too many wildcards, is refused also where others were not', () => {
  const query = '*[title match $words]._id'
  expect(compile(query, {words: 'spot*'}).query).toBe(query)
  expect(() => compile(query, {})).toThrow('param $words referenced, but not provided')
  expect(() => compile(query, {words: 'a*b*c*d*e*f'})).toThrow('wildcards')
})
