import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {runLake} from '#sanity/lake/tests/support/run-lake.ts'

import {round, summarise, timeOnce} from './measure.ts'
import type {Row, Table} from './report.ts'

const token = 'bench-token'
const measuredMs = 5000
const documents = 100

/** Commits through the lake's own port, by one writer and by fifty, each acknowledged after its write to the disk. */
export async function benchCommits(): Promise<Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const lake = await runLake({LAKE_DATA: folder, LAKE_TOKEN: token})
  try {
    const mutate = `${lake.url}/v2025-02-19/data/mutate/production`
    for (let number = 0; number < documents; number += 1) await post(mutate, {create: document(number)})
    const rows: Row[] = []
    for (const writers of [1, 50]) rows.push(await measure(mutate, writers))
    return [{title: 'Commits over HTTP, one changed document each, acknowledged once on disk', rows}]
  } finally {
    await lake.stop('SIGTERM')
    rmSync(folder, {recursive: true})
  }
}

async function measure(mutate: string, writers: number): Promise<Row> {
  await write(mutate, writers, 1000)
  const start = performance.now()
  const times = await write(mutate, writers, measuredMs)
  const perSecond = round((times.length * 1000) / (performance.now() - start))
  const {median, p95} = summarise(times)
  const figures = {'commits/s': perSecond, 'median ms': round(median), 'p95 ms': round(p95)}
  const here = `${perSecond.toLocaleString('en')} commits/s, ${round(median)} ms`
  return {
    what: writers === 1 ? 'one writer' : 'many writers at once',
    size: {writers, documents},
    figures,
    readme: [{what: `commits by ${writers === 1 ? 'one writer' : `${writers} writers`}`, here}],
  }
}

async function write(mutate: string, writers: number, forMs: number): Promise<number[]> {
  const times: number[] = []
  const end = performance.now() + forMs
  const one = async (writer: number) => {
    for (let count = 0; performance.now() < end; count += 1) {
      const patch = {id: document(writer + count * writers)._id, set: {title: `Title ${writer} ${count}`}}
      times.push(await timeOnce(() => post(mutate, {patch})))
    }
  }
  await Promise.all(Array.from({length: writers}, (_, writer) => one(writer)))
  return times
}

function document(number: number) {
  return {_id: `page-${number % documents}`, _type: 'page', title: `Title ${number}`, body: 'Some words. '.repeat(100)}
}

async function post(address: string, mutation: unknown): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    body: JSON.stringify({mutations: [mutation]}),
  })
  if (!response.ok) throw new Error(`A commit failed: ${response.status} ${await response.text()}`)
  await response.arrayBuffer()
}
