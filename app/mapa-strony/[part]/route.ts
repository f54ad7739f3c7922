import {sitemapResponse} from '#lib/addresses/sitemap-xml.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {readSitemapPart} from '#sanity/read/sitemap.ts'

type Context = {params: Promise<{part: string}>}

// Made on the first request for each part and kept until its content changes.
export const dynamic = 'force-static'

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

/** One of the parts of a sitemap that has too many addresses for one. */
export async function GET(_request: Request, {params}: Context): Promise<Response> {
  const entries = await readSitemapPart(sanityFetch, (await params).part)
  return entries ? sitemapResponse({entries}) : new Response(null, {status: 404})
}
