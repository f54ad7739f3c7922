import own from '#package.json' with {type: 'json'}

import {tryClient} from './clients.ts'
import {run} from './installed.ts'
import {tryStudio} from './studios.ts'
import {type Row, table} from './table.ts'

/*
 * `npm run versions` installs each of these from npm into a folder of its own, has it work on an empty lake, and prints the tables
 * of sanity/lake/README.md. It ends with 1 where something does not work.
 */
const clients: Row[] = []
for (const version of ['7', '8']) clients.push(await tryClient(version))
console.log(table('client', clients))

const {sanity} = own.dependencies
// npm lacks what this asks of the newest version of it.
const overrides = {'@sanity/cli': own.overrides['@sanity/cli']}
const studios = [await tryStudio('5', 'HTTP/2'), await tryStudio(sanity, 'HTTP/2', overrides)]
for (const version of [sanity, ...(await newerThan(sanity))])
  studios.push(await tryStudio(version, 'WebSocket', overrides))
console.log(`\n${table('Studio', studios)}`)

const results = [...clients, ...studios].flatMap((row) => Object.values(row.results))
if (results.some((result) => result !== true)) process.exitCode = 1

/** The versions that npm lists behind this one. */
async function newerThan(version: string): Promise<string[]> {
  const {stdout} = await run('npm', ['view', 'sanity', 'versions', '--json'])
  const versions: string[] = JSON.parse(stdout)
  return versions.slice(versions.indexOf(version) + 1)
}
