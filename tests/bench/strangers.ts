import {mkdtemp, rm} from 'node:fs/promises'
import {Agent, request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'

import type {SanityClient} from '@sanity/client'

import {clientAt, runLake} from '#sanity/lake/tests/support/run-lake.ts'

import {round, summarise, timeOnce} from './measure.ts'
import type {Row, Table} from './report.ts'

const clients = 50
const documents = 1000
// Long enough for each kind of them to have its turn.
const measureMs = 40_000
const pauseMs = 25

// Each is stopped by its time or its size, or answers with megabytes.
const worst = [
  '*{"a": *{"b": *{"c": *}}}',
  '*[title match "*a*a*a*b"]',
  '*[count(*[title == ^.title && number > ^.number]) > 500]',
  '*{..., "a": *} | order(a[0].title desc, number asc)',
  `count(string::split({"a": "xx"}${'{"a": a + a}'.repeat(27)}.a, "x"))`,
  `{"a": 1}${'{"a": @, "b": @}'.repeat(60)}`,
  `*[0]{${Array.from({length: 60}, (_, at) => `"a${at}": *`).join(', ')}}`,
]

/** How long a query with the site's token and a commit take while strangers send the worst queries. */
export async function benchStrangers(): Promise<Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-strangers-'))
  const lake = await runLake({LAKE_DATA: folder, LAKE_TRUSTED_PROXIES: '127.0.0.1,::1'})
  try {
    const client = clientAt(lake.url)
    await fill(client)
    const alone = await measure(client, measureMs / 8)
    const attack = startAttack(lake.url)
    const under = await measure(client, measureMs)
    const answered = await attack.stop()
    const size = {documents, 'strangers’ clients': clients}
    const rows: Row[] = [
      {what: 'alone', size: {documents}, figures: alone},
      {
        what: 'under strangers’ worst queries',
        size,
        figures: {...under, 'of theirs answered': answered, 'in s': measureMs / 1000},
        readme: [
          {
            what: 'a query by id, and a commit, p95',
            here: slowest(under),
            beside: `${slowest(alone)}: with nobody else`,
          },
        ],
      },
    ]
    return [{title: 'A query by id with a token, and a commit of one document, over HTTP', rows}]
  } finally {
    await lake.stop('SIGKILL')
    await rm(folder, {recursive: true, force: true})
  }
}

function slowest(figures: Awaited<ReturnType<typeof measure>>): string {
  return `${figures['query p95 ms']} and ${figures['commit p95 ms']} ms`
}

async function fill(client: SanityClient): Promise<void> {
  const title = 'a'.repeat(2000)
  const mutations = Array.from({length: documents}, (_, number) => ({
    create: {_id: `page-${number}`, _type: 'page', title, number},
  }))
  await client.mutate(mutations)
}

async function measure(client: SanityClient, forMs: number) {
  const query = '*[_id == $id][0].number'
  await client.fetch(query, {id: 'page-0'})
  const samples = {queries: new Array<number>(), commits: new Array<number>()}
  const end = performance.now() + forMs
  for (let turn = 0; performance.now() < end; turn += 1) {
    const id = `page-${turn % documents}`
    samples.queries.push(await timeOnce(() => client.fetch(query, {id})))
    samples.commits.push(await timeOnce(() => client.patch(id).set({turn}).commit()))
    await pause(pauseMs)
  }
  const [queries, commits] = [summarise(samples.queries), summarise(samples.commits)]
  return {
    'query ms': round(queries.median),
    'query p95 ms': round(queries.p95),
    'commit ms': round(commits.median),
    'commit p95 ms': round(commits.p95),
  }
}

/** Each client sends one query after the other from an address of its own; `stop` tells how many were answered. */
function startAttack(url: string) {
  const agent = new Agent({keepAlive: true})
  const state = {isOver: false}
  let answered = 0
  for (let client = 0; client < clients; client += 1) void attackFrom(client)

  async function attackFrom(client: number): Promise<void> {
    for (let turn = client; !state.isOver; turn += 1) {
      await ask(`203.0.113.${client}`, worst[turn % worst.length] ?? '').catch(() => {})
      answered += 1
    }
  }

  function ask(address: string, query: string): Promise<void> {
    const path = `/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`
    return new Promise((resolve, reject) => {
      const sent = request(url + path, {agent, headers: {'x-forwarded-for': address}}, (response) => {
        response.resume().on('end', resolve).on('error', reject)
      })
      sent.on('error', reject).end()
    })
  }

  return {
    async stop() {
      state.isOver = true
      agent.destroy()
      return answered
    },
  }
}
