import {expect, test, vi} from 'vitest'

import {withClientAddress} from '#src/auth/client-address.ts'
import {openTestLake, type TestLake, testLakeUrl} from '#tests/support/open-test-lake.ts'

const text = 'ż'.repeat(1_000_000)
// Some fifty megabytes.
const path = `/v2025-02-19/data/query/production?query=${encodeURIComponent(
  `*[0]{${Array.from({length: 25}, (_, number) => `"text${number}": text`).join(', ')}}`,
)}`

// Each from an address of its own, since one that asks much waits.
let strangers = 0
function askAsStranger({lake}: TestLake): Promise<Response> {
  strangers += 1
  return lake.fetch(withClientAddress(new Request(testLakeUrl + path), `203.0.113.${strangers}`))
}

test('a long answer comes whole', async () => {
  await using lake = await openTestLake([{_id: 'page', _type: 'page', text}])
  const {result, syncTags} = await lake.anonymous.fetch('*[0]{text, "more": text}', {}, {filterResponse: false})
  expect(result).toEqual({text, more: text})
  expect(syncTags).toHaveLength(1)
})

test(
  'documents asked for by id come whole while they fit into the memory, one in any case',
  {timeout: 30_000},
  async () => {
    const documents = ['a', 'b', 'c'].map((_id) => ({_id, _type: 'page', text: text.repeat(3)}))
    const large = {_id: 'large', _type: 'page', text: 'a'.repeat(9_000_000)}
    await using lake = await openTestLake([...documents, large], {memoryMb: 256, maxBodyBytes: 32 * 1024 * 1024})
    const ask = (ids: string) => lake.request(`/v2025-02-19/data/doc/production/${ids}`)
    const two = await ask('b,a,none')
    expect(two.headers.get('content-type')).toContain('application/json')
    expect(await two.json()).toMatchObject({
      documents: [
        {_id: 'b', text: documents[0]?.text},
        {_id: 'a', text: documents[0]?.text},
      ],
      omitted: [{id: 'none', reason: 'existence'}],
    })
    expect(await (await ask('large')).json()).toMatchObject({documents: [large]})
    const refused = await ask('a,b,c')
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('fewer at a time')])
  },
)

test(
  'strangers who leave long answers unread are refused more of them, and others are not',
  {timeout: 30_000},
  async () => {
    await using lake = await openTestLake([{_id: 'page', _type: 'page', text}])
    const unread: Response[] = []
    for (let count = 0; count < 5; count += 1) unread.push(await askAsStranger(lake))
    expect(unread.map(({status}) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await askAsStranger(lake)).toHaveProperty('status', 503)
    expect(await lake.anonymous.fetch('*[0]._id')).toBe('page')
    const signedIn = await lake.request(path)
    expect(signedIn.status).toBe(200)
    for (const response of [...unread, signedIn]) await response.body?.cancel()
    const again = await askAsStranger(lake)
    expect(again.status).toBe(200)
    await again.body?.cancel()
  },
)

test('one stranger alone cannot take the place of all others', {timeout: 30_000}, async () => {
  await using lake = await openTestLake([{_id: 'page', _type: 'page', text}])
  const first = await askAsStranger(lake)
  strangers -= 1
  expect(await askAsStranger(lake)).toHaveProperty('status', 503)
  const other = await askAsStranger(lake)
  expect(other.status).toBe(200)
  for (const response of [first, other]) await response.body?.cancel()
})

test(
  'a long answer that its reader does not take breaks off, and leaves its place to others',
  {timeout: 30_000},
  async () => {
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']})
    try {
      await using lake = await openTestLake([{_id: 'page', _type: 'page', text}])
      const unread: Response[] = []
      for (let count = 0; count < 5; count += 1) unread.push(await askAsStranger(lake))
      expect(await askAsStranger(lake)).toHaveProperty('status', 503)
      vi.advanceTimersByTime(30_000)
      const [given, ...others] = unread
      await expect(given?.arrayBuffer()).rejects.toThrow('took nothing for 30 s')
      const again = await askAsStranger(lake)
      expect(again.status).toBe(200)
      for (const response of [...others, again]) await response.body?.cancel().catch(() => {})
    } finally {
      vi.useRealTimers()
    }
  },
)

// Where a thread's memory has no room for it, the engine ends the whole process.
test('the longest answer there can be, of wide letters, is borne', {timeout: 30_000}, async () => {
  await using lake = await openTestLake([{_id: 'page', _type: 'page', text}])
  const fields = Array.from({length: 125}, (_, number) => `"text${number}": text`).join(', ')
  const query = encodeURIComponent(`*[0]{${fields}}`)
  const response = await lake.request(`/v2025-02-19/data/query/production?query=${query}`, {headers: {}})
  expect(response.status).toBe(200)
  await response.body?.cancel()
  expect(await lake.client.fetch('*[0]._id')).toBe('page')
})
