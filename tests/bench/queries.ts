import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'

import {createClient} from '@sanity/client'

import {anonymousGrants} from '#sanity/lake/src/index.ts'
import {freePort, runLake} from '#sanity/lake/tests/support/run-lake.ts'

import {answers, startPart} from '../../scripts/run/part.ts'
import {amountsOf, benchContent} from './content.ts'
import {load} from './load.ts'
import {repeat, round, summarise, timeOnce} from './measure.ts'
import {type QueryCase, queryCases} from './query-cases.ts'
import type {Row, Table} from './report.ts'

const token = 'bench-token'
// As the site asks: with a stranger's rights, and without waiting for a stranger's turn.
const siteToken = 'bench-site-token'
const tokens = JSON.stringify([{name: 'site', secret: siteToken, grants: anonymousGrants}])
const apiVersion = '2025-02-19'

/** Asks one side of a comparison. */
type Ask = (query: string, params: Record<string, unknown>) => Promise<unknown>
export type Sides = {lake: Ask; plain: Ask}

/**
 * Kinds of queries through the lake's own port, asked as a reader's page asks, beside groq-js behind a bare HTTP server
 * on the same documents; each in a process of its own. `large` adds 100,000 documents.
 */
export async function benchQueries({large}: {large: boolean}): Promise<Table[]> {
  const sizes = large ? [1000, 10_000, 100_000] : [1000, 10_000]
  const rows: Row[] = []
  for (const documents of sizes) {
    console.log(`  ${documents.toLocaleString('en')} documents …`)
    await using sides = await startSides(documents)
    const found = await compareSides(sides, queryCases(amountsOf(documents)), documents)
    rows.push(...found.map((row) => (documents === sizes.at(-1) ? row : {...row, readme: undefined})))
  }
  return [{title: 'Queries over HTTP, one at a time, beside groq-js (evaluateSync) over HTTP', rows}]
}

/** What a side says to a query that it does not answer, such as the lake to one that takes too long. */
export class Refusal extends Error {}

/**
 * Times each query on both sides, in turns, after all their answers were found to be equal. A query that a side refuses
 * has no times, and its row says so.
 * @throws where answers differ, with the query and both answers
 */
export async function compareSides(sides: Sides, cases: readonly QueryCase[], documents: number): Promise<Row[]> {
  const refusals = new Map<QueryCase, string>()
  for (const each of cases) {
    await unlessRefused(each, refusals, async () => {
      for (let turn = 0; turn < 3; turn += 1) await requireEqualAnswers(sides, each, turn)
    })
  }
  const rows: Row[] = []
  for (const each of cases) {
    const timed = refusals.has(each) ? null : await unlessRefused(each, refusals, () => timeSides(sides, each))
    rows.push({size: {documents}, ...(timed ?? refusedRow(each, refusals.get(each) ?? ''))})
  }
  return rows
}

async function unlessRefused<Result>(each: QueryCase, refusals: Map<QueryCase, string>, work: () => Promise<Result>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refusals.set(each, error.message)
    return null
  }
}

function refusedRow({what, readme}: QueryCase, reason: string) {
  return {
    what,
    figures: {refused: reason},
    ...(readme && {readme: [{what: `query: ${what}`, here: `refused: ${reason}`}]}),
  }
}

async function requireEqualAnswers({lake, plain}: Sides, each: QueryCase, turn: number): Promise<void> {
  const params = each.params?.(turn) ?? {}
  const [ours, theirs] = [await lake(each.query, params), await plain(each.plain ?? each.query, params)]
  if (isDeepStrictEqual(ours, theirs)) return
  throw new Error(
    `“${each.what}” with ${JSON.stringify(params)}: the answers differ, so their times cannot be compared.\n` +
      `lake:    ${shorten(ours)}\ngroq-js: ${shorten(theirs)}`,
  )
}

function shorten(answer: unknown): string {
  return (JSON.stringify(answer) ?? String(answer)).slice(0, 500)
}

async function timeSides({lake, plain}: Sides, {what, query, plain: other = query, params, readme}: QueryCase) {
  const ours: number[] = []
  const theirs: number[] = []
  await repeat({min: 5, max: 40, budgetMs: 3000}, async (turn) => {
    const asked = params?.(turn + 3) ?? {}
    ours.push(await timeOnce(() => lake(query, asked)))
    theirs.push(await timeOnce(() => plain(other, asked)))
  })
  const [here, beside] = [summarise(ours), summarise(theirs)]
  const ratio = round(here.median / beside.median)
  const figures = {
    times: ours.length,
    'lake, median ms': round(here.median),
    'lake, p95 ms': round(here.p95),
    'groq-js, median ms': round(beside.median),
    ratio,
  }
  if (!readme) return {what, figures}
  const [hereMs, besideMs] = [here, beside].map(({median}) => `${round(median).toLocaleString('en')} ms`)
  return {
    what,
    figures,
    readme: [{what: `query: ${what}`, here: `${hereMs}`, beside: `${besideMs}: plain groq-js`, ratio}],
  }
}

async function startSides(documents: number): Promise<Sides & AsyncDisposable> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const lake = await runLake({LAKE_DATA: folder, LAKE_TOKEN: token, LAKE_TOKENS: tokens})
  await load(clientOf(lake.url), benchContent(amountsOf(documents)))
  const port = await freePort()
  const lakeQueries = `${lake.url}/v${apiVersion}/data/query/production`
  const script = 'tests/bench/plain-groq.ts'
  const plain = startPart('groq-js', [script, `${port}`, lakeQueries, token], {PATH: process.env['PATH']})
  await answers(plain, `http://localhost:${port}/`)
  return {
    lake: askAt(lakeQueries),
    plain: askAt(`http://localhost:${port}/`),
    async [Symbol.asyncDispose]() {
      await plain.stop()
      await lake.stop('SIGTERM')
      rmSync(folder, {recursive: true})
    },
  }
}

function askAt(address: string): Ask {
  return async (query, params) => {
    const given = Object.entries(params).map(([name, value]) => [`$${name}`, JSON.stringify(value)])
    const search = new URLSearchParams([['query', query], ['returnQuery', 'false'], ...given])
    const response = await fetch(`${address}?${search}`, {headers: {authorization: `Bearer ${siteToken}`}})
    const body: {result?: unknown; error?: unknown} = await response.json()
    if (response.ok) return body.result
    throw new Refusal(`${response.status} ${JSON.stringify(body.error).slice(0, 200)}`)
  }
}

function clientOf(apiHost: string) {
  return createClient({
    projectId: 'lake',
    dataset: 'production',
    apiVersion,
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    token,
  })
}
