import {execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

import {expect, test} from 'vitest'

import {freePort} from '#tests/support/run-lake.ts'

const run = promisify(execFile)
const lakeFolder = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

const client = `import {createClient} from '@sanity/client'

export const clientAt = (apiHost, options) =>
  createClient({projectId: 'demo', dataset: 'main', apiVersion: '2025-02-19', apiHost, useProjectHostname: false,
    useCdn: false, token: 'secret', ...options})
`

const overHttp = `import {clientAt} from './client.mjs'

const client = clientAt(process.argv[2])
await client.create({_id: 'first', _type: 'note', text: 'Hello'})
const texts = await client.fetch('*[_type == "note"].text')
// Answered in a thread, whose file has to be found in the package too.
const changed = await client.fetch('diff::changedAny({"a": 1}, {"a": 2}, a)')
console.log(JSON.stringify({texts, changed}))
`

const inProcess = `import {administratorGrants, createLake} from 'own-content-lake'
import {createLakeFetch} from 'own-content-lake/client'
import {clientAt} from './client.mjs'

const tokens = [{name: 'test', secret: 'secret', grants: administratorGrants}]
await using lake = await createLake({temporary: true, projectId: 'demo', datasets: ['main'], tokens})
const client = clientAt('http://localhost:3333', {resolveFetch: () => lake.fetch})
await client.create({_id: 'first', _type: 'note', text: typeof createLakeFetch})
console.log(JSON.stringify(await client.fetch('*[0].text')))
`

const typed = `import {createLake, type LakeTexts, englishTexts} from 'own-content-lake'
import {createLakeFetch} from 'own-content-lake/client'

export const texts: LakeTexts = {...englishTexts, place: 'Notes'}
export const lake = await createLake({temporary: true, texts})
export const forked: Promise<typeof lake> = lake.fork()
export const lakeFetch = createLakeFetch('http://localhost:3333')
// @ts-expect-error a lake is told where its folder is
export const nowhere = createLake({datasets: ['main']})
`

test(
  'the packed lake runs from a project of its own, by its command and by import, with types',
  {timeout: 120_000},
  async () => {
    await using project = await projectWithLake()
    await using lake = await startLake(project.folder)
    const {stdout} = await run(process.execPath, ['over-http.mjs', lake.url], {cwd: project.folder})
    expect(JSON.parse(stdout)).toEqual({texts: ['Hello'], changed: true})
    const imported = await run(process.execPath, ['in-process.mjs'], {cwd: project.folder})
    expect(JSON.parse(imported.stdout)).toBe('function')
    const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
    const args = ['--noEmit', '--strict', '--target', 'es2024', '--module', 'nodenext', '--skipLibCheck', 'typed.mts']
    await run(process.execPath, [tsc, ...args], {cwd: project.folder})
  },
)

/** An empty project in which the packed lake is installed, with what it depends on. */
async function projectWithLake() {
  const folder = await mkdtemp(join(tmpdir(), 'lake-project-'))
  await run('npm', ['pack', '--pack-destination', folder], {cwd: lakeFolder})
  const installed = join(folder, 'node_modules/own-content-lake')
  await mkdir(installed, {recursive: true})
  await run('tar', ['-xzf', 'own-content-lake-0.1.0.tgz', '-C', installed, '--strip-components', '1'], {cwd: folder})
  const {dependencies} = await packageIn(installed)
  for (const name of [...Object.keys(dependencies), '@types/node']) await linkPackage(name, folder)
  const files = {'client.mjs': client, 'over-http.mjs': overHttp, 'in-process.mjs': inProcess, 'typed.mts': typed}
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return {folder, [Symbol.asyncDispose]: () => rm(folder, {recursive: true})}
}

// What a package manager would fetch is linked from here, so that the test needs no network.
async function linkPackage(name: string, folder: string): Promise<void> {
  const target = join(folder, 'node_modules', name)
  await mkdir(dirname(target), {recursive: true})
  const found = (require.resolve.paths(name) ?? []).map((path) => join(path, name))
  for (const path of found) {
    const isThere = await packageIn(path).then(
      () => true,
      () => false,
    )
    if (isThere) return symlink(path, target)
  }
  throw new Error(`The package ${name} is not installed. Run: npm ci`)
}

type Package = {bin: Record<string, string>; dependencies: Record<string, string>}

async function packageIn(folder: string): Promise<Package> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}

/** The lake, started by the command that its package names. */
async function startLake(folder: string) {
  const installed = join(folder, 'node_modules/own-content-lake')
  const {bin} = await packageIn(installed)
  const command = join(installed, bin['own-content-lake'] ?? '')
  const port = await freePort()
  const options = [
    '--project-id',
    'demo',
    '--dataset',
    'main',
    '--port',
    `${port}`,
    '--origin',
    'http://localhost:5173',
  ]
  const env = {...process.env, LAKE_TOKEN: 'secret'}
  const child = spawn(process.execPath, [command, 'serve', ...options], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  for await (const line of createInterface({input: child.stdout})) {
    const [, url] = /^Lake: (\S+)/.exec(line) ?? []
    if (!url) continue
    return {
      url,
      async [Symbol.asyncDispose]() {
        child.kill('SIGTERM')
        await ended
      },
    }
  }
  throw new Error('The lake ended before it listened.')
}
