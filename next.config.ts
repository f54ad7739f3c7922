import {fileURLToPath} from 'node:url'

import type {NextConfig} from 'next'

const securityHeaders = [
  {key: 'X-Content-Type-Options', value: 'nosniff'},
  {key: 'X-Frame-Options', value: 'SAMEORIGIN'},
  {key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin'},
  {key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()'},
]

// Next would let caches on the way keep a page for a year; only the site itself knows when a page has changed.
const freshness = {key: 'Cache-Control', value: 'public, max-age=0, must-revalidate'}

const privacy = {key: 'Cache-Control', value: 'private, no-store'}

export default {
  cacheHandler: fileURLToPath(new URL('lib/page-cache.ts', import.meta.url)),
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` checks the types of the whole project, tests included; a build need not do it again.
  typescript: {ignoreBuildErrors: true},
  headers: async () => [
    {source: '/:path*', headers: securityHeaders},
    {source: '/((?!_next/static|obrazy|pliki|skrypty).*)', headers: [freshness]},
    // What a reader wrote into the form for reports is for that reader's eyes.
    {source: '/zglos', has: [{type: 'query', key: 'formularz'}], headers: [privacy]},
    {source: '/zglos/wyslij', headers: [privacy]},
  ],
} satisfies NextConfig
