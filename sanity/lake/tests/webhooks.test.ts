import type {LookupAddress, LookupAllOptions, lookup as lookUp} from 'node:dns'

import {isValidSignature} from '@sanity/webhook'
import {expect, test, vi} from 'vitest'

import type {LakeOptions} from '#src/context.ts'
import {createNetworks} from '#src/networks.ts'
import {dataFolder} from '#tests/support/data-folder.ts'
import {openTestLake, type TestDocument, type TestLake} from '#tests/support/open-test-lake.ts'
import {openReceiver} from '#tests/support/webhook-receiver.ts'

// A name as a resolver that is not ours may answer it.
vi.mock('node:dns', async () => {
  const dns = await vi.importActual<{lookup: typeof lookUp}>('node:dns')
  const lookup = (
    name: string,
    options: LookupAllOptions,
    callback: (error: Error | null, found: LookupAddress[]) => void,
  ) => {
    const addresses = ['10.0.0.1', '127.0.0.1'].map((address) => ({address, family: 4}))
    if (name === 'inside.test') callback(null, addresses)
    else dns.lookup(name, options, callback)
  }
  return {...dns, lookup}
})

type Hook = {id: string; [field: string]: unknown}
type Message = {id: string; status: string; failureCount: number; resultCode: number | null; payload: string}
type Attempt = {
  id: string
  messageId: string
  isFailure: boolean
  failureReason: string | null
  resultCode: number | null
  resultBody: string
}

const all = {on: ['create', 'update', 'delete'], filter: null, projection: null}
const base = '/v2025-02-19/hooks/projects/lake'

/** A lake whose webhooks may go to loopback. */
function openLake(documents: readonly TestDocument[] = [], options: Partial<LakeOptions> = {}) {
  return openTestLake(documents, {webhookNetworks: ['127.0.0.1'], ...options})
}

function ask<Answer = unknown>(lake: TestLake, method: string, path: string, body?: unknown): Promise<Answer> {
  return lake.client.request<Answer>({method, url: `/hooks/projects/lake${path}`, ...(body !== undefined && {body})})
}

const addHook = (lake: TestLake, fields: Record<string, unknown>) =>
  ask<Hook>(lake, 'POST', '', {name: 'site', dataset: 'production', rule: all, ...fields})
const messagesOf = (lake: TestLake, hook: Hook) => ask<Message[]>(lake, 'GET', `/${hook.id}/messages`)
const attemptsOf = (lake: TestLake, hook: Hook) => ask<Attempt[]>(lake, 'GET', `/${hook.id}/attempts`)

async function statusOf(lake: TestLake, body: unknown): Promise<[number, string]> {
  const headers = {authorization: 'Bearer test-token'}
  const response = await lake.request(base, {method: 'POST', headers, body: JSON.stringify(body)})
  return [response.status, await response.text()]
}

test('a change is told to whoever asked for it: the document as it is then, and what happened', async () => {
  using receiver = await openReceiver()
  await using lake = await openLake()
  const hook = await addHook(lake, {url: receiver.url})
  const created = await lake.client.create({_id: 'page', _type: 'page', title: 'A'})
  const first = await receiver.next()
  expect(first).toMatchObject({
    method: 'POST',
    path: '/hook',
    headers: {
      'content-type': 'application/json',
      'sanity-operation': 'create',
      'sanity-document-id': 'page',
      'sanity-dataset': 'production',
      'sanity-project-id': 'lake',
      'sanity-webhook-id': hook.id,
      'sanity-transaction-id': created._rev,
      'sanity-transaction-time': created._createdAt,
    },
  })
  expect(JSON.parse(first.body)).toEqual(created)
  const updated = await lake.client.patch('page').set({title: 'B'}).commit()
  const second = await receiver.next()
  expect(second.headers['sanity-operation']).toBe('update')
  expect(JSON.parse(second.body)).toEqual(updated)
  await lake.client.delete('page')
  const third = await receiver.next()
  expect(third.headers['sanity-operation']).toBe('delete')
  expect(JSON.parse(third.body)).toEqual(updated)
})

