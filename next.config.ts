import {fileURLToPath} from 'node:url'

import type {NextConfig} from 'next'

import {endpoints, fixedPages} from './lib/addresses/addresses.ts'
import {routeStart} from './lib/addresses/routes.ts'

const {finder, search, report} = fixedPages

// Next would let caches on the way keep a page for a year; only the site itself knows when a page has changed.
const freshness = {key: 'Cache-Control', value: 'public, max-age=0, must-revalidate'}

// These say themselves how long an answer may be kept.
const ownFreshness = [
  ...[endpoints.picture, endpoints.file, endpoints.script].map((route) => routeStart(route).replace(/\/$/, '')),
  endpoints.offlineWorker,
  `${finder.path}/`,
  search.parts.suggestions,
]
  .map((path) => path.slice(1))
  .join('|')

const privacy = {key: 'Cache-Control', value: 'private, no-store'}

export default {
  cacheHandler: fileURLToPath(new URL('lib/freshness/page-cache.ts', import.meta.url)),
  cacheMaxMemorySize: 0,
  // server/main.ts compresses: pages once for all readers, everything else as it passes.
  compress: false,
  poweredByHeader: false,
  // They read files that lie beside them (a dictionary, WebAssembly, a library), which a bundle would lose.
  serverExternalPackages: ['dictionary-pl', 'hunspell-wasm', 'rolldown'],
  reactStrictMode: true,
  // `npm run check` checks the types of the whole project, tests included; a build need not do it again.
  typescript: {ignoreBuildErrors: true},
  headers: async () => [
    {source: `/((?!_next/static|${ownFreshness}).*)`, headers: [freshness]},
    // What a reader wrote into the form for reports is for that reader's eyes.
    {source: report.path, has: [{type: 'query', key: 'formularz'}], headers: [privacy]},
    {source: report.parts.send, headers: [privacy]},
    {source: finder.parts.result, headers: [privacy, {key: 'X-Robots-Tag', value: 'noindex'}]},
  ],
} satisfies NextConfig
