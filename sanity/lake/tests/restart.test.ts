import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {connect, createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {ClientError, type SanityClient, ServerError} from '@sanity/client'
import {expect, test} from 'vitest'

import {openTestLake} from '#tests/support/open-test-lake.ts'
import {clientAt, freePort, runLake} from '#tests/support/run-lake.ts'

// `npm run test:long` repeats these: what is killed may fall at any point.
const timeout = 60_000

async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'lake-restart-'))
  return {path, [Symbol.asyncDispose]: () => rm(path, {recursive: true})}
}

/** Writes pairs of documents, a pair a transaction, until the lake is gone; notes which pairs were acknowledged. */
async function writePairs(client: SanityClient, writer: string, acknowledged: string[]): Promise<void> {
  for (let number = 0; ; number += 1) {
    const pair = `${writer}-${number}`
    const documents = ['left', 'right'].map((side) => ({create: {_id: `${pair}-${side}`, _type: 'half', pair}}))
    try {
      await client.mutate(documents)
    } catch {
      return
    }
    acknowledged.push(pair)
  }
}

test(
  'a lake killed under fifty writers loses nothing acknowledged and keeps no half transaction',
  async () => {
    await using folder = await temporaryFolder()
    const lake = await runLake({LAKE_DATA: folder.path})
    const client = clientAt(lake.url, {maxRetries: 0})
    const acknowledged: string[] = []
    const names = Array.from({length: 50}, (_, number) => `writer-${number}`)
    const writers = names.map((writer) => writePairs(client, writer, acknowledged))
    await expect.poll(() => acknowledged.length, {timeout}).toBeGreaterThan(300)
    await lake.stop('SIGKILL')
    await Promise.all(writers)
    await using after = await openTestLake([], {folder: folder.path})
    const pairs: string[] = await after.client.fetch('*[_type == "half"].pair')
    const counts = Map.groupBy(pairs, (pair) => pair)
    expect(acknowledged.filter((pair) => !counts.has(pair))).toEqual([])
    expect([...counts.values()].filter((halves) => halves.length !== 2)).toEqual([])
  },
  timeout,
)

test(
  'a lake that is restarted under load refuses nothing: what is sent again is done once, and nothing is lost',
  async () => {
    await using folder = await temporaryFolder()
    const settings = {LAKE_DATA: folder.path, LAKE_PORT: String(await freePort())}
    let lake = await runLake(settings)
    const client = clientAt(lake.url, {maxRetries: 0})
    const done = new AbortController()
    const writers = Array.from({length: 20}, (_, writer) => writeOn(client, `writer-${writer}`, done.signal))
    for (let time = 0; time < 2; time += 1) {
      const before = await client.fetch<number>('count(*[_type == "note"])')
      await expect.poll(() => client.fetch('count(*[_type == "note"])'), {timeout}).toBeGreaterThan(before + 50)
      expect(await lake.stop('SIGTERM')).toBe(0)
      lake = await runLake(settings)
    }
    done.abort()
    const written = await Promise.all(writers)
    expect(written.flatMap(({faults}) => faults)).toEqual([])
    const ids: string[] = await client.fetch('*[_type == "note"]._id')
    expect(ids.toSorted()).toEqual(written.flatMap((each) => each.ids).toSorted())
    await lake.stop('SIGTERM')
  },
  timeout,
)

/**
 * Writes notes, one after another, each again under the same transaction id until it is acknowledged; answers their ids, and
 * what was refused.
 */
async function writeOn(client: SanityClient, writer: string, signal: AbortSignal) {
  const [ids, faults]: [string[], string[]] = [[], []]
  for (let number = 0; !signal.aborted; number += 1) {
    const _id = `${writer}-${number}`
    const write = () => client.create({_id, _type: 'note'}, {transactionId: `of-${_id}`})
    while (!(await isWritten(write, faults))) await new Promise((resolve) => setTimeout(resolve, 20))
    ids.push(_id)
  }
  return {ids, faults}
}

async function isWritten(write: () => Promise<unknown>, faults: string[]): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (error instanceof ClientError || error instanceof ServerError) faults.push(error.message)
    return false
  }
}

test(
  'a lake told to stop ends cleanly, event streams and all',
  async () => {
    await using folder = await temporaryFolder()
    const lake = await runLake({LAKE_DATA: folder.path})
    const stream = await fetch(`${lake.url}/v2025-02-19/data/listen/production?query=*`)
    const text = stream.text()
    // As browsers open them ahead.
    const unused = connect(Number(new URL(lake.url).port))
    await once(unused, 'connect')
    const begun = performance.now()
    expect(await lake.stop('SIGTERM')).toBe(0)
    expect(performance.now() - begun).toBeLessThan(4000)
    expect(await text).toContain('event: welcome')
  },
  timeout,
)

test(
  'a port in use is named, with the way out',
  async () => {
    await using folder = await temporaryFolder()
    const port = await freePort()
    const other = createServer().listen(port)
    await once(other, 'listening')
    await expect(runLake({LAKE_DATA: folder.path, LAKE_PORT: String(port)})).rejects.toThrow(`Port ${port} is in use.`)
    other.close()
  },
  timeout,
)

test(
  'a second lake on the same folder is refused',
  async () => {
    await using folder = await temporaryFolder()
    const lake = await runLake({LAKE_DATA: folder.path})
    await expect(runLake({LAKE_DATA: folder.path})).rejects.toThrow('Another lake runs on the folder')
    await lake.stop('SIGTERM')
  },
  timeout,
)

test(
  'a setting that makes no sense is named',
  async () => {
    await expect(runLake({LAKE_PORT: 'many'})).rejects.toThrow('LAKE_PORT is "many".')
    await expect(runLake({LAKE_URL: 'lake'})).rejects.toThrow('LAKE_URL is "lake".')
    await expect(runLake({LAKE_MAX_BODY_BYTES: '10 MB'})).rejects.toThrow('LAKE_MAX_BODY_BYTES is "10 MB".')
  },
  timeout,
)

test(
  'the largest body is a setting',
  async () => {
    await using folder = await temporaryFolder()
    const lake = await runLake({LAKE_DATA: folder.path, LAKE_MAX_BODY_BYTES: '100'})
    const body = JSON.stringify({query: '*', params: {text: 'x'.repeat(100)}})
    const response = await fetch(`${lake.url}/v1/data/query/production`, {method: 'POST', body})
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('larger than 100 bytes')
    await lake.stop('SIGTERM')
  },
  timeout,
)

test(
  'the first start prints a link to sign in with',
  async () => {
    await using folder = await temporaryFolder()
    const lake = await runLake({LAKE_DATA: folder.path})
    expect(lake.output()).toMatch(new RegExp(`^Lake: ${lake.url}$`, 'm'))
    await expect.poll(() => lake.output()).toContain(`${lake.url}/v1/auth/start?code=`)
    await lake.stop('SIGTERM')
  },
  timeout,
)
