import type {MetadataRoute} from 'next'

import {absoluteUrl} from '#lib/site/env.ts'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      // What depends on what a reader asks for is the same content once more.
      disallow: ['/studio', '/api/', '/szukaj?', '/zglos?', '/informator/drukuj?'],
    },
    sitemap: absoluteUrl('/sitemap.xml'),
  }
}
