import {globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

import {expect, test} from 'vitest'

// Readers get no framework script, so a client component would do nothing for them. Next wants the error pages to be
// such; they serve the preview, which has its scripts. So does what is drawn in a preview alone. The Studio has one door to the
// browser, in app/studio.
const allowed = /^app\/(?:studio\/|\(site\)\/error\.tsx$|global-error\.tsx$)|^components\/layout\/preview\.tsx$/

/** The files that ask to run in readers' browsers. */
function clientComponents(folder: string): string[] {
  const files = globSync('{app,components,lib,sanity,server}/**/*.{ts,tsx}', {cwd: folder}).filter(
    (file) => !allowed.test(file),
  )
  return files.filter((file) => /^\s*['"]use client['"]/m.test(readFileSync(join(folder, file), 'utf8'))).toSorted()
}

test('nothing outside of Studio and preview is a client component: readers’ pages have no script of the framework', () => {
  expect(clientComponents('.')).toEqual([])
})

test('a planted client component is found, but not in the Studio', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const file of [
    'app/(site)/planted.tsx',
    'components/news/planted.tsx',
    'lib/planted.ts',
    'sanity/studio/planted.tsx',
    'app/studio/planted.tsx',
  ])
    plant(join(folder, file))
  expect(clientComponents(folder)).toEqual([
    'app/(site)/planted.tsx',
    'components/news/planted.tsx',
    'lib/planted.ts',
    'sanity/studio/planted.tsx',
  ])
})

function plant(path: string): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, `// Planted.\n'use client'\n\nexport const planted = 1\n`)
}
