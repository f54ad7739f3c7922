import {fixedPages} from '#lib/addresses/addresses.ts'
import {atomFeed} from '#lib/feeds/atom.ts'
import {changeEntry} from '#lib/feeds/change-entry.ts'
import {guideChanges} from '#lib/guide/guide-changes.ts'
import {absoluteUrl} from '#lib/site/env.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {guideChangesQuery} from '#sanity/queries/guide.ts'

// A route is dynamic unless it says otherwise; this one is made once and kept until its content changes.
export const dynamic = 'force-static'

/** How many of the newest changes the feed carries. */
const length = 50

export async function GET(): Promise<Response> {
  const {guide, publisher, chapters} = await sanityFetch({query: guideChangesQuery})
  const feed = atomFeed({
    title: 'Zmiany w Informatorze',
    subtitle: guide?.title ?? null,
    author: publisher ?? guide?.title ?? fixedPages.guide.title,
    self: absoluteUrl(fixedPages.guideChanges.parts.atomFeed),
    page: absoluteUrl(fixedPages.guideChanges.path),
    entries: guideChanges(chapters).slice(0, length).map(changeEntry),
  })
  return new Response(feed, {headers: {'content-type': 'application/atom+xml; charset=utf-8'}})
}
