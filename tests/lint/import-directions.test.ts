import {execFile} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'

import {expect, test} from 'vitest'

const forbidden = {
  'sanity/lake/planted.ts': '#lib/polish/dates.ts',
  'sanity/lake/routes/planted.ts': '../../schema/index.ts',
  'sanity/schema/planted.ts': '#components/media/picture.tsx',
  'sanity/queries/planted.ts': '../lake/errors.ts',
  'components/planted.ts': '#sanity/fetch.ts',
  'lib/planted.ts': '#sanity/types.ts',
  'app/planted.ts': '#sanity/lake/lake.ts',
  'scripts/planted.ts': '../sanity/lake/lake.ts',
  'scripts/run/planted.ts': '../../sanity/lake/index.ts',
  'scripts/lake/planted.ts': '../../sanity/lake/lake.ts',
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
