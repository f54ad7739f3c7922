import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {anonymousGrants} from '#sanity/lake/src/index.ts'
import {openTestLake, type TestLake} from '#sanity/lake/tests/support/open-test-lake.ts'

import {allAsked, documents} from './all-asked.ts'

/**
 * Published means live, exactly: of all that the site asks, an edit has those answers told of that it changes, and no others,
 * and none is remembered that is no longer true. The edits are drawn anew in each run; `npm run test:long` repeats them.
 */

const edits = 15
const siteToken = {name: 'site', title: 'Site', secret: 'site-token', grants: anonymousGrants}
type Edit = {at: number; what: number; with: number}
const edit = fc.record({at: fc.nat(), what: fc.nat({max: 9}), with: fc.nat()})

/** One edit of a document, of those that editors make; ids are of what was there at the start. */
async function apply({client}: TestLake, {at, what, with: other}: Edit): Promise<void> {
  const editable = documents.filter(({_type}) => !_type.startsWith('sanity.'))
  const document = editable[at % editable.length]
  if (!document) return
  const {_id, _type} = document
  const alike = editable.filter((each) => each._type === _type)
  const partner = alike[other % alike.length] ?? document
  const sets: (() => Record<string, unknown>)[] = [
    () => ({title: `Tytuł ${other % 5}`}),
    () => ({publishedAt: new Date(Date.UTC(2025, other % 14, 1 + (other % 28))).toISOString()}),
    () => ({startsAt: new Date(Date.UTC(2025, 10 + (other % 3), 1 + (other % 28))).toISOString()}),
    () => ({slug: {_type: 'slug', current: `adres-${other % 4}`}}),
    () => ({featured: other % 2 === 0}),
    () => ('category' in partner ? {category: partner['category']} : {lead: `Wstęp ${other % 3}`}),
    () => ({lead: `Wstęp ${other % 3}`, summary: `Streszczenie ${other % 3}`}),
  ]
  const set = sets[what]
  if (set) await client.patch(_id).set(set()).commit()
  else if (what === 7) await client.patch(_id).unset(['slug']).commit()
  else if (what === 8) await client.createOrReplace({...partner, _id})
  else await client.createOrReplace({...document, _id: `nowy-${other % 3}`})
}

test(
  'of all that the site asks, an edit has the answers told of that it changes, and no others',
  {timeout: 120_000},
  async () => {
    await fc.assert(fc.asyncProperty(fc.noShrink(fc.array(edit, {minLength: edits, maxLength: edits})), check), {
      numRuns: 1,
    })
  },
)

async function check(made: readonly Edit[]): Promise<void> {
  await using lake = await openTestLake(documents, {tokens: [siteToken]})
  const asked = allAsked()
  const client = lake.clientWith(siteToken.secret).withConfig({perspective: 'published'})
  const told = new Set<string>()
  const messages = lake.lake.context.live.messages('production')
  messages.follow(({tags}) => {
    for (const tag of tags) told.add(tag)
  })
  let turn = 0
  const answers = () =>
    Promise.all(asked.map(({query, params}) => client.fetch(query, params, {filterResponse: false})))
  // A parameter that is not used has the lake answer from the documents.
  const fresh = () => Promise.all(asked.map(({query, params}) => client.fetch(query, {...params, turn})))

  await answers()
  await lake.lake.context.store.dataset('production').indexes.settled()
  let before = await answers()
  for (const each of made) {
    turn += 1
    await lake.lake.context.live.settled()
    told.clear()
    await apply(lake, each)
    await lake.lake.context.live.settled()
    const toldOf = new Set(told)
    const [after, again] = [await answers(), await fresh()]
    for (const [at, {result, syncTags}] of after.entries()) {
      const about = `${JSON.stringify(each)}: ${JSON.stringify(asked[at]?.params)} ${asked[at]?.query}`
      const text = JSON.stringify(result)
      expect(text, about).toBe(JSON.stringify(again[at]))
      const isChanged = text !== JSON.stringify(before[at]?.result)
      expect(toldOf.has(String(syncTags?.[0])), about).toBe(isChanged)
    }
    before = after
  }
}
