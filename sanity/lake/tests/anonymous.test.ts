import {expect, test} from 'vitest'

import {createSession} from '#src/auth/sessions.ts'
import {createUser} from '#src/auth/users.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'
import {type ServerSentEvent, serverSentEvents} from '#tests/support/server-sent-events.ts'

const data = '/v2025-02-19/data'
const home = {_id: 'home', _type: 'page', title: 'Home'}

/** What a stranger hears at an address, until an event that this is true of. */
async function heardUntil(
  lake: TestLake,
  path: string,
  isLast: (event: ServerSentEvent) => boolean,
  begun: () => Promise<unknown>,
  headers: Record<string, string> = {},
): Promise<ServerSentEvent[]> {
  const response = await lake.request(data + path, {headers})
  const heard: ServerSentEvent[] = []
  await begun()
  for await (const event of serverSentEvents(response)) {
    heard.push(event)
    if (isLast(event)) break
  }
  return heard
}

test('a stranger learns from no route who wrote, and no id of a transaction of drafts', async () => {
  await using lake = await openTestLake()
  const {context} = lake.lake
  const anna = await createUser(context, {name: 'Anna Nowak', email: 'anna@example.test', role: 'editor'})
  if (!anna) throw new Error('Nobody has an account yet.')
  const editor = lake.clientWith(await createSession(context, anna))
  const ofDrafts: string[] = []
  const draft = async (title: string) => {
    const body = {...home, _id: 'drafts.home', title}
    const done = await editor.createOrReplace(body, {returnFirst: false, returnDocuments: false})
    ofDrafts.push(done.transactionId)
  }
  const actionType = 'sanity.action.document.publish'
  const publish = () => editor.action({actionType, draftId: 'drafts.home', publishedId: 'home'})
  await draft('First')
  await publish()
  await draft('Second')

  const everything =
    '/listen/production?query=*&includeResult=true&includePreviousRevision=true&effectFormat=mendoza&includeAllVersions=true'
  const told: unknown[] = []
  const listened = await heardUntil(
    lake,
    everything,
    ({event}) => event === 'mutation',
    async () => {
      await draft('Third')
      await publish()
      await draft('Fourth')
    },
  )
  expect(listened.map(({event}) => event)).toEqual(['welcome', 'mutation'])
  expect(listened[1]?.data).toMatchObject({documentId: 'home', identity: '', result: {title: 'Third'}})
  told.push(listened)

  // Whoever comes back goes on where they were, and one who is not known begins anew.
  const [welcome] = listened
  const resume = {'last-event-id': welcome?.id ?? ''}
  const again = await heardUntil(
    lake,
    `${everything}&enableResume=true`,
    ({event}) => event === 'mutation',
    async () => {},
    resume,
  )
  expect(again.map(({event}) => event)).toEqual(['welcomeback', 'mutation'])
  const lost = {'last-event-id': ofDrafts[0] ?? ''}
  const anew = await heardUntil(
    lake,
    `${everything}&enableResume=true`,
    ({event}) => event === 'reset',
    async () => {},
    lost,
  )
  told.push(again, anew)

  const live = await heardUntil(
    lake,
    '/live/events/production',
    ({event}) => event === 'message',
    async () => {
      await lake.anonymous.fetch('*[_type == "page"]{title}')
      await draft('Fifth')
      await publish()
      await draft('Sixth')
    },
  )
  told.push(live)

  for (const path of [
    '/doc/production/home,drafts.home?includeAllVersions=true',
    '/doc/production/home?includeAllVersions=true',
    '/query/production?query=*&perspective=raw',
    '/query/production?query=*&perspective=drafts&resultSourceMap=true',
    '/export/production',
    '/history/production/transactions',
    '/history/production/transactions/home',
    '/history/production/documents/home?lastRevision=true',
    '/history/production/events/documents/home',
    '/history/production/purges',
  ]) {
    const answer = await lake.request(data + path, {headers: {}})
    expect(answer.status, path).toBe(path.startsWith('/history') ? 401 : 200)
    told.push(path, await answer.text())
  }
  for (const path of [`/v1/users/${anna.id}`, '/v1/lake/audit', '/v1/lake/users']) {
    const answer = await lake.request(path, {headers: {}})
    expect(answer.status, path).toBe(401)
  }

  const text = JSON.stringify(told)
  expect(text).not.toContain(anna.id)
  expect(text).not.toContain(anna.name)
  expect(ofDrafts).toHaveLength(6)
  for (const id of ofDrafts) expect(text).not.toContain(id)
})

test('a stranger is not told which drafts and versions a document has', async () => {
  await using lake = await openTestLake([home, {...home, _id: 'drafts.home'}, {...home, _id: 'versions.spring.home'}])
  const path = `${data}/doc/production/home?includeAllVersions=true&excludeContent=true`
  expect(await (await lake.request(path, {headers: {}})).json()).toEqual({documents: [], omitted: []})
  const {documents} = await (await lake.request(path.replace('&excludeContent=true', ''))).json()
  expect(documents).toHaveLength(3)
})

test('an editor hears who wrote, and comes back by the id of the newest transaction', async () => {
  await using lake = await openTestLake()
  const response = await lake.request(`${data}/listen/production?query=*`)
  const {transactionId} = await lake.client.create(home, {returnFirst: false, returnDocuments: false})
  const heard: ServerSentEvent[] = []
  for await (const event of serverSentEvents(response)) {
    heard.push(event)
    if (event.event === 'mutation') break
  }
  expect(heard[1]?.data).toMatchObject({identity: 'lake-api-token', transactionId})
})