test('the signature is one that @sanity/webhook accepts', async () => {
  using receiver = await openReceiver()
  await using lake = await openLake()
  await addHook(lake, {url: receiver.url, secret: 'zażółć'})
  await lake.client.create({_type: 'page', title: 'Łąka'})
  const {headers, body} = await receiver.next()
  const signature = String(headers['sanity-webhook-signature'])
  expect(await isValidSignature(body, signature, 'zażółć')).toBe(true)
  expect(await isValidSignature(`${body} `, signature, 'zażółć')).toBe(false)
  expect(await isValidSignature(body, signature, 'other')).toBe(false)
})

test('filter and projection know what was before and after, and what changed', async () => {
  using receiver = await openReceiver()
  await using lake = await openLake([{_id: 'author', _type: 'person', name: 'Ola'}])
  await addHook(lake, {
    url: receiver.url,
    rule: {
      on: ['create', 'update'],
      filter: '_type == "page" && (delta::operation() == "create" || delta::changedAny((title, slug)))',
      projection: `{
        _id, "was": before().title, "is": after().title, "author": author->name,
        "slugChanged": delta::changedAny(slug), "where": sanity::projectId() + "/" + sanity::dataset()
      }`,
    },
  })
  await lake.client.create({_id: 'note', _type: 'note', title: 'of another type'})
  await lake.client.create({_id: 'page', _type: 'page', title: 'A', author: {_type: 'reference', _ref: 'author'}})
  await lake.client.patch('page').set({text: 'changes nothing that is asked about'}).commit()
  await lake.client.patch('page').set({title: 'B'}).commit()
  await lake.client.delete('page')
  const where = 'lake/production'
  expect(JSON.parse((await receiver.next()).body)).toEqual({
    _id: 'page',
    was: null,
    is: 'A',
    author: 'Ola',
    slugChanged: false,
    where,
  })
  expect(JSON.parse((await receiver.next()).body)).toMatchObject({was: 'A', is: 'B'})
  await lake.lake.context.deliveries.settled()
  expect(receiver.waiting()).toEqual([])
})

test('a projection need not give an object, and its method and headers are what was asked for', async () => {
  using receiver = await openReceiver()
  await using lake = await openLake()
  await addHook(lake, {
    url: receiver.url,
    httpMethod: 'PUT',
    headers: {'X-Key': 'abc', 'sanity-dataset': 'mine'},
    rule: {on: ['create'], filter: '', projection: 'title'},
  })
  await lake.client.create({_type: 'page', title: 'A'})
  expect(await receiver.next()).toMatchObject({
    method: 'PUT',
    body: '"A"',
    headers: {'x-key': 'abc', 'sanity-dataset': 'production'},
  })
})

test('drafts and versions are told only where that is asked for', async () => {
  using receiver = await openReceiver()
  await using lake = await openLake()
  await addHook(lake, {url: receiver.url, name: 'published'})
  await addHook(lake, {url: `${receiver.url}/drafts`, name: 'drafts', includeDrafts: true})
  await addHook(lake, {url: `${receiver.url}/versions`, name: 'versions', includeAllVersions: true})
  for (const _id of ['page', 'drafts.page', 'versions.rA.page'])
    await lake.client.createOrReplace({_id, _type: 'page', title: _id})
  await lake.lake.context.deliveries.settled()
  const told = receiver.waiting().map(({path, headers}) => `${path} ${String(headers['sanity-document-id'])}`)
  expect(told.toSorted((one, other) => one.localeCompare(other))).toEqual([
    '/hook page',
    '/hook/drafts drafts.page',
    '/hook/drafts page',
    '/hook/versions drafts.page',
    '/hook/versions page',
    '/hook/versions versions.rA.page',
  ])
})

