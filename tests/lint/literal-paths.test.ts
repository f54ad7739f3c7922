import {globSync, readFileSync} from 'node:fs'

import {expect, test} from 'vitest'

import {allRoutes, contentPages, endpoints, fixedPages} from '#lib/addresses/addresses.ts'

/** What may stand beside the table, and why. */
const exceptions = [
  {
    literal: fixedPages.search.parts.suggestions,
    file: 'search-suggestions.ts',
    why: 'runs in browsers, without imports',
  },
  {literal: fixedPages.offline.path, file: 'offline-worker.ts', why: 'runs in browsers, without imports'},
  {literal: String.raw`\/obrazy\/`, file: 'offline-worker.ts', why: 'runs in browsers, without imports'},
  {literal: endpoints.offlineWorker, file: 'enhancements/offline.ts', why: 'runs in browsers, without imports'},
  {literal: '/informator/', file: 'sanity/queries/documents.ts', why: 'typegen follows no import from here'},
  {literal: 'EPUB/obrazy/', file: 'make-epub.ts', why: 'a folder in the book'},
  {literal: '/api/', file: '', why: 'the folder of all that answers programs, no address'},
]

const sources = '{app,components,lib,sanity,server,scripts}/**/*.{ts,tsx}'
const apart = /^(?:lib\/addresses\/(?:addresses|redirects)\.ts|sanity\/(?:lake|seed|types))/

test('no path of the site is written out beside the table of addresses', () => {
  const files = [...globSync(sources), 'next.config.ts'].filter((file) => !apart.test(file))
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(literalPaths), 'take them from lib/addresses').toEqual([])
})

test('each exception is still needed', () => {
  for (const {literal, file} of exceptions) {
    const found = globSync(sources).filter(
      (path) => path.endsWith(file) && readFileSync(path, 'utf8').includes(literal),
    )
    expect(found, literal).not.toEqual([])
  }
})

test.for([
  "const path = '/aktualnosci'",
  'const path = `/informator/${slug}`',
  '<a href="/kontakt">',
  "fetch('/szukaj?q=kis')",
  String.raw`const chapter = /^\/informator\/([^/]+)$/`,
  "description: 'Na przykład „/podmioty”.'",
  "{url: '/feed.xml'}",
  '`${fixedPages.print.path}/wybor`',
])('a path that is written out is found: %s', (line) => {
  expect(pathsIn(line)).toHaveLength(1)
})

test.for([
  "import {a} from '../informator/a.ts'",
  "import {a} from '#app/(site)/zglos/a.ts'",
  "'/informatory'",
  '// /zglos',
  "'https://api.sanity.io/vX/'",
])('what only looks like one is let be: %s', (line) => {
  expect(pathsIn(line)).toEqual([])
})

function literalPaths(file: string): string[] {
  const allowed = exceptions.filter((exception) => file.endsWith(exception.file)).map(({literal}) => literal)
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const bare = allowed.reduce((text, literal) => text.replaceAll(literal, ''), line)
      return pathsIn(bare).map((path) => `${file}:${index + 1}: ${path}`)
    })
}

function pathsIn(line: string): string[] {
  if (/^\s*(?:\/\/|\/?\*)|\bfrom '|\bimport\('/.test(line)) return []
  return [...line.matchAll(sitePath), ...line.matchAll(lengthened)].map(([path]) => path)
}

const starts = [...allRoutes.map(({route}) => route), ...Object.values(contentPages).map(({path}) => path)]
  .map((route) => route.split(/[/#]/)[1] ?? '')
  .filter((start) => start !== '' && !start.includes('['))

// A path of the table with more behind it: that is a part, and a line of the table.
const lengthened = /\.path\}\/[\w$]+/g

// In an expression, too, where each slash stands behind a backslash; behind a protocol stands a host.
const sitePath = new RegExp(
  String.raw`(?<!:\/)\\?\/(?:${[...new Set(starts)].join('|').replaceAll('.', String.raw`\\?\.`)})(?![\w-])[\w\\/.?#-]*`,
  'g',
)
