import {fixedPages} from '#lib/addresses/addresses.ts'
import {atomFeed} from '#lib/feeds/atom.ts'
import {readFeed} from '#sanity/read/feed.ts'

// A route is dynamic unless it says otherwise; this one is made once and kept until its content changes.
export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  const feed = atomFeed(await readFeed(fixedPages.news.parts.atomFeed))
  return new Response(feed, {headers: {'content-type': 'application/atom+xml; charset=utf-8'}})
}
