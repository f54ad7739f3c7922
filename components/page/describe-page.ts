import type {Metadata} from 'next'

import {fixedPages} from '#lib/addresses/addresses.ts'
import {excerpt} from '#lib/rich-text/plain-text.ts'
import {sharePicturePath, sharePictureSize} from '#lib/share/share-picture.ts'

export type Page = {
  /** Canonical address: one for each thing that can be read, with no more of a query than decides what that is. */
  path: string
  /** Null is the home page, which has the site's own. */
  title: string | null
  description?: string | null
  /** For what has a day of its own, as ISO datetimes: then the page is shared as an article. */
  published?: {at: string | null; updatedAt: string | null}
}

/** The metadata of a page of the site that has this name. */
export function describePage({path, title, description, published}: Page, siteName: string): Metadata {
  const words = {...(title ? {title} : {}), ...(description ? {description: excerpt(description)} : {})}
  const picture = {
    url: sharePicturePath(path),
    ...sharePictureSize,
    type: 'image/jpeg',
    alt: title ?? 'Ścieżki reintegracji',
  }
  const shared = {...words, url: path, siteName, locale: 'pl_PL', images: [picture]}
  return {
    ...words,
    alternates: {
      canonical: path,
      types: {
        'application/atom+xml': [{url: fixedPages.news.parts.atomFeed, title: fixedPages.news.title}],
        'application/feed+json': [{url: fixedPages.news.parts.jsonFeed, title: 'Aktualności (JSON Feed)'}],
      },
    },
    openGraph: published
      ? {
          ...shared,
          type: 'article',
          publishedTime: published.at ?? undefined,
          modifiedTime: published.updatedAt ?? undefined,
        }
      : {...shared, type: 'website'},
    twitter: {card: 'summary_large_image'},
  }
}
