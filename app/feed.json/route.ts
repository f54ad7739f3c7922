import {fixedPages} from '#lib/addresses/addresses.ts'
import {jsonFeed} from '#lib/feeds/json-feed.ts'
import {readFeed} from '#sanity/read/feed.ts'

// A route is dynamic unless it says otherwise; this one is made once and kept until its content changes.
export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  const feed = jsonFeed(await readFeed(fixedPages.news.parts.jsonFeed))
  return new Response(feed, {headers: {'content-type': 'application/feed+json; charset=utf-8'}})
}
