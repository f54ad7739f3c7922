import type {ContentSourceMap} from '@sanity/client'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import type {Perspective} from '#src/groq/perspective.ts'
import {compile, run, runAsync} from '#src/groq/query.ts'
import {startTrace} from '#src/groq/source-map/trace.ts'
import {writeSourceMap} from '#src/groq/source-map/write.ts'
import {wrongMappings} from '#tests/support/source-maps.ts'

import {aDocument, datasets, holding} from './support/documents.ts'
import {plainQueries} from './support/queries.ts'

const context = {identity: 'b', now: Date.parse('2026-01-01T00:00:00Z'), dataset: 'production', projectId: 'lake'}
const kinds = fc.constantFrom<('byIndex' | 'byKey')[]>('byIndex', 'byKey')
const perspectives = fc.constantFrom<Perspective[]>(
  'raw',
  ['published'],
  ['drafts', 'published'],
  ['r1', 'drafts', 'published'],
)

const more = [
  '*[_type == "newsArticle"]{..., "title": title + "!", "slug": slug.current}',
  '*{"tags": tags[], "first": tags[0], "last": tags[-1..-1], "leaders": leaders[]->title}',
  '*{"texts": body[].children[].text, "block": body[0]{style, "text": children[1].text}, body[]{..., "style": null}}',
  '*{"a": coalesce(lead, title), "b": select(participantCount > 10 => title, slug), "c": [title, ...tags, 1]}',
  '*{_id, _originalId, _type, "nothing": missing, "deep": slug.nothing.at.all, "length": tags.length}',
  '*{"category": category->{_id, title, "own": ^.title}, "up": *[_id == ^.category._ref][0].title}',
  '*{title, slug}{"t": title, ...slug}{...}',
  '*{"both": slug + parent, "merged": {title} + @, ...({"title": tags[0]} + slug)}{title, ...both, ...merged}',
  '*{"current": title, slug}{"sum": @ + slug}{..., ...sum}',
  '$docs | score(title match "kis") {..., "text": body[0].children[0].text}',
  '*{"sum": {"current": title, title} + slug}{"current": sum.current, ...sum}',
  '*{"_score": participantCount, title} | score(title match "kis") {..., "score": _score}',
  '*{"title": upper(title)}[defined(title)]{title, ...@}',
  '* | score(title match "spot*") {_id, title, _score, "slug": slug.current, "text": body[].children[].text}',
  '* | score(title match "kis") | order(_score desc)[0...3]',
  '*{title, "slug": slug.current} | score(title match "kis") {..., "t": title}',
  '{"title": *[0].title, "all": *[].title, "count": count(*), "slugs": array::compact(*.slug.current)}',
  '*[0].title',
  '*.tags[]',
  '*[].body[]{_key, "marks": children[]{marks, "m": marks[0]}}',
  '*{"moment": dateTime(publishedAt), publishedAt, "list": [dateTime(publishedAt), publishedAt]}',
  '*{"list": [title, [slug.current, tags], {title}]}',
  '*{_type == "event" => {title, ...}, _type != "event" => {"title": 1, "x": ^.title}, "tags": tags[@ != "KIS"]}',
  '*{"title": tags[0], ..., ...$given}',
  '*[$given.x in ["y"]]{..., "given": $given.title, "it": $given}',
  '{"a": *[0...2]{_id, title}}{"b": a[]{title}, "c": a[1].title, "d": a[].title}',
  '*{"parent": parent{name, target->{title}}, "name": parent.name}',
]
const fake = {_id: 'a', _rev: 'r0', title: 'Fake', slug: {current: 'kis'}, body: []}
const given = {given: {title: 'Given', x: 'y', _id: 'a', _score: 1}, docs: [fake]}

