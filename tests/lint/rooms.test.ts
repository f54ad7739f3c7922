import {readdirSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'

import {expect, test} from 'vitest'

/**
 * Files that Next looks for by their names (https://nextjs.org/docs/app/api-reference/file-conventions), and the Studio's
 * door to the browser, which only app/studio may have.
 */
const routeFile =
  /^(?:(?:page|layout|template|loading|error|global-error|not-found|default)\.tsx|(?:route|sitemap|robots|manifest)\.ts|icon\.svg|globals\.css|studio-app\.tsx)$/

test.each(['lib', 'components'])('in %s every file lies in the folder of a subject', (folder) => {
  expect(strays(filesIn(folder))).toEqual([])
})

test('a file beside the subjects is told from one within', () => {
  expect(strays(['lib/planted.ts', 'lib/news/news.ts', 'components/planted.tsx'])).toEqual([
    'lib/planted.ts',
    'components/planted.tsx',
  ])
})

test('app holds routes only: files that Next wants by name', () => {
  expect(helpers(filesIn('app'))).toEqual([])
})

test('a helper among the routes is told from them', () => {
  const files = ['app/(site)/page.tsx', 'app/feed.xml/route.ts', 'app/read-site.ts', 'app/(site)/planted-page.tsx']
  expect(helpers(files)).toEqual(['app/read-site.ts', 'app/(site)/planted-page.tsx'])
})

function strays(files: readonly string[]): string[] {
  return files.filter((file) => !dirname(file).includes('/'))
}

function helpers(files: readonly string[]): string[] {
  return files.filter((file) => !routeFile.test(basename(file)))
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, {withFileTypes: true, recursive: true})
  return entries.filter((entry) => entry.isFile()).map(({parentPath, name}) => join(parentPath, name))
}
