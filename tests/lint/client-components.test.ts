import {globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

import {expect, test} from 'vitest'

// Readers get no framework script, so a client component would do nothing for them. Next wants the error pages to be
// such; they serve the preview, which has its scripts.
const allowed = /^app\/(?:studio\/|\(site\)\/error\.tsx$|global-error\.tsx$)/

/** The files that ask to run in readers' browsers. */
function clientComponents(folder: string): string[] {
  const files = globSync('{app,components,lib}/**/*.{ts,tsx}', {cwd: folder}).filter((file) => !allowed.test(file))
  return files.filter((file) => /^\s*['"]use client['"]/m.test(readFileSync(join(folder, file), 'utf8'))).toSorted()
}

test('no component of readers’ pages is a client component: those have no script of the framework', () => {
  expect(clientComponents('.')).toEqual([])
})

test('a planted client component is found, but not in the Studio', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const file of [
    'app/(site)/planted.tsx',
    'components/news/planted.tsx',
    'lib/planted.ts',
    'app/studio/planted.tsx',
  ])
    plant(join(folder, file))
  expect(clientComponents(folder)).toEqual(['app/(site)/planted.tsx', 'components/news/planted.tsx', 'lib/planted.ts'])
})

function plant(path: string): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, `// Planted.\n'use client'\n\nexport const planted = 1\n`)
}
