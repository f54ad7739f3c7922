import type {Metadata} from 'next'

/** Metadata of a page that is another form of one that search engines have already. */
export function noindexMetadata(title: string): Metadata {
  return {title, robots: {index: false, follow: true}}
}
