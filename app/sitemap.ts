import type {MetadataRoute} from 'next'

import {sitemapEntries} from '#lib/addresses/sitemap.ts'
import {chapterPath, formsOf} from '#lib/guide/chapter-forms.ts'
import {absoluteUrl} from '#lib/site/env.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {sitemapQuery} from '#sanity/queries/sitemap.ts'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const {pages, chapterForms, newest} = await sanityFetch({query: sitemapQuery})
  const dated = newest.filter((document) => document !== null)
  const forms = chapterForms.flatMap((chapter) =>
    formsOf(chapter).map(({form}) => ({path: chapterPath(chapter.slug, form), updatedAt: chapter._updatedAt})),
  )
  return [...sitemapEntries(pages, dated), ...forms].map(({path, updatedAt}) => ({
    url: absoluteUrl(path),
    ...(updatedAt ? {lastModified: updatedAt} : {}),
  }))
}
