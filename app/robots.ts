import type {MetadataRoute} from 'next'

import {endpoints, fixedPages} from '#lib/addresses/addresses.ts'
import {absoluteUrl} from '#lib/site/env.ts'

const {search, report, print} = fixedPages

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      // What depends on what a reader asks for is the same content once more.
      disallow: [endpoints.studio, '/api/', ...[search, report, print].map(({path}) => `${path}?`)],
    },
    sitemap: absoluteUrl(endpoints.sitemap),
  }
}
