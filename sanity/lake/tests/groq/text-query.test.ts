import {expect, test} from 'vitest'

import {compile, run} from '#src/groq/query.ts'

import {aDocument, holding} from './support/documents.ts'

const context = {identity: 'anna', now: 0, dataset: 'production', projectId: 'lake'}

const block = (...texts: string[]) => ({
  _type: 'block',
  _key: 'k',
  children: texts.map((text) => ({_type: 'span', _key: 's', text})),
})

const held = holding([
  aDocument({_id: 'lodz', title: 'Spotkanie w Łodzi', lead: 'Klub integracji społecznej', tags: ['KIS', 'żłobek']}),
  aDocument({
    _id: 'gora',
    title: 'Zielona Góra',
    body: [block('Cen', 'trum integracji'), block('Spotkanie sieciujące')],
  }),
  aDocument({_id: 'plik-2017', _type: 'event', title: 'Wydarzenie', parent: {deep: [{text: 'Ukryte słowo'}]}}),
])

function search(query: string, params: Record<string, unknown> = {}): unknown {
  return run(compile(query, params), held.view('raw'), context).result
}

const everywhere = (q: string) => search('*[[@, _id] match text::query($q)]._id', {q})

test.each([
  ['spotkanie', ['gora', 'lodz']],
  ['SPOTKANIE zielona', ['gora']],
  ['lodzi', ['lodz']],
  ['ŁODZI', ['lodz']],
  ['zlobek', ['lodz']],
  ['spot*', ['gora', 'lodz']],
  ['spot* kl', ['lodz']],
  ['spot klub', []],
  ['"integracji społecznej"', ['lodz']],
  ['"społecznej integracji"', []],
  ['"integracji spol"', []],
  ['"sieciujące zielona"', []],
  ['integracji -klub', ['gora']],
  ['-"zielona góra"', ['lodz', 'plik-2017']],
  ['centrum', ['gora']],
  ['ukryte słowo', ['plik-2017']],
  ['plik-2017', ['plik-2017']],
  ['newsArticle', []],
  ['*', ['gora', 'lodz', 'plik-2017']],
  ['', ['gora', 'lodz', 'plik-2017']],
  [' ? ', ['gora', 'lodz', 'plik-2017']],
])('a search for %s in whole documents', (q, expected) => {
  expect(everywhere(q)).toEqual(expected)
})

test('a search in one field looks at no other', () => {
  expect(search('*[title match text::query("integracji")]._id')).toEqual([])
  expect(search('*[lead match text::query("integracji")]._id')).toEqual(['lodz'])
  expect(search('*[tags match text::query("kis")]._id')).toEqual(['lodz'])
  expect(search('*[pt::text(body) match text::query("centrum")]._id')).toEqual(['gora'])
  expect(search('*[body match text::query("centrum")]._id')).toEqual(['gora'])
  expect(search('*[body[].children[].text match text::query("sieciujące")]._id')).toEqual(['gora'])
})

test('a field that is missing matches nothing, not even *', () => {
  expect(search('*[lead match text::query("*")]._id')).toEqual(['lodz'])
})

test('a search for what is no text matches nothing', () => {
  expect(search('*[title match text::query(5)]._id')).toEqual([])
  expect(search('*[title match text::query($q)]._id', {q: null})).toEqual([])
})

test('a match of the title outranks a match of the text', () => {
  const query =
    '*[_type in $__types] | score(boost(_type in ["newsArticle"] && title match text::query($__query), 10), ' +
    '([@, _id] match text::query($__query) || references($__rawQuery))) [_score > 0]' +
    '{_type, _id, _originalId, "orderings": [_score]} | order(_score desc)[0...$__limit]'
  const params = {__types: ['newsArticle', 'event'], __query: 'zielona*', __rawQuery: 'zielona', __limit: 11}
  expect(search(query, params)).toEqual([
    {_type: 'newsArticle', _id: 'gora', _originalId: null, orderings: [expect.any(Number)]},
  ])
  const both = search(
    '* | score(boost(title match text::query("spotkanie"), 5), @ match text::query("spotkanie"))[_score > 0]{_id}',
  )
  expect(both).toEqual([{_id: 'lodz'}, {_id: 'gora'}])
})

test('more occurrences score higher', () => {
  const twice = holding([aDocument({_id: 'a', title: 'kis'}), aDocument({_id: 'b', title: 'kis kis i kis'})]).view(
    'raw',
  )
  const {result} = run(
    compile('* | score(([@, _id] match text::query("kis") || references("kis"))){_id}'),
    twice,
    context,
  )
  expect(result).toEqual([{_id: 'b'}, {_id: 'a'}])
})

test('a search works in a subquery with words of the document around it', () => {
  const query =
    '*[_id == "gora"]{"similar": *[title match text::query(^.body[1].children[0].text) || lead match text::query("klub")]._id}'
  expect(search(query)).toEqual([{similar: ['lodz']}])
})

test.each([
  ['*[title match select(true => text::query($q), "gora")]._id', ['lodz']],
  ['*[title match select(_id == "gora" => "ziel*", text::query($q))]._id', ['gora', 'lodz']],
  ['*[title match select(_id == "gora" => text::query("zielona"))]._id', ['gora']],
  ['*[title match coalesce(nothing, text::query($q))]._id', ['lodz']],
  ['*[title match coalesce(lead, text::query("zielona"))]._id', ['gora']],
  ['*[title match [text::query("spotk"), "w"]]._id', ['lodz']],
  ['*[title match [(text::query("spotk")), text::query("zielona")]]._id', []],
  ['*[!(title match text::query($q)) && defined(title)]._id', ['gora', 'plik-2017']],
  ['*[_id == "lodz"]{"found": title match text::query($q)}.found', [true]],
  ['*[_id == "lodz"] | score(boost(title match select(true => text::query($q)), 2)) {_score}', [{_score: 3}]],
  ['count(*[title match select(true => text::query($q))])', 1],
])('text::query may stand among other things to match: %s', (query, expected) => {
  expect(search(query, {q: 'lodzi'})).toEqual(expected)
})

test.each(['*[text::query("kis")]', '*{"q": text::query("kis")}', '*[title match lower(text::query("kis"))]'])(
  'text::query with nothing to match is refused by name: %s',
  (query) => {
    expect(() => compile(query)).toThrow('text::query()')
  },
)
