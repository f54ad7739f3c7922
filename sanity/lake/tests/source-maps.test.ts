import type {ContentSourceMap} from '@sanity/client'
import {vercelStegaDecodeAll} from '@vercel/stega'
import {expect, test} from 'vitest'

import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

const block = (key: string, text: string) => ({
  _key: key,
  _type: 'block',
  children: [{_key: `${key}-span`, _type: 'span', text}],
})
const documents = [
  {_id: 'cat', _type: 'category', title: 'Events'},
  {
    _id: 'n1',
    _type: 'news',
    title: 'Published',
    category: {_type: 'reference', _ref: 'cat'},
    body: [block('a', 'One')],
  },
  {_id: 'drafts.n1', _type: 'news', title: 'Being written', category: {_ref: 'cat'}, body: [block('a', 'Two')]},
  {_id: 'versions.rSpring.n1', _type: 'news', title: 'In spring', body: [block('a', 'Three')]},
  {_id: 'secret.n2', _type: 'news', title: 'Secret'},
  {_id: '_.releases.rSpring', _type: 'system.release', name: 'rSpring', state: 'active'},
]
const query = `*[_type == "news"] | order(_id){_id, title, "category": category->title, "text": body[0].children[0].text}`

async function mapOf(
  {client}: Pick<TestLake, 'client'>,
  options: {perspective: string[] | 'raw'; resultSourceMap?: true | 'withKeyArraySelector'},
): Promise<{result: unknown; map: ContentSourceMap}> {
  const {result, resultSourceMap} = await client.fetch(
    query,
    {},
    {resultSourceMap: 'withKeyArraySelector', ...options, filterResponse: false},
  )
  if (!resultSourceMap) throw new Error('The answer has no source map.')
  return {result, map: resultSourceMap}
}

test('a source map names the stored documents and places that the values of a result are from', async () => {
  await using lake = await openTestLake(documents)
  const {map} = await mapOf(lake, {perspective: ['drafts', 'published']})
  expect(map.documents).toEqual([
    {_id: 'drafts.n1', _type: 'news'},
    {_id: 'cat', _type: 'category'},
    {_id: 'secret.n2', _type: 'news'},
  ])
  expect(map.mappings["$[0]['category']"]).toEqual({
    type: 'value',
    source: {type: 'documentValue', document: 1, path: map.paths.indexOf("$['title']")},
  })
  const text = "$['body'][?(@._key=='a')]['children'][?(@._key=='a-span')]['text']"
  expect(map.mappings["$[0]['text']"]).toMatchObject({source: {document: 0, path: map.paths.indexOf(text)}})
})

test('with resultSourceMap=true the items of lists are named by their position', async () => {
  await using lake = await openTestLake(documents)
  const {map} = await mapOf(lake, {perspective: ['published'], resultSourceMap: true})
  expect(map.paths).toContain("$['body'][0]['children'][0]['text']")
})

test.each<[perspective: string[] | 'raw', ids: string[]]>([
  [['published'], ['n1', 'cat', 'secret.n2']],
  [
    ['rSpring', 'drafts'],
    ['versions.rSpring.n1', 'secret.n2'],
  ],
  ['raw', ['drafts.n1', 'cat', 'n1', 'secret.n2', 'versions.rSpring.n1']],
])(
  'the documents of a source map in the perspective %s have the ids under which they are stored',
  async (perspective, ids) => {
    await using lake = await openTestLake(documents)
    const {map} = await mapOf(lake, {perspective})
    expect(map.documents.map(({_id}) => _id)).toEqual(ids)
  },
)

test('the answer is the same to the byte with a source map, also when it is remembered, and has a sync tag of its own', async () => {
  await using lake = await openTestLake(documents)
  const path = `/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`
  const asked = async (more: string) => (await lake.request(path + more)).text()
  const resultIn = (text: string) => /"result":(.*?),"(?:resultSourceMap|syncTags)"/s.exec(text)?.[1]
  const plain = await asked('')
  const [first, again] = [await asked('&resultSourceMap=true'), await asked('&resultSourceMap=true')]
  expect(resultIn(first)).toBe(resultIn(plain))
  expect(JSON.parse(again)).toEqual({...JSON.parse(first), ms: expect.any(Number)})
  expect(JSON.parse(first).syncTags).not.toEqual(JSON.parse(plain).syncTags)
  expect(JSON.parse(await asked(''))).toEqual({...JSON.parse(plain), ms: expect.any(Number)})
})

test('a source map that is remembered is not that of before, also where the result stayed', async () => {
  const list = (keys: string[]) => keys.map((_key) => ({_key, text: 'Same'}))
  await using lake = await openTestLake([{_id: 'a', _type: 'list', items: list(['x', 'y'])}])
  const ask = () =>
    lake.client.fetch(
      '*[_id == "a"][0].items[].text',
      {},
      {resultSourceMap: 'withKeyArraySelector', filterResponse: false},
    )
  const before = await ask()
  await lake.client
    .patch('a')
    .set({items: list(['y', 'x'])})
    .commit()
  const after = await ask()
  expect(after.result).toEqual(before.result)
  expect(after.resultSourceMap?.paths).toEqual([before.resultSourceMap?.paths[1], before.resultSourceMap?.paths[0]])
})

test('who may not read a document learns nothing of it by a source map', async () => {
  await using lake = await openTestLake(documents)
  const {map} = await mapOf({client: lake.anonymous}, {perspective: ['drafts', 'published']})
  expect(map.documents.map(({_id}) => _id)).toEqual(['n1', 'cat'])
  expect(JSON.stringify(map)).not.toContain('secret')
})

test('a query with diff:: has a source map too', async () => {
  await using lake = await openTestLake(documents)
  const asked =
    '*[_id == "n1" && diff::changedAny(@, {"title": ""}, title)]{title, "changed": diff::changedAny(@, {}, body)}'
  const {result, resultSourceMap} = await lake.client.fetch(asked, {}, {resultSourceMap: true, filterResponse: false})
  expect(result).toEqual([{title: 'Published', changed: true}])
  expect(resultSourceMap?.paths).toEqual(["$['title']"])
})

test('another value of resultSourceMap is refused by name', async () => {
  await using lake = await openTestLake()
  const response = await lake.request('/v2025-02-19/data/query/production?query=*&resultSourceMap=perhaps')
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('resultSourceMap \\"perhaps\\"')
})

test('what a client encodes into its texts leads to the form of the Studio where they are edited', async () => {
  await using lake = await openTestLake(documents)
  const client = lake.client.withConfig({
    perspective: 'drafts',
    stega: {enabled: true, studioUrl: 'https://studio.test'},
  })
  const [shown] = await client.fetch('*[_type == "news"]{"heading": title, body, "category": category->title}')
  const hrefs = [shown.heading, shown.body[0].children[0].text, shown.category].map((text) => linkIn(text))
  expect(hrefs.map(({pathname}) => decodeURIComponent(pathname))).toEqual([
    '/intent/edit/mode=presentation;id=n1;type=news;path=title',
    '/intent/edit/mode=presentation;id=n1;type=news;path=body[_key=="a"].children[_key=="a-span"].text',
    '/intent/edit/mode=presentation;id=cat;type=category;path=title',
  ])
  // The Studio opens what was shown: the draft, or the published document.
  expect(hrefs.map(({searchParams}) => searchParams.get('perspective'))).toEqual([null, null, 'published'])
})

function linkIn(text: string): URL {
  const [found] = vercelStegaDecodeAll<{href: string}>(text)
  return new URL(found?.href ?? 'about:blank')
}
