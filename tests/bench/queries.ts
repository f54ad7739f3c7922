import {isDeepStrictEqual} from 'node:util'

import {amountsOf} from './content.ts'
import {repeat, round, summarise, timeOnce} from './measure.ts'
import {postgresVersion} from './postgres.ts'
import {type QueryCase, queryCases} from './query-cases.ts'
import {type Ask, Refusal, type Sides, startSides} from './query-sides.ts'
import type {Row, Table} from './report.ts'

/** How much time is given to a query at a size, in ms. */
const sizes = [
  {documents: 1000, budgetMs: 200},
  {documents: 10_000, budgetMs: 500},
  {documents: 100_000, budgetMs: 2000},
]

/**
 * Kinds of queries through the lake's own port, asked as a reader's page asks, beside groq-js and PostgreSQL behind bare
 * HTTP servers on the same documents; each in a process of its own. `quick` leaves the largest size out.
 */
export async function benchQueries({quick}: {quick: boolean}): Promise<Table[]> {
  const asked = quick ? sizes.slice(0, 2) : sizes
  const rows: Row[] = []
  for (const {documents, budgetMs} of asked) {
    console.log(`  ${documents.toLocaleString('en')} documents …`)
    const start = performance.now()
    await using sides = await startSides(documents)
    console.log(`  loaded by all sides in ${Math.round((performance.now() - start) / 1000)} s`)
    const cases = queryCases(amountsOf(documents))
    await makeIndexes(sides, cases)
    const found = await compareSides(sides, cases, documents, budgetMs)
    rows.push(...found.map((row) => (documents === asked.at(-1)?.documents ? row : {...row, readme: undefined})))
  }
  const title = 'Queries over HTTP, one at a time, beside groq-js (evaluateSync) and PostgreSQL (JSONB) over HTTP'
  const postgres = postgresVersion()
  const note =
    postgres === null ? 'PostgreSQL skipped: not installed (apt-get install postgresql)' : `PostgreSQL ${postgres}`
  return [{title, rows, note}]
}

// The lake makes indexes for what is asked; until it has them, queries over many documents take long or are refused.
async function makeIndexes({lake, indexed}: Awaited<ReturnType<typeof startSides>>, cases: readonly QueryCase[]) {
  const start = performance.now()
  for (const {query, params} of cases) await lake(query, params?.(0) ?? {}).catch(refusalOf)
  await indexed()
  console.log(`  indexes made by the lake, as it was asked for them, in ${round((performance.now() - start) / 1000)} s`)
}

/**
 * Times each query on all sides, in turns, after their answers were found to be equal. A query that the lake or groq-js
 * refuses has no times, and its row says so; PostgreSQL has none where it cannot say the same.
 * @throws where the answers of lake and groq-js differ, with the query and both answers
 */
export async function compareSides(
  sides: Sides,
  cases: readonly QueryCase[],
  documents: number,
  budgetMs = 200,
): Promise<Row[]> {
  const troubles = new Map<QueryCase, string>()
  const ways = new Map<QueryCase, Comparable>()
  for (const each of cases) {
    try {
      ways.set(each, await comparable(sides, each))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      troubles.set(each, error.message)
    }
  }
  const rows: Row[] = []
  let emptyMs: number | null = null
  for (const each of cases) {
    const way = ways.get(each)
    const timed = way ? await timeWays(way, budgetMs).catch(refusalOf) : (troubles.get(each) ?? '')
    if (typeof timed !== 'string') emptyMs ??= timed.lake?.median ?? null
    rows.push({
      size: {documents},
      ...(typeof timed === 'string' ? refusedRow(each, timed) : rowOf(each, timed, emptyMs)),
    })
  }
  return rows
}

function refusalOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  throw error
}

type Side = 'lake' | 'plain' | 'postgres'
/** How to ask each side for the same. */
type Ways = Partial<Record<Side, (turn: number) => Promise<unknown>>>
/** `plainMs` is how long groq-js took while its answers were compared. */
type Comparable = {ways: Ways; plainMs: readonly number[]}

// What groq-js answers so slowly is compared once, and not asked again to be timed.
const slowMs = 2000

