import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {glob, mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative, resolve} from 'node:path'

import {expect, test} from 'vitest'

const hint = 'Run "npm run typegen" and commit sanity/schema.json and sanity/types.ts.'

// The command line starts a build of the whole Studio to read the schema.
test('schema.json and types.ts are what typegen makes of the schema and the queries', {timeout: 180_000}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'typegen-'))
  const extracted = await runCli(folder, 'schema', 'extract')
  const generated = await runCli(folder, 'typegen', 'generate')
  const [schema, types] = await Promise.all([read(folder, 'schema.json'), read(folder, 'types.ts')])
  await rm(folder, {recursive: true})

  // A query that cannot be read is only reported with a cross, and left out of the types.
  expect(extracted + generated).not.toContain('✖')
  expect(schema, hint).toBe(await read('sanity', 'schema.json'))
  expect(withoutSchemaPath(types), hint).toBe(withoutSchemaPath(await read('sanity', 'types.ts')))
})

test('every query has a type for its result', async () => {
  const types = await read('sanity', 'types.ts')
  const names: string[] = []
  for await (const file of glob('sanity/queries/**/*.ts')) {
    const source = await readFile(file, 'utf8')
    names.push(...[...source.matchAll(/const (\w+) = defineQuery\(/g)].map((match) => match[1] ?? ''))
  }
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !types.includes(`export type ${capitalised(name)}Result =`))).toEqual([])
})

async function runCli(folder: string, ...args: string[]): Promise<string> {
  const cwd = resolve('sanity')
  const env = {...process.env, TYPEGEN_FOLDER: relative(cwd, folder), DO_NOT_TRACK: '1'}
  const child = spawn(process.execPath, [resolve('node_modules/sanity/bin/sanity'), ...args], {cwd, env})
  let output = ''
  child.stdout.on('data', (data) => (output += data))
  child.stderr.on('data', (data) => (output += data))
  const [code] = await once(child, 'close')
  expect(code, output).toBe(0)
  return output
}

function read(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8')
}

/** The file names the schema it was made from. */
function withoutSchemaPath(types: string): string {
  return types.replace(/^\/\/ Source: .*schema\.json$/m, '')
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
