import type {MetadataRoute} from 'next'

import {absoluteUrl} from '#lib/env.ts'
import {sitemapEntries} from '#lib/sitemap.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {sitemapQuery} from '#sanity/queries/sitemap.ts'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const {pages, lists} = await sanityFetch({query: sitemapQuery})
  return sitemapEntries(pages, lists).map(({path, updatedAt}) => ({
    url: absoluteUrl(path),
    ...(updatedAt ? {lastModified: updatedAt} : {}),
  }))
}