test('each document of a transaction is told by itself, one after another', async () => {
  using receiver = await openReceiver('by hand')
  await using lake = await openLake()
  const hook = await addHook(lake, {url: receiver.url})
  const create = (_id: string) => ({create: {_id, _type: 'page'}})
  await lake.client.mutate([create('a'), create('b'), create('c')])
  const keys = new Set<unknown>()
  for (const id of ['a', 'b', 'c']) {
    const delivery = await receiver.next()
    expect(delivery.headers['sanity-document-id']).toBe(id)
    keys.add(delivery.headers['idempotency-key'])
    expect(receiver.waiting()).toEqual([])
    const sending = (await messagesOf(lake, hook)).filter(({status}) => status === 'sending')
    expect(sending).toHaveLength(1)
    delivery.answer()
  }
  expect(keys.size).toBe(3)
})

/** A lake whose clock, and whose timers, stand still until they are moved. */
async function withClock(
  work: (clock: {options: Partial<LakeOptions>; pass: (ms: number) => Promise<void>}) => Promise<void>,
) {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']})
  let now = Date.parse('2026-11-29T12:00:00Z')
  try {
    await work({
      options: {now: () => now},
      async pass(ms) {
        now += ms
        await vi.advanceTimersByTimeAsync(ms)
      },
    })
  } finally {
    vi.useRealTimers()
  }
}

test('what a receiver cannot take at the moment is tried again, each time later, under the same key', async () => {
  await withClock(async ({options, pass}) => {
    using receiver = await openReceiver([500, 429, 503, 200])
    await using lake = await openLake([], options)
    const hook = await addHook(lake, {url: receiver.url})
    const settled = () => lake.lake.context.deliveries.settled()
    await lake.client.create({_type: 'page'})
    const {headers} = await receiver.next()
    await settled()
    for (const seconds of [2, 4, 8]) {
      await pass((seconds - 1) * 1000)
      await settled()
      expect(receiver.waiting()).toEqual([])
      await pass(1000)
      expect((await receiver.next()).headers['idempotency-key']).toBe(headers['idempotency-key'])
      await settled()
    }
    expect(await messagesOf(lake, hook)).toMatchObject([{status: 'success', failureCount: 3, resultCode: 200}])
    const attempts = await attemptsOf(lake, hook)
    expect(attempts.map(({resultCode, isFailure}) => [resultCode, isFailure])).toEqual([
      [200, false],
      [503, true],
      [429, true],
      [500, true],
    ])
    const [last] = attempts
    expect(await ask(lake, 'GET', `/attempts/${last?.id}`)).toEqual(last)
  })
})

test('after half an hour of failures it is over', async () => {
  await withClock(async ({options, pass}) => {
    using receiver = await openReceiver(Array.from({length: 30}, () => 500))
    await using lake = await openLake([], options)
    const hook = await addHook(lake, {url: receiver.url})
    await lake.client.create({_type: 'page'})
    await lake.lake.context.deliveries.settled()
    for (const seconds of [2, 4, 8, 16, 32, 64, 128, 256, 512, 778]) {
      await pass(seconds * 1000)
      await lake.lake.context.deliveries.settled()
    }
    expect(await messagesOf(lake, hook)).toMatchObject([{status: 'failure', failureCount: 11, resultCode: 500}])
    await pass(3_600_000)
    await lake.lake.context.deliveries.settled()
    expect(receiver.waiting()).toHaveLength(11)
  })
})

test('what a receiver refuses is not tried again, and a redirect is not followed', async () => {
  using receiver = await openReceiver('by hand')
  await using lake = await openLake()
  const hook = await addHook(lake, {url: receiver.url})
  await lake.client.create({_type: 'page', _id: 'a'})
  ;(await receiver.next()).answer(404, 'nobody here')
  await lake.client.create({_type: 'page', _id: 'b'})
  ;(await receiver.next()).answer(302, '', {location: `${receiver.url}/elsewhere`})
  await lake.lake.context.deliveries.settled()
  expect(receiver.waiting()).toEqual([])
  expect(await attemptsOf(lake, hook)).toMatchObject([
    {resultCode: 302, failureReason: 'http'},
    {resultCode: 404, failureReason: 'http', resultBody: 'nobody here'},
  ])
  expect(await messagesOf(lake, hook)).toMatchObject([{status: 'failure'}, {status: 'failure'}])
})

