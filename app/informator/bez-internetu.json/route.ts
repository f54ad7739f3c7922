import {offlinePaths, offlineSections} from '#lib/guide/offline-pages.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {offlineQuery} from '#sanity/queries/offline.ts'

// A route is dynamic unless it says otherwise; this one is made once and kept until its content changes.
export const dynamic = 'force-static'

/** The paths of all pages that are kept for reading without internet, for the service worker. */
export async function GET(): Promise<Response> {
  return Response.json(offlinePaths(offlineSections(await sanityFetch({query: offlineQuery}))))
}
