import type {Metadata} from 'next'

import {excerpt} from '#lib/plain-text.ts'

/** Title, description and canonical address of a page; `title` null is the home page, which has the site's own. */
export function pageMetadata({
  path,
  title,
  description,
}: {
  path: string
  title: string | null
  description?: string | null
}): Metadata {
  return {
    ...(title ? {title} : {}),
    ...(description ? {description: excerpt(description)} : {}),
    alternates: {
      canonical: path,
      types: {
        'application/atom+xml': [{url: '/feed.xml', title: 'Aktualności'}],
        'application/feed+json': [{url: '/feed.json', title: 'Aktualności (JSON Feed)'}],
      },
    },
  }
}
