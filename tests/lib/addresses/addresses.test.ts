import {globSync} from 'node:fs'

import {expect, test} from 'vitest'

import {allRoutes, contentPages, documentPages, endpoints, fixedPages} from '#lib/addresses/addresses.ts'
import {parsePath} from '#lib/addresses/paths.ts'
import {matchPath} from '#lib/addresses/routes.ts'
import {redirectQuery} from '#sanity/queries/redirects.ts'
import {sitemapNewsQuery, sitemapQuery} from '#sanity/queries/sitemap.ts'
import {schemaTypes} from '#sanity/schema/index.ts'

/** Routes of app/ that are no entry of the table. */
const notInTable = new Map([['/[...path]', 'what nobody else answers: not found']])

/** Files of app/ that are a route without a folder of its name. */
const fileRoutes = {'robots.ts': endpoints.robots, 'icon.svg': endpoints.icon}

const sitemap = sitemapQuery + sitemapNewsQuery

function routesOfApp(): string[] {
  const folders = globSync('app/**/{page.tsx,route.ts,route.tsx}').map((file) =>
    file
      .replace(/^app/, '')
      .replace(/\/[^/]+$/, '')
      .replaceAll(/\/\([^)]+\)/g, '')
      // The Studio has one address in the table: all below it is its own.
      .replace('/[[...tool]]', ''),
  )
  const files = globSync(Object.keys(fileRoutes).map((name) => `app/**/${name}`))
  return [...folders.map((route) => route || '/'), ...Object.values(fileRoutes).slice(0, files.length)]
}

test('every page and every answer of the site is in the table, or a reason says why not', () => {
  const known = new Set<string>(allRoutes.map(({route}) => route))
  const missing = routesOfApp().filter((route) => !known.has(route) && !notInTable.has(route))
  expect(missing, 'add them to lib/addresses/addresses.ts').toEqual([])
})

test('every route of the table is answered', () => {
  const answered = routesOfApp()
  const unanswered = allRoutes.filter(
    ({route}) =>
      !answered.includes(route) &&
      // A part of a page, and the share pictures of each type, which one folder answers.
      !answered.includes(route.replace(/#.*/, '')) &&
      !matchPath(endpoints.sharePicture, route.replaceAll(/[[\]]/g, '')),
  )
  expect(unanswered, 'no folder under app/ answers them').toEqual([])
  for (const route of notInTable.keys()) expect(answered).toContain(route)
})

test('the table has each type of document of the content model, and no other', () => {
  const types = schemaTypes.filter(({type}) => type === 'document').map(({name}) => name)
  expect(Object.keys(documentPages).toSorted()).toEqual(types.toSorted())
})

test('redirects and the sitemap ask for every type whose documents have a page each', () => {
  const slugged = Object.entries(documentPages).flatMap(([type, page]) =>
    page?.path.endsWith('/[slug]') ? [JSON.stringify(type)] : [],
  )
  expect(slugged.length).toBeGreaterThan(0)
  for (const query of [redirectQuery, sitemap]) expect(slugged.filter((type) => !query.includes(type))).toEqual([])
})

test('the sitemap asks for every type that a page gathers and that knows when it was changed', () => {
  const gathered = Object.values<{path: string; gathers?: readonly string[]}>(fixedPages).flatMap(
    ({gathers = []}) => gathers,
  )
  const ownDates = ['publishedAt', 'verifiedAt', 'legalStatusDate', 'changeNotes', 'preparedAt']
  const dated: readonly string[] = schemaTypes.flatMap((type) =>
    type.type === 'document' && 'fields' in type && type.fields.some(({name}) => ownDates.includes(name))
      ? [type.name]
      : [],
  )
  expect(dated).toContain('chapter')
  expect(gathered.filter((type) => dated.includes(type) && !sitemap.includes(JSON.stringify(type)))).toEqual([])
})

test('the pages of the content that the site links to are documents', () => {
  for (const {path} of Object.values(contentPages)) expect(parsePath(path)).toMatchObject({type: 'page', part: null})
})
