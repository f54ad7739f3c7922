import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {setTimeout} from 'node:timers/promises'

import {anonymousGrants} from '#sanity/lake/src/index.ts'
import {clientAt, freePort, runLake} from '#sanity/lake/tests/support/run-lake.ts'

import {answers, type Part, startPart} from '../../scripts/run/part.ts'
import {amountsOf, benchContent} from './content.ts'
import {load} from './load.ts'
import {postgresVersion} from './postgres.ts'

/** Asks one side of a comparison; `isMapped` with a content source map. */
export type Ask = (query: string, params: Record<string, unknown>, isMapped?: boolean) => Promise<unknown>

/** What there is for the lake's queries alone. */
type LakeFile = {
  /** Resolves when the lake has made all indexes that it was asked for. */
  indexed: () => Promise<void>
}

/** The lake, and what stands beside it: plain groq-js, and PostgreSQL where it is installed. */
export type Sides = {lake: Ask; plain: Ask; postgres?: Ask}

/** What a side says to a query that it does not answer, such as the lake to one that takes too long. */
export class Refusal extends Error {}

const token = 'bench-token'
// As the site asks: with a stranger's rights, and without waiting for a stranger's turn.
const siteToken = 'bench-site-token'
const tokens = JSON.stringify([{name: 'site', secret: siteToken, grants: anonymousGrants}])
const apiVersion = '2025-02-19'

/** Starts all sides on the same made-up documents, each in a process of its own. */
export async function startSides(documents: number): Promise<Sides & LakeFile & AsyncDisposable> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const lake = await runLake({LAKE_DATA: folder, LAKE_TOKEN: token, LAKE_TOKENS: tokens})
  await load(clientAt(lake.url, {token}), benchContent(amountsOf(documents)))
  const lakeQueries = `${lake.url}/v${apiVersion}/data/query/production`
  const [plain, postgres] = await Promise.all([
    startServer('groq-js', 'tests/bench/plain-groq.ts', [lakeQueries, token]),
    postgresVersion() === null
      ? null
      : startServer('PostgreSQL', 'tests/bench/plain-postgres.ts', [lakeQueries, token]),
  ])
  return {
    lake: askAt(lakeQueries),
    plain: askAt(plain.url),
    ...(postgres && {postgres: askAt(postgres.url)}),
    indexed: () => indexesMade(folder),
    async [Symbol.asyncDispose]() {
      await plain.part.stop()
      await postgres?.part.stop()
      await lake.stop('SIGTERM')
      rmSync(folder, {recursive: true})
    },
  }
}

async function indexesMade(folder: string): Promise<void> {
  using database = new DatabaseSync(join(folder, 'lake.sqlite'), {readOnly: true, timeout: 5000})
  const unfinished = database.prepare('SELECT 1 FROM indexes WHERE filled_to IS NOT NULL LIMIT 1')
  while (unfinished.get()) await setTimeout(100)
}

async function startServer(name: string, script: string, args: readonly string[]): Promise<{part: Part; url: string}> {
  const port = await freePort()
  const url = `http://localhost:${port}/`
  const part = startPart(name, [script, `${port}`, ...args], {PATH: process.env['PATH']})
  await answers(part, url)
  return {part, url}
}

// A parameter that no query uses tells one turn from another, so that no side answers from what it remembers.
function askAt(address: string): Ask {
  let turn = 0
  return async (query, params, isMapped = false) => {
    turn += 1
    const given = Object.entries({...params, turn}).map(([name, value]) => [`$${name}`, JSON.stringify(value)])
    const search = new URLSearchParams([['query', query], ['returnQuery', 'false'], ...given])
    if (isMapped) search.set('resultSourceMap', 'withKeyArraySelector')
    const response = await fetch(`${address}?${search}`, {headers: {authorization: `Bearer ${siteToken}`}})
    const body: {result?: unknown; error?: unknown} = await response.json()
    if (response.ok) return body.result
    throw new Refusal(`${response.status} ${JSON.stringify(body.error).slice(0, 200)}`)
  }
}