test('an answer that does not come is waited for half a minute, and no longer', async () => {
  await withClock(async ({options, pass}) => {
    using receiver = await openReceiver('by hand')
    await using lake = await openLake([], options)
    const hook = await addHook(lake, {url: receiver.url})
    await lake.client.create({_type: 'page'})
    await receiver.next()
    await pass(30_000)
    await lake.lake.context.deliveries.settled()
    expect(await attemptsOf(lake, hook)).toMatchObject([{failureReason: 'timeout', resultCode: null}])
    expect(await messagesOf(lake, hook)).toMatchObject([{status: 'queued', failureCount: 1}])
  })
})

test('a receiver that is not there is a failure of the network, and is tried again', async () => {
  const receiver = await openReceiver()
  receiver[Symbol.dispose]()
  await using lake = await openLake()
  const hook = await addHook(lake, {url: receiver.url})
  await lake.client.create({_type: 'page'})
  await lake.lake.context.deliveries.settled()
  expect(await attemptsOf(lake, hook)).toMatchObject([{failureReason: 'network', resultCode: null}])
  expect(await messagesOf(lake, hook)).toMatchObject([{status: 'queued'}])
})

test('what was pending when the lake stopped goes on when it runs again, and nothing is missed or told twice', async () => {
  await using folder = await dataFolder()
  using receiver = await openReceiver('by hand')
  const options = {folder: folder.path}
  {
    await using lake = await openLake([], options)
    await addHook(lake, {url: receiver.url})
    await lake.client.create({_type: 'page', _id: 'a'})
    ;(await receiver.next()).answer(200)
    await lake.lake.context.deliveries.settled()
    await lake.client.create({_type: 'page', _id: 'b'})
    await receiver.next()
    // Committed while the other one is on its way, and perhaps not even looked at.
    await lake.client.create({_type: 'page', _id: 'c'})
    await lake.client.patch('c').set({title: 'later'}).commit()
  }
  await using again = await openLake([], options)
  const told: string[] = []
  for (let count = 0; count < 3; count += 1) {
    const delivery = await receiver.next()
    told.push(
      `${String(delivery.headers['sanity-operation'])} ${JSON.parse(delivery.body)._id} ${JSON.parse(delivery.body).title}`,
    )
    delivery.answer()
  }
  await again.lake.context.deliveries.settled()
  expect(told).toEqual(['create b undefined', 'create c undefined', 'update c later'])
  expect(receiver.waiting()).toEqual([])
})

test('what has not been looked at yet is made of the log: each state as it was then', async () => {
  await using folder = await dataFolder()
  using receiver = await openReceiver()
  const options = {folder: folder.path}
  {
    await using lake = await openLake([], options)
    const hook = await addHook(lake, {url: receiver.url})
    await ask(lake, 'PATCH', `/${hook.id}`, {isDisabledByUser: true})
    await lake.client.create({_type: 'page', _id: 'page', title: 'while it is off'})
    await ask(lake, 'PATCH', `/${hook.id}`, {isDisabledByUser: false})
    await lake.client.patch('page').set({title: 'B'}).commit()
    await lake.client.patch('page').set({title: 'C'}).commit()
    await lake.client.delete('page')
    await lake.client.create({_type: 'page', _id: 'page', title: 'D'})
  }
  await using again = await openLake([], options)
  await again.lake.context.deliveries.settled()
  // The first may have been on its way when the lake was stopped: then it comes again, under its key.
  const told = new Map(
    receiver.waiting().map(({headers, body}) => {
      return [headers['idempotency-key'], `${String(headers['sanity-operation'])} ${JSON.parse(body).title}`]
    }),
  )
  expect([...told.values()]).toEqual(['update B', 'update C', 'delete C', 'create D'])
})

