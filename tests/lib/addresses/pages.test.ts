import {globSync, readFileSync} from 'node:fs'

import {expect, test} from 'vitest'

import {endpoints, fixedPages, documentPages} from '#lib/addresses/addresses.ts'
import {matchPath} from '#lib/addresses/routes.ts'
import {seedDocuments} from '#sanity/seed/documents.ts'
import {ask} from '#tests/support/ask.ts'
import {pageTypesOf} from '#tests/support/page-types.ts'

/** Pages that are no type of their own in tests/support/page-types.ts, and why. */
const untold = new Map<string, string>([
  [fixedPages.news.parts.yearPage, 'as the second page of the news list'],
  [documentPages.newsCategory.parts.page, 'as the second page of the news list'],
  [fixedPages.events.parts.page, 'as the second page of the news list'],
  [fixedPages.entities.parts.powiatKind, 'as the entities of a kind and those in a powiat'],
  [fixedPages.finder.parts.result, 'answers a form; tests/browser/pathways.spec.ts posts it'],
  [fixedPages.report.parts.send, 'answers a form; tests/browser/trust.spec.ts posts it'],
  [fixedPages.report.parts.sendEntity, 'answers a form; tests/browser/entity-link.spec.ts posts it'],
  [endpoints.refusal, 'what the server refuses; tests/browser/doors.spec.ts asks for it'],
  ['/studio/[[...tool]]', 'for editors; tests/browser/studio.spec.ts'],
  ['/[...path]', 'not found, as what no page has for its slug'],
])

const files = globSync('app/**/page.tsx')
const routes = files.map(routeOf)

test('every page is one of the types that are tested for everyone, or a reason says why not', async () => {
  const types = await pageTypesOf(async (query) => JSON.parse(JSON.stringify(await ask(query, seedDocuments))))
  const tested = new Set(types.map(([, path]) => routeAt(path.replace(/\?.*/, ''))))
  const missing = routes.filter((route) => !tested.has(route) && !untold.has(route))
  expect(missing, 'add them to tests/support/page-types.ts').toEqual([])
  expect([...untold.keys()].filter((route) => tested.has(route) || !routes.includes(route))).toEqual([])
})

test('every page whose address has a name in it is kept, not made anew for each reader', () => {
  const remade = files.filter(
    (file) =>
      /\[\w+\]/.test(file) && !readFileSync(file, 'utf8').includes('export {noneAtBuild as generateStaticParams}'),
  )
  expect(remade, 'export noneAtBuild as generateStaticParams').toEqual([])
})

function routeOf(file: string): string {
  const route = file
    .replace(/^app/, '')
    .replace(/\/page\.tsx$/, '')
    .replaceAll(/\/\([^)]+\)/g, '')
  return route || '/'
}

/** The route that answers a path: of all that fit, the one that leaves least open. */
function routeAt(path: string): string | undefined {
  const fitting = routes.filter((route) => matchPath(route, path))
  return fitting.toSorted((one, other) => one.split('[').length - other.split('[').length)[0]
}
