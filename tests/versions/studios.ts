import {readFileSync} from 'node:fs'
import {copyFile, mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {makeCertificate} from '#sanity/lake/src/certificate.ts'
import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

import {freshLake} from './fresh-lake.ts'
import {installed, type Packages, run} from './installed.ts'
import {serveFolder} from './serve-folder.ts'
import {workInStudio} from './studio-work.ts'
import {attempt, type Row} from './table.ts'

/** How a Studio reaches the lake: told its address and nothing else, or as the lake's README has it. */
export type Connection = 'HTTP/2' | 'WebSocket'

/**
 * Installs a version of the Studio, builds a small one with it, and has somebody work there in Chromium.
 *
 * @param version as npm takes it
 * @param overrides versions of what the Studio asks for, in place of what it asks for
 */
export async function tryStudio(version: string, connection: Connection, overrides: Packages = {}): Promise<Row> {
  const what = (is: string) => `\`sanity\` ${is}, ${connection}`
  const client: Packages = connection === 'WebSocket' ? {'@sanity/client': '8'} : {}
  const packages = {sanity: version, react: '19', 'react-dom': '19', 'styled-components': '6', ...client}
  const {value: project, result: install} = await attempt(() => installed(packages, overrides))
  if (!project) return {what: what(version), results: {install}}
  await using _project = project
  const port = await freePort()
  const url = `http://localhost:${port}`
  const certificate = connection === 'HTTP/2' ? await certificateIn(join(project.folder, 'tls')) : undefined
  await using lake = await freshLake({studio: url, certificate})
  const {result: build} = await attempt(() => buildStudio(project.folder, lake.url, connection))
  await using _served = await serveFolder(join(project.folder, 'dist'), port)
  const work = build === true ? await workInStudio(url, lake) : {}
  return {what: what(await project.versionOf('sanity')), results: {install, build, ...work}}
}

async function certificateIn(folder: string) {
  const {certFile, keyFile} = await makeCertificate(folder)
  return {cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8')}
}

const connections = {
  'HTTP/2': {imports: '', settings: ''},
  WebSocket: {
    imports: `import {createClient} from '@sanity/client'
import {createLakeFetch} from './client/lake-fetch.ts'

const lakeFetch = createLakeFetch(apiHost)`,
    settings: `unstable_clientFactory: (options) =>
    createClient({...options, useProjectHostname: false, resolveFetch: () => lakeFetch}),`,
  },
} satisfies Record<Connection, {imports: string; settings: string}>

async function buildStudio(folder: string, apiHost: string, connection: Connection): Promise<void> {
  const {imports, settings} = connections[connection]
  await writeFile(
    join(folder, 'sanity.config.ts'),
    `import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'

const apiHost = '${apiHost}'
${imports}
export default defineConfig({
  projectId: 'lake',
  dataset: 'production',
  apiHost,
  auth: {loginMethod: 'token', redirectOnSingle: true},
  ${settings}
  plugins: [structureTool()],
  schema: {types: [{name: 'page', type: 'document', fields: [{name: 'title', type: 'string'}]}]},
})
`,
  )
  await writeFile(
    join(folder, 'sanity.cli.ts'),
    `import {defineCliConfig} from 'sanity/cli'

export default defineCliConfig({api: {projectId: 'lake', dataset: 'production'}, deployment: {autoUpdates: false}})
`,
  )
  await mkdir(join(folder, 'client'))
  for (const file of ['lake-fetch.ts', 'stream-protocol.ts'])
    await copyFile(fileURLToPath(import.meta.resolve(`#sanity/lake/client/${file}`)), join(folder, 'client', file))
  await run('npx', ['sanity', 'build', '--yes'], {cwd: folder, env: {...process.env, DO_NOT_TRACK: '1'}})
}
