import {sitemapResponse} from '#lib/addresses/sitemap-xml.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {readSitemap} from '#sanity/read/sitemap.ts'

// A route is dynamic unless it says otherwise; this one is made once and kept until its content changes.
export const dynamic = 'force-static'

/** The sitemap, or the index of its parts where it has too many addresses for one. */
export async function GET(): Promise<Response> {
  return sitemapResponse(await readSitemap(sanityFetch))
}
