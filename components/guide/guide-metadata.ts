import type {Metadata} from 'next'

import {fixedPages} from '#lib/addresses/addresses.ts'

import {pageMetadata} from '../page/page-metadata.ts'

const changesFeed = {url: fixedPages.guideChanges.parts.atomFeed, title: fixedPages.guideChanges.title}

/** What a page of the Informator says of itself: as every page, and where its changes can be followed. */
export async function guideMetadata(page: Parameters<typeof pageMetadata>[0]): Promise<Metadata> {
  const metadata = await pageMetadata(page)
  const types = metadata.alternates?.types ?? {}
  const feeds = [types['application/atom+xml']].flat().filter(isDescriptor)
  const alternates = {...metadata.alternates, types: {...types, 'application/atom+xml': [...feeds, changesFeed]}}
  return {...metadata, alternates}
}

type Descriptor = {url: string; title: string}

function isDescriptor(value: unknown): value is Descriptor {
  return typeof value === 'object' && value !== null && 'url' in value && 'title' in value
}
