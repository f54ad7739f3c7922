import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'

import {benchCommits} from './commits.ts'
import {benchLighthouse} from './lighthouse.ts'
import {benchMemory} from './memory.ts'
import {benchPublishing} from './publish.ts'
import {benchQueries} from './queries.ts'
import {printedTable, readmeTable, type Table} from './report.ts'
import {benchRequests} from './requests.ts'
import {benchSearch} from './search.ts'
import {benchStrangers} from './strangers.ts'
import {benchUnknown} from './unknown.ts'
import {benchWeight} from './weight.ts'

/*
 * `npm run bench` measures everything, `npm run bench -- queries publish` only these parts, `--quick` leaves the large
 * sizes out. bench.json keeps what each
 * part found last; the table at the end is made of it.
 */
const parts: Record<string, (options: {quick: boolean}) => Promise<Table[]>> = {
  publish: benchPublishing,
  queries: benchQueries,
  commits: benchCommits,
  search: benchSearch,
  requests: benchRequests,
  strangers: benchStrangers,
  unknown: benchUnknown,
  memory: benchMemory,
  weight: benchWeight,
  lighthouse: benchLighthouse,
}
const file = 'bench.json'
type Results = Record<string, {measured: string; tables: Table[]}>

const {values, positionals} = parseArgs({options: {quick: {type: 'boolean', default: false}}, allowPositionals: true})
await run(positionals.length > 0 ? positionals : Object.keys(parts), values)
process.exit()

async function run(names: readonly string[], options: {quick: boolean}): Promise<void> {
  const results: Results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  for (const name of names) {
    console.log(`\n${name} …`)
    const start = performance.now()
    const tables = await partOf(name)(options)
    for (const table of tables) console.log(`\n${printedTable(table)}`)
    console.log(`\n${name}: ${Math.round((performance.now() - start) / 1000)} s`)
    results[name] = {measured: new Date().toISOString(), tables}
    writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  }
  const known = Object.keys(parts).flatMap((name) => results[name] ?? [])
  console.log(`\nFor the README, “How fast” (from ${file}; the oldest figures are of ${oldest(known)}):\n`)
  console.log(readmeTable(known.flatMap(({tables}) => tables)))
}

function partOf(name: string) {
  const part = parts[name]
  if (part) return part
  throw new Error(`The bench has no part “${name}”. It has: ${Object.keys(parts).join(', ')}.`)
}

function oldest(known: readonly {measured: string}[]): string {
  return known.map(({measured}) => measured).toSorted()[0] ?? ''
}