test('a commit waits for no webhook', async () => {
  using receiver = await openReceiver('by hand')
  await using lake = await openLake()
  await addHook(lake, {url: receiver.url})
  await lake.client.create({_type: 'page', _id: 'a'})
  const delivery = await receiver.next()
  await lake.client.create({_type: 'page', _id: 'b'})
  expect(await lake.client.fetch('count(*[_type == "page"])')).toBe(2)
  delivery.answer()
})

test('hooks are listed, read, changed and deleted by administrators', async () => {
  await using lake = await openLake()
  const url = 'https://hooks.example.org/a'
  const hook = await addHook(lake, {url, name: 'first', secret: 's'})
  expect(hook).toMatchObject({
    type: 'document',
    name: 'first',
    description: null,
    projectId: 'lake',
    dataset: 'production',
    url,
    httpMethod: 'POST',
    apiVersion: 'v2021-03-25',
    includeDrafts: false,
    headers: {},
    rule: all,
    secret: 's',
    isDisabled: false,
    isDisabledByUser: false,
    createdByUserId: 'lake-api-token',
    deletedAt: null,
  })
  const second = await addHook(lake, {url, dataset: '*', name: 'second'})
  expect(await ask<Hook[]>(lake, 'GET', '')).toEqual([hook, second])
  expect(await ask(lake, 'GET', `/${hook.id}`)).toEqual(hook)
  const changed = await ask<Hook>(lake, 'PATCH', `/${hook.id}`, {name: 'renamed', description: 'why'})
  expect(changed).toEqual({...hook, name: 'renamed', description: 'why'})
  expect(await ask(lake, 'PUT', `/${hook.id}`, {...changed, isDisabled: true, isDisabledByUser: true})).toMatchObject({
    isDisabled: true,
  })
  await ask(lake, 'DELETE', `/${hook.id}`)
  expect(await ask(lake, 'GET', '')).toEqual([second])
  await expect(ask(lake, 'GET', `/${hook.id}`)).rejects.toThrow('There is no webhook')
})

test('nobody but administrators learns of them', async () => {
  await using lake = await openLake()
  const hook = await addHook(lake, {url: 'https://hooks.example.org/', secret: 'secret'})
  for (const path of ['', `/${hook.id}`, `/${hook.id}/messages`, `/${hook.id}/attempts`, '/attempts/none']) {
    const url = `/hooks/projects/lake${path}`
    await expect(lake.anonymous.request({url})).rejects.toHaveProperty('statusCode', 401)
  }
  const editor = lake.clientFor('editor')
  await expect(editor.request({url: '/hooks/projects/lake'})).rejects.toHaveProperty('statusCode', 403)
  const body = {name: 'mine', url: 'https://hooks.example.org/', dataset: 'production', rule: all}
  await expect(editor.request({method: 'POST', url: '/hooks/projects/lake', body})).rejects.toHaveProperty(
    'statusCode',
    403,
  )
})

test('what cannot be is refused by name', async () => {
  await using lake = await openLake()
  const hook = {name: 'site', url: 'https://hooks.example.org/', dataset: 'production', rule: all}
  const cases: [field: string, change: Record<string, unknown>, reason: string][] = [
    ['name', {name: ''}, 'field name'],
    ['url', {url: 'ftp://example.org'}, 'field url'],
    ['url', {url: 'http://10.0.0.1/'}, 'private address'],
    ['url', {url: 'http://[::1]:3000/'}, 'private address'],
    ['dataset', {dataset: 'none'}, 'production'],
    ['type', {type: 'transaction'}, 'documents'],
    ['rule', {rule: {...all, on: []}}, 'rule.on'],
    ['filter', {rule: {...all, filter: '_type =='}}, 'unexpected end'],
    ['filter', {rule: {...all, filter: 'author->name == "x"'}}, 'follow references'],
    ['projection', {rule: {...all, projection: '{"n": count(*)}'}}, 'one document'],
    ['headers', {headers: {'Content-Length': '1'}}, 'headers'],
    ['headers', {headers: {'X-A': 'a\r\nb: c'}}, 'headers'],
  ]
  for (const [, change, reason] of cases) {
    const [status, text] = await statusOf(lake, {...hook, ...change})
    expect([status, text], JSON.stringify(change)).toEqual([400, expect.stringContaining(reason)])
  }
  expect((await statusOf(lake, hook))[0]).toBe(201)
})

