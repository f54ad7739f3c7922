import {atomFeed} from '#lib/atom.ts'
import {absoluteUrl} from '#lib/env.ts'
import {type FeedItem, feedEntry} from '#lib/feed-entry.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {feedQuery} from '#sanity/queries/news.ts'

// A route is dynamic unless it says otherwise; this one is made once and kept until its content changes.
export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  const {settings, items} = await sanityFetch({query: feedQuery})
  const title = settings?.title ?? 'Aktualności'
  const feed = atomFeed({
    title: `${title} – aktualności`,
    subtitle: settings?.description ?? null,
    author: settings?.organization ?? title,
    self: absoluteUrl('/feed.xml'),
    page: absoluteUrl('/aktualnosci'),
    entries: items.map((item: FeedItem) => feedEntry(item)),
  })
  return new Response(feed, {headers: {'content-type': 'application/atom+xml; charset=utf-8'}})
}
