import type {Metadata} from 'next'

import {fixedPages} from '#lib/addresses/addresses.ts'

import {unlistedMetadata} from '../page/page-metadata.ts'

/**
 * What the page of an entity's own link says of itself to browsers: the key goes nowhere, neither into an index nor to where
 * its reader goes next.
 */
export async function entityAnswerMetadata(title: string): Promise<Metadata> {
  const metadata = await unlistedMetadata({path: fixedPages.report.parts.entity, title})
  return {...metadata, referrer: 'no-referrer', robots: {index: false, follow: false}}
}