test('a name is looked up, and only an address that may be is gone to', async () => {
  using receiver = await openReceiver()
  const url = `http://inside.test:${receiver.port}/`
  {
    await using lake = await openLake([], {webhookNetworks: []})
    const hook = await addHook(lake, {url})
    await lake.client.create({_type: 'page'})
    await lake.lake.context.deliveries.settled()
    expect(await attemptsOf(lake, hook)).toMatchObject([
      {failureReason: 'other', resultCode: null, resultBody: expect.stringContaining('private address')},
    ])
    expect(await messagesOf(lake, hook)).toMatchObject([{status: 'failure'}])
    expect(receiver.waiting()).toEqual([])
  }
  await using lake = await openLake()
  await addHook(lake, {url})
  await lake.client.create({_type: 'page'})
  expect((await receiver.next()).headers.host).toBe(`inside.test:${receiver.port}`)
})

test('public addresses are told from all others, however they are written', () => {
  const networks = createNetworks([])
  const refused = `
    0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.8.8.8 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.168.1.1
    198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1 ::ffff:127.0.0.1
    ::ffff:7f00:1 64:ff9b::7f00:1 2002:7f00:1:: 2001::1 2001:db8::1 ::7f00:1 none`
  for (const address of refused.trim().split(/\s+/))
    expect([address, networks.allows(address)]).toEqual([address, false])
  for (const address of ['8.8.8.8', '172.32.0.1', '::ffff:8.8.8.8', '2606:4700::1111', '2a00:1450:4001::200e'])
    expect([address, networks.allows(address)]).toEqual([address, true])
  for (const host of ['localhost', 'LOCALHOST.', 'a.localhost', '[::1]', '10.0.0.1'])
    expect([host, networks.refusesHost(host)]).toEqual([host, true])
  expect(networks.refusesHost('example.org')).toBe(false)
  expect(createNetworks(['10.0.0.0/8', '::1']).allows('10.200.0.1')).toBe(true)
})

test('of what is over, the last deliveries are kept', async () => {
  using receiver = await openReceiver()
  await using lake = await openLake()
  const hook = await addHook(lake, {url: receiver.url})
  const documents = Array.from({length: 110}, (_, number) => ({create: {_id: `page-${number}`, _type: 'page'}}))
  await lake.client.mutate(documents)
  await lake.lake.context.deliveries.settled()
  expect(receiver.waiting()).toHaveLength(110)
  const messages = await messagesOf(lake, hook)
  expect(messages).toHaveLength(100)
  expect(JSON.parse(messages[0]?.payload ?? '')).toMatchObject({_id: 'page-109'})
  expect(await attemptsOf(lake, hook)).toHaveLength(100)
})

test('a webhook of all datasets is told of no comments, one of comments is', async () => {
  using receiver = await openReceiver()
  await using lake = await openLake()
  const comments = lake.client.withConfig({dataset: 'production-comments'})
  const hook = await addHook(lake, {url: receiver.url, dataset: '*'})
  await comments.create({_id: 'first', _type: 'comment'})
  await lake.client.create({_id: 'page', _type: 'page'})
  expect((await receiver.next()).headers['sanity-document-id']).toBe('page')
  await ask(lake, 'DELETE', `/${hook.id}`)
  await addHook(lake, {url: receiver.url, dataset: 'production-comments'})
  await comments.create({_id: 'second', _type: 'comment'})
  expect((await receiver.next()).headers['sanity-document-id']).toBe('second')
})
