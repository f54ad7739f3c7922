import {globSync, readFileSync} from 'node:fs'

import {expect, test} from 'vitest'

import {fixedPages} from '#lib/addresses/addresses.ts'
import {methodsOf} from '#lib/addresses/methods.ts'

test('each route of the site answers the methods that the server lets through to it', () => {
  const routes = globSync('app/**/route.{ts,tsx}')
  expect(routes.length).toBeGreaterThan(10)
  for (const file of routes) expect(methodsOf(addressOf(file)).toSorted(), file).toEqual(exportedMethods(file))
})

test('a page is only read, unless it answers a form', () => {
  expect(methodsOf(fixedPages.finder.parts.result)).toContain('POST')
  expect(methodsOf('/aktualnosci')).toEqual(['GET', 'HEAD'])
  expect(methodsOf('/constructor')).toEqual(['GET', 'HEAD'])
})

/** Where Next serves a file of the app folder. */
function addressOf(file: string): string {
  return file
    .replace(/^app/, '')
    .replace(/\/route\.tsx?$/, '')
    .replaceAll(/\/\([^)]+\)/g, '')
}

/** Next answers HEAD by GET. */
function exportedMethods(file: string): string[] {
  const declared = readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:function|const) ([A-Z]+)\b/gm)
  return [...declared].flatMap(([, method = '']) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).toSorted()
}
