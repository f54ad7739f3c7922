import {fixedPages} from '#lib/addresses/addresses.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {type Changed, lastChange} from '#lib/guide/guide-changes.ts'
import {sharePicturePath} from '#lib/share/share-picture.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {organizationRef} from './organization.ts'
import type {JsonLdNode} from './types.ts'

type Chapter = {title: string | null; slug: string | null; summary: string | null} & Changed
type Guide = {title: string | null; edition: string | null} | null

/** The Informator as a whole (https://schema.org/Book). */
export function guideJsonLd({title, edition}: NonNullable<Guide>): JsonLdNode {
  return {
    '@type': 'Book',
    '@id': absoluteUrl(`${fixedPages.guide.path}#informator`),
    name: title ?? fixedPages.guide.title,
    url: absoluteUrl(fixedPages.guide.path),
    ...(edition ? {bookEdition: edition} : {}),
    bookFormat: 'https://schema.org/EBook',
    inLanguage: 'pl',
    isAccessibleForFree: true,
    author: organizationRef(),
    publisher: organizationRef(),
  }
}

/** A chapter: a part of the Informator (https://schema.org/Chapter) that is read as an article of its own. */
export function chapterJsonLd(chapter: Chapter, guide: Guide, position: number): JsonLdNode {
  const path = documentPath('chapter', chapter.slug)
  const changed = lastChange(chapter)
  return {
    '@type': ['Article', 'Chapter'],
    '@id': absoluteUrl(`${path}#rozdzial`),
    mainEntityOfPage: absoluteUrl(path),
    url: absoluteUrl(path),
    headline: chapter.title ?? '',
    name: chapter.title ?? '',
    ...(chapter.summary ? {description: chapter.summary} : {}),
    image: [absoluteUrl(sharePicturePath(path))],
    ...(changed ? {dateModified: changed} : {}),
    ...(position > 0 ? {position} : {}),
    inLanguage: 'pl',
    isAccessibleForFree: true,
    ...(guide ? {isPartOf: guideJsonLd(guide)} : {}),
    author: organizationRef(),
    publisher: organizationRef(),
  }
}
