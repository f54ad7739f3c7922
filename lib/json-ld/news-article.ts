import {documentPath} from '#lib/addresses/paths.ts'
import {sharePicturePath} from '#lib/share/share-picture.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {organizationRef} from './organization.ts'
import type {JsonLdNode} from './types.ts'

type Article = {
  title: string | null
  slug: string | null
  lead: string | null
  publishedAt: string | null
  category?: {title?: string | null} | string | null
  /** What it announces or reports on. */
  event?: {slug: string | null} | null
}

/** A news item (https://developers.google.com/search/docs/appearance/structured-data/article). */
export function newsArticleJsonLd(article: Article): JsonLdNode {
  const {title, slug, lead, publishedAt, category, event} = article
  const path = documentPath('newsArticle', slug)
  const section = typeof category === 'string' ? category : category?.title
  return {
    '@type': 'NewsArticle',
    '@id': absoluteUrl(`${path}#wiadomosc`),
    mainEntityOfPage: absoluteUrl(path),
    url: absoluteUrl(path),
    headline: title ?? '',
    ...(lead ? {description: lead} : {}),
    image: [absoluteUrl(sharePicturePath(path))],
    // The day that readers see; when a file was last written, as by an import, is no change of the content.
    ...(publishedAt ? {datePublished: publishedAt, dateModified: publishedAt} : {}),
    ...(section ? {articleSection: section} : {}),
    ...(event?.slug ? {about: {'@id': absoluteUrl(`${documentPath('event', event.slug)}#wydarzenie`)}} : {}),
    inLanguage: 'pl',
    author: organizationRef(),
    publisher: organizationRef(),
  }
}