test.each([...plainQueries, ...more.map((query) => ({query, params: given}))])(
  'what the source map names is in its document, and the answer stays as it is: $query',
  async ({query, params = {}}) => {
    await fc.assert(
      fc.asyncProperty(datasets, perspectives, kinds, async (documents, perspective, sourceMap) => {
        const held = holding(documents)
        const plain = run(compile(query, params), held.view(perspective), context)
        const {
          result,
          sourceMap: json,
          dependencies,
        } = run(compile(query, params, true), held.view(perspective), {
          ...context,
          sourceMap,
        })
        expect(JSON.stringify(result)).toBe(JSON.stringify(plain.result))
        expect(dependencies).toEqual(plain.dependencies)
        const shown = (id: string) => {
          const document = documents.find(({_id}) => _id === id)
          return document && held.view(perspective).shown(id)
        }
        expect(wrongMappings(plain.result ?? null, JSON.parse(json ?? ''), shown)).toEqual([])
      }),
      {numRuns: 12},
    )
  },
)

const odd = aDocument({
  _id: 'odd',
  title: 'Title',
  "it's": 'quote',
  'a\\b"c\n': 'backslash',
  "no']way": 'closed',
  list: [{_key: 'k'}, {_key: "it's"}, {_key: 'k', at: 2}, {_key: ''}, {_key: 'x"y'}, {at: 5}, 'text', [{_key: 'z'}]],
})

function mapOf(query: string): ContentSourceMap {
  return JSON.parse(run(compile(query, {}, true), holding([odd]).view('raw'), context).sourceMap ?? '')
}

test('names and keys are written as the client reads them, and left out where it could not', () => {
  const query = `*[0]{"a'b": title, "c]']": title, ..., "list": list[defined(@)]}`
  const {result} = run(compile(query), holding([odd]).view('raw'), context)
  const map = mapOf(query)
  expect(wrongMappings(result, map, () => odd)).toEqual([])
  const mapped = Object.keys(map.mappings).filter((path) => !/'_|createdAt/.test(path))
  expect(mapped.filter((path) => !path.startsWith("$['list']"))).toEqual([
    String.raw`$['a\'b']`,
    "$['title']",
    String.raw`$['it\'s']`,
    String.raw`$['a\\b"c\n']`,
  ])
  expect(map.paths.filter((path) => path.startsWith("$['list']"))).toEqual([
    "$['list'][?(@._key=='k')]",
    "$['list'][1]",
    "$['list'][2]",
    "$['list'][3]",
    `$['list'][?(@._key=='x"y')]`,
    "$['list'][5]",
    "$['list'][7]",
  ])
})

test('a value is told by its place, what was computed is unknown, and so is what a parameter brought', () => {
  const map = mapOf('*[0]{title, "upper": upper(title), "sum": title + "!", "items": list[0..1], "given": "x"}')
  const source = (path: string) => {
    const found = map.mappings[path]?.source
    return found?.type === 'documentValue' ? map.paths[found.path] : found?.type
  }
  expect(Object.fromEntries(Object.keys(map.mappings).map((path) => [path, source(path)]))).toEqual({
    "$['title']": "$['title']",
    "$['upper']": 'unknown',
    "$['sum']": 'unknown',
    "$['items'][0]": "$['list'][?(@._key=='k')]",
    "$['items'][1]": "$['list'][1]",
    "$['given']": 'unknown',
  })
  expect(map.documents).toEqual([{_id: 'odd', _type: 'newsArticle'}])
})

test('a source map larger than can be held in memory is refused, as such an answer is', () => {
  const list = Array.from({length: 20}, (_, at) => at)
  const trace = startTrace({shapes: [], paths: []}, holding([]).view('raw'))
  expect(() => writeSourceMap({answer: list}, trace, 'byKey', 1_000)).toThrow('Ask for fewer documents')
  expect(writeSourceMap({answer: list}, trace, 'byKey', 10_000)).toContain('"$[19]"')
})

test('the asynchronous evaluator tells the same', async () => {
  const [documents = []] = fc.sample(datasets, {numRuns: 1, seed: 7})
  const view = holding(documents).view('raw')
  for (const query of more) {
    const compiled = compile(query, given, true)
    const {sourceMap} = await runAsync({...compiled, isAsync: true}, view, context)
    expect({query, sourceMap}).toEqual({query, sourceMap: run(compiled, view, context).sourceMap})
  }
})
