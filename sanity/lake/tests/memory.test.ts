import {expect, test} from 'vitest'

import {createLake} from '#src/lake.ts'
import {leastMemory, memoryShares, usualMemory} from '#src/memory.ts'
import {settingsIn} from '#src/settings.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

const mebibyte = 1024 * 1024
const least = leastMemory(3)

async function heldCharacters(lake: TestLake): Promise<number> {
  const text = await (await lake.request('/metrics')).text()
  const counts = text.matchAll(/^lake_held_characters\{.*\} (\d+)$/gm)
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0)
}

test('what a lake cannot work in is refused, with the way out', async () => {
  expect(() => settingsIn({LAKE_MEMORY_MB: '100'})).toThrow(
    `LAKE_MEMORY_MB is "100". Set it to a number of MiB, at least ${least} with 3 threads.`,
  )
  expect(() => settingsIn({LAKE_MEMORY_MB: `${least}`, LAKE_THREADS: '8'})).toThrow('or set LAKE_THREADS to fewer')
  expect(settingsIn({LAKE_MEMORY_MB: '300'}).limits).toMatchObject({memoryMb: 300})
  await expect(createLake({temporary: true, memoryMb: 100})).rejects.toThrow('3 threads need 256 MiB at least')
})

test.each([
  [usualMemory(3), 3],
  [300, 3],
  [least, 3],
  [leastMemory(16), 16],
  [8192, 4],
])('in %i MiB, what %i threads and all memories may take together is no more than that', (memoryMb, threads) => {
  const {heapMb, held, documents, unread, pagesKb} = memoryShares(memoryMb, threads)
  // As objects, documents take several times what they take as JSON.
  const main = held.published.weight + held.published.json + held.drafts.weight + held.drafts.json
  const bytes = main + 4 * documents.ofCommits + unread.ofAll + (threads + 1) * pagesKb * 1024
  expect(threads * heapMb + bytes / mebibyte).toBeLessThanOrEqual(memoryMb)
  // A thread remembers in its own heap.
  expect(4 * documents.ofThread).toBeLessThan(heapMb * mebibyte)
})

test(
  'whatever is asked of a small lake, it remembers no more than its share, and answers',
  {timeout: 60_000},
  async () => {
    const documents = Array.from({length: 200}, (_, at) => ({
      _id: `page-${at}`,
      _type: 'page',
      title: 'a'.repeat(500),
    }))
    await using lake = await openTestLake(documents, {memoryMb: least})
    const {held} = memoryShares(least, 3)
    const ask = (at: number) => lake.client.fetch(`{"at": ${at}, "titles": *[_type == "page"][0...100].title}`)
    for (let at = 0; at < 150; at += 1) {
      expect(await ask(at)).toMatchObject({at, titles: expect.objectContaining({length: 100})})
    }
    // All answers together are twice as much.
    expect(await heldCharacters(lake)).toBeGreaterThan(held.published.json / 2)
    expect(await heldCharacters(lake)).toBeLessThanOrEqual(held.published.json + held.published.weight)
    await lake.client.patch('page-0').set({title: 'new'}).commit()
    expect(await ask(0)).toMatchObject({titles: expect.arrayContaining(['new'])})
  },
)

test('what is held of several datasets stays within one share', {timeout: 20_000}, async () => {
  await using lake = await openTestLake([], {memoryMb: least, datasets: ['production', 'second', 'third']})
  const {held} = memoryShares(least, 3)
  const text = 'a'.repeat(held.published.json / 8)
  for (const dataset of ['production', 'second', 'third'])
    for (let at = 0; at < 8; at += 1)
      expect(await lake.client.withConfig({dataset}).fetch('[$text, $at]', {text, at})).toEqual([text, at])
  expect(await heldCharacters(lake)).toBeLessThanOrEqual(held.published.json + held.published.weight)
})

test('long queries without end leave a small thread room', {timeout: 120_000}, async () => {
  await using lake = await openTestLake([{_id: 'a', _type: 'page'}], {memoryMb: least})
  const fields = Array.from({length: 600}, (_, at) => `"field${at}": title + "${at}"`).join(', ')
  for (let at = 0; at < 150; at += 1)
    expect(await lake.client.fetch(`count(*[_type == "page"]{"at": ${at}, ${fields}})`)).toBe(1)
})

test(
  'an answer that a small lake has no room for is refused by name, and the lake goes on',
  {timeout: 20_000},
  async () => {
    await using lake = await openTestLake([{_id: 'long', _type: 'page', text: 'ż'.repeat(1_000_000)}], {
      memoryMb: least,
    })
    const copies = (count: number) =>
      `*[_id == "long"][0]{${Array.from({length: count}, (_, at) => `"a${at}": text`).join(', ')}}`
    await expect(lake.client.fetch(copies(30))).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('too large'),
    })
    expect(await lake.client.fetch(`count(${copies(3)}.a0)`)).toBe(null)
    expect(await lake.client.fetch('count(*)')).toBe(1)
  },
)

test('what grows without end is stopped the sooner the less room a thread has', {timeout: 20_000}, async () => {
  await using lake = await openTestLake([], {memoryMb: least})
  const doubled = `{"a": [1, 2]}${'{"a": [...a, ...a]}'.repeat(27)}`
  await expect(lake.client.fetch(`count(${doubled}.a)`)).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('more than 500000 parts'),
  })
})
