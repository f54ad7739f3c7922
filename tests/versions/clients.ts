import {copyFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {freshLake, token} from './fresh-lake.ts'
import {installed, run} from './installed.ts'
import type {Row} from './table.ts'

const checks = fileURLToPath(new URL('client-checks.ts', import.meta.url))

/** Installs a version of `@sanity/client` and has it do client-checks.ts. */
export async function tryClient(version: string): Promise<Row> {
  await using project = await installed({'@sanity/client': version})
  await using lake = await freshLake()
  await copyFile(checks, join(project.folder, 'checks.ts'))
  const env = {...process.env, VERSIONS_LAKE: lake.url, VERSIONS_TOKEN: token}
  const {stdout} = await run(process.execPath, ['checks.ts'], {cwd: project.folder, env})
  return {what: `\`@sanity/client\` ${await project.versionOf('@sanity/client')}`, results: JSON.parse(stdout)}
}
