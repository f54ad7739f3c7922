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
  'sanity/schema/planted.ts': '#components/media/picture.tsx',
  'sanity/queries/planted.ts': '../lake/src/errors.ts',
  'components/planted.ts': '#sanity/fetch.ts',
  'lib/planted.ts': '#sanity/types.ts',
  'app/planted.ts': '#sanity/lake/src/lake.ts',
  'scripts/planted.ts': '../sanity/lake/src/lake.ts',
  'scripts/run/planted.ts': '../../sanity/lake/src/index.ts',
  'scripts/lake/planted.ts': '../../sanity/lake/src/lake.ts',
  'server/planted.ts': '../components/media/picture.tsx',
}

test('an import against the direction of the folders is reported, in each folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'))
  for (const [path, target] of Object.entries(forbidden)) plant(join(folder, path), target)
  expect(await reportedFiles(folder)).toEqual(Object.keys(forbidden).toSorted())
})

function plant(path: string, target: string): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, `export {planted} from '${target}'\n`)
}

async function reportedFiles(folder: string): Promise<string[]> {
  const oxlint = join(process.cwd(), 'node_modules/.bin/oxlint')
  const run = promisify(execFile)(oxlint, ['--format', 'unix', '.'], {cwd: folder})
  const output = await run.catch((failure: {stdout: string}) => failure)
  const lines = output.stdout.split('\n').filter((line) => line.includes('no-restricted-imports'))
  return lines.map((line) => line.split(':')[0] ?? '').toSorted()
}