/** Asks all sides three times, less often where it takes long. @throws Refusal of the lake or of groq-js; Error where these two differ */
async function comparable({lake, plain, postgres}: Sides, each: QueryCase): Promise<Comparable> {
  const {query, params = (turn: number) => ({turn}), isMapped} = each
  const by = (ask: Ask, text: string) => (turn: number) => ask(text, params(turn))
  const ways: Ways = {lake: (turn) => lake(query, params(turn), isMapped), plain: by(plain, each.plain ?? query)}
  if (postgres && each.sql) ways.postgres = by(postgres, each.sql)
  const plainMs: number[] = []
  for (let turn = 0; turn < 3 && (plainMs[0] ?? 0) < slowMs; turn += 1) {
    const ours = await ways.lake?.(turn)
    const start = performance.now()
    const theirs = await ways.plain?.(turn)
    plainMs.push(performance.now() - start)
    if (!isDeepStrictEqual(ours, theirs)) throw differing(each, params(turn), ours, theirs)
    if (ways.postgres && !(await answersAlike(ways.postgres, turn, ours, each))) delete ways.postgres
  }
  return {ways, plainMs}
}

async function answersAlike(
  ask: (turn: number) => Promise<unknown>,
  turn: number,
  ours: unknown,
  {what}: QueryCase,
): Promise<boolean> {
  const theirs = await ask(turn).catch(refusalOf)
  if (isDeepStrictEqual(ours, theirs)) return true
  console.warn(`  “${what}”: PostgreSQL answers differently, so it is not timed.\n${shorten(ours)}\n${shorten(theirs)}`)
  return false
}

function differing({what}: QueryCase, params: object, ours: unknown, theirs: unknown): Error {
  return new Error(
    `“${what}” with ${JSON.stringify(params)}: the answers differ, so their times cannot be compared.\n` +
      `lake:    ${shorten(ours)}\ngroq-js: ${shorten(theirs)}`,
  )
}

function shorten(answer: unknown): string {
  return (JSON.stringify(answer) ?? String(answer)).slice(0, 500)
}

const asksARound = 10
const roundMs = 150

type Times = Partial<Record<Side, ReturnType<typeof summarise> & {times: number}>>

/** A few rounds, in each of which every side is asked the same ten times, or fewer where it takes long. */
async function timeWays({ways, plainMs}: Comparable, budgetMs: number): Promise<Times> {
  const isSlow = summarise(plainMs).median >= slowMs
  const samples: Record<Side, number[]> = {lake: [], plain: isSlow ? [...plainMs] : [], postgres: []}
  const sides = (['lake', 'plain', 'postgres'] as const).flatMap((side) => {
    const ask = ways[side]
    return ask ? [{side, ask}] : []
  })
  await repeat({min: 3, max: 10, budgetMs}, async (turn) => {
    for (const {side, ask} of sides) {
      if (side === 'plain' && isSlow) continue
      await repeat({min: 1, max: asksARound, budgetMs: roundMs}, async (at) => {
        samples[side].push(await timeOnce(() => ask(3 + turn * asksARound + at)))
      })
    }
  })
  const timesOf = (side: Side) => ({...summarise(samples[side]), times: samples[side].length})
  return Object.fromEntries(sides.map(({side}) => [side, timesOf(side)]))
}

function refusedRow({what, readme}: QueryCase, reason: string) {
  return {
    what,
    figures: {refused: reason},
    ...(readme && {readme: [{what: `query: ${what}`, here: `refused: ${reason}`}]}),
  }
}

function rowOf({what, readme}: QueryCase, {lake, plain, postgres}: Times, emptyMs: number | null) {
  if (!lake || !plain) throw new Error(`“${what}” was not timed.`)
  const toPlain = round(lake.median / plain.median)
  const toPostgres = postgres && round(lake.median / postgres.median)
  const figures = {
    times: lake.times,
    'lake, median ms': round(lake.median),
    'lake, p95 ms': round(lake.p95),
    ...(emptyMs !== null && {'to an empty answer': round(lake.median / emptyMs)}),
    'groq-js, median ms': round(plain.median),
    ratio: toPlain,
    ...(postgres && {'PostgreSQL, median ms': round(postgres.median)}),
    ...(toPostgres !== undefined && {'ratio to it': toPostgres}),
  }
  if (!readme) return {what, figures}
  const ms = ({median}: {median: number}) => `${round(median).toLocaleString('en')} ms`
  const beside = [`${ms(plain)}: plain groq-js`, ...(postgres ? [`${ms(postgres)}: PostgreSQL`] : [])].join('; ')
  const ratio = [toPlain, ...(toPostgres === undefined ? [] : [toPostgres])].join('; ')
  return {what, figures, readme: [{what: `query: ${what}`, here: ms(lake), beside, ratio}]}
}
