import {fixedPages} from '#lib/addresses/addresses.ts'
import type {AtomFeed} from '#lib/feeds/atom.ts'
import {type FeedItem, feedEntry} from '#lib/feeds/feed-entry.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {sanityFetch} from '../fetch.ts'
import {feedQuery} from '../queries/news.ts'

/** The feed of news, whichever way it is to be written; `self` is the path it is read from. */
export async function readFeed(self: string): Promise<AtomFeed> {
  const {settings, items} = await sanityFetch({query: feedQuery})
  const title = settings?.title ?? fixedPages.news.title
  return {
    title: `${title} – aktualności`,
    subtitle: settings?.description ?? null,
    author: settings?.organization ?? title,
    self: absoluteUrl(self),
    page: absoluteUrl(fixedPages.news.path),
    entries: items.map((item: FeedItem) => feedEntry(item)),
  }
}
