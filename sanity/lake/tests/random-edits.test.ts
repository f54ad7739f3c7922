import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {openTestLake} from '#tests/support/open-test-lake.ts'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const letters = ['a', 'ż', '„', '👩‍🚒', '\n', '\ud800', '"', '\\']

/** A patch of any kind, mostly one that fits. */
function randomPatch(random: () => number): Record<string, unknown> {
  const below = (limit: number) => Math.floor(random() * limit)
  const text = () => Array.from({length: below(8)}, () => letters[below(letters.length)]).join('')
  const item = () => ({_key: text() || 'k', text: text(), list: [below(3), null, text()]})
  const patches = [
    () => ({set: {[`field${below(4)}`]: below(2) ? text() : item()}}),
    () => ({set: {[`body[${below(4) - 1}].text`]: text()}}),
    () => ({unset: [below(2) ? `field${below(4)}` : `body[${below(5)}]`]}),
    () => ({unset: ['body[0:2]']}),
    () => ({setIfMissing: {body: [], 'deep.down': {a: below(9)}}}),
    () => ({insert: {after: 'body[-1]', items: [item(), item()]}}),
    () => ({insert: {before: 'body[0]', items: [item()]}}),
    () => ({insert: {replace: `body[${below(3)}:]`, items: [item()]}}),
    () => ({inc: {'deep.down.a': below(5)}}),
    () => ({diffMatchPatch: {[`field${below(4)}`]: '@@ -0,0 +1,3 @@\n+nowy\n'}}),
    () => ({set: {'..text': text()}}),
  ]
  return patches[below(patches.length)]?.() ?? {}
}

test(
  'after two hundred edits of all kinds, the history gives every version as it was stored',
  {timeout: 60_000},
  async () => {
    const property = fc.asyncProperty(fc.noShrink(fc.nat()), checkHistory)
    await fc.assert(property, {numRuns: 1})
  },
)

async function checkHistory(seed: number): Promise<void> {
  await using lake = await openTestLake([{_id: 'page', _type: 'page', body: []}])
  const random = createRandom(seed)
  const versions = [await lake.client.getDocument('page')]
  for (let edit = 0; edit < 200; edit += 1) {
    const body = JSON.stringify({mutations: [{patch: {id: 'page', ...randomPatch(random)}}]})
    const headers = {authorization: 'Bearer test-token'}
    await lake.request('/v2025-02-19/data/mutate/production', {method: 'POST', body, headers})
    versions.push(await lake.client.getDocument('page'))
  }
  expect(new Set(versions.map((version) => version?._rev)).size).toBeGreaterThan(100)
  for (const version of versions) {
    const path = `/v2025-02-19/data/history/production/documents/page?revision=${version?._rev}`
    expect(await (await lake.request(path)).json()).toEqual({documents: [version]})
  }
}
