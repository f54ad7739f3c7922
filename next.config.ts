import {fileURLToPath} from 'node:url'

import type {NextConfig} from 'next'

const securityHeaders = [
  {key: 'X-Content-Type-Options', value: 'nosniff'},
  {key: 'X-Frame-Options', value: 'SAMEORIGIN'},
  {key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin'},
  {key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()'},
]

export default {
  cacheHandler: fileURLToPath(new URL('lib/page-cache.ts', import.meta.url)),
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [{source: '/:path*', headers: securityHeaders}],
} satisfies NextConfig
