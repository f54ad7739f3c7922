import type {MetadataRoute} from 'next'

import {ownChange, sitemapEntries} from '#lib/addresses/sitemap.ts'
import {chapterPath, formsOf} from '#lib/guide/chapter-forms.ts'
import {absoluteUrl} from '#lib/site/env.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {sitemapQuery} from '#sanity/queries/sitemap.ts'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const {pages, chapterForms, singles} = await sanityFetch({query: sitemapQuery})
  const forms = chapterForms.flatMap((chapter) =>
    formsOf(chapter).map(({form}) => ({path: chapterPath(chapter.slug, form), updatedAt: ownChange(chapter)})),
  )
  return [...sitemapEntries(pages, [...pages, ...singles]), ...forms].map(({path, updatedAt}) => ({
    url: absoluteUrl(path),
    ...(updatedAt ? {lastModified: updatedAt} : {}),
  }))
}
