import {execFile} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'

import {expect, test} from 'vitest'

const forbidden = {
  'sanity/lake/src/planted.ts': '#lib/polish/dates.ts',
  'sanity/lake/src/leaving.ts': '../../schema/index.ts',
  'sanity/lake/src/auth/planted.ts': '../../../schema/index.ts',
  'sanity/lake/src/auth/pages/planted.ts': '../../../../schema/index.ts',
  'sanity/lake/client/planted.ts': '../src/errors.ts',
  'sanity/lake/tests/planted.ts': '../../schema/index.ts',
  'sanity/lake/src/routes/planted.ts': '../../types.ts',
  'sanity/lake/src/routes/planted-sqlite.ts': '../sqlite/sql.ts',
  'sanity/lake/src/auth/planted-sqlite.ts': 'node:sqlite',
  'sanity/lake/src/auth/pages/planted-sqlite.ts': '../../sqlite/sql.ts',
  'sanity/lake/src/sqlite/planted.ts': '../../../schema/index.ts',
  'scripts/run/planted.ts': '../../sanity/lake/src/index.ts',
  'scripts/lake/planted.ts': '../../sanity/lake/src/lake.ts',
  'sanity/schema/planted.ts': '#components/media/picture.tsx',
  'sanity/schema/documents/planted.ts': '../../studio/is-viewer.ts',
  'sanity/schema/documents/planted-structure.ts': '#sanity/structure/index.ts',
  'sanity/queries/planted.ts': '../lake/src/errors.ts',
  'sanity/seed/planted.ts': '../studio/is-viewer.ts',
  'sanity/import/planted.ts': '../studio/is-viewer.ts',
  'sanity/read/planted.ts': '#components/page/page-metadata.ts',
  'sanity/read/planted-schema.ts': '../schema/index.ts',
  'sanity/studio/planted.ts': '#app/layout.tsx',
  'components/news/planted.ts': '#sanity/fetch.ts',
  'components/news/planted-read.ts': '#sanity/read/news.ts',
  'components/news/planted-app.ts': '../../app/layout.tsx',
  'components/page/planted.ts': '#sanity/fetch.ts',
  'lib/news/planted.ts': '#sanity/types.ts',
  'lib/news/planted-components.ts': '../../components/media/picture.tsx',
  'lib/news/planted-next.ts': 'next/cache',
  'lib/news/planted-next-sanity.ts': 'next-sanity',
  'lib/news/planted-react.ts': '@portabletext/react',
  'lib/freshness/limit-age.ts': '#sanity/fetch.ts',
  'app/planted.ts': '#sanity/lake/src/lake.ts',
  'app/(site)/planted.ts': './read-site.ts',
  'app/(site)/wydarzenia/planted.ts': '../page.tsx',
  'app/(site)/planted-app.ts': '#app/layout.tsx',
  'scripts/planted.ts': '../sanity/lake/src/lake.ts',
  'server/planted.ts': '../components/media/picture.tsx',
}

const allowed = {
  'sanity/lake/src/sqlite/sound.ts': 'node:sqlite',
  'sanity/lake/src/sqlite/check/sound.ts': '../sql.ts',
  'components/news/sound.ts': '#sanity/types.ts',
  'components/page/sound.ts': '#sanity/read/site.ts',
  'lib/freshness/carry-tags.ts': 'next/cache',
  'lib/freshness/limit-age.ts': 'next/cache',
  'sanity/schema/documents/sound.ts': '../inputs/location-input.tsx',
  'sanity/studio/publish/sound.ts': '../../schema/value-of.ts',
  'app/(site)/layout.tsx': '../globals.css',
}

test('an import against the direction of the folders is reported, in each folder', async () => {
  expect(await reportedFiles(plantAll(forbidden), 'no-restricted-imports')).toEqual(Object.keys(forbidden).toSorted())
})

test('an import with the direction of the folders is not', async () => {
  expect(await reportedFiles(plantAll(allowed), 'no-restricted-imports')).toEqual([])
})

test('two files that import each other are reported', async () => {
  const folder = plantAll({'lib/news/one.ts': './other.ts', 'lib/news/other.ts': './one.ts'})
  expect(await reportedFiles(folder, 'no-cycle')).toEqual(['lib/news/one.ts', 'lib/news/other.ts'])
})

test('what is kept on the process is kept in one place', async () => {
  const source = 'export const planted = globalThis\n'
  const folder = plantAll({})
  for (const path of ['lib/news/planted.ts', 'server/planted.ts', 'lib/freshness/process-wide.ts']) {
    write(join(folder, path), source)
  }
  expect(await reportedFiles(folder, 'no-restricted-globals')).toEqual(['lib/news/planted.ts', 'server/planted.ts'])
})

/** A folder with the project's rules, and in it one file for each path, which imports what is named. */
function plantAll(imports: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'))
  for (const [path, target] of Object.entries(imports)) plant(join(folder, path), target)
  return folder
}

function plant(path: string, target: string): void {
  write(path, `export {planted} from '${target}'\n`)
}

function write(path: string, source: string): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, source)
}

async function reportedFiles(folder: string, rule: string): Promise<string[]> {
  const oxlint = join(process.cwd(), 'node_modules/.bin/oxlint')
  const run = promisify(execFile)(oxlint, ['--format', 'unix', '.'], {cwd: folder})
  const output = await run.catch((failure: {stdout: string}) => failure)
  const lines = output.stdout.split('\n').filter((line) => line.includes(rule))
  return lines.map((line) => line.split(':')[0] ?? '').toSorted()
}
