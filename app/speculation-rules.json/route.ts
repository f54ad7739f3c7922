import {endpoints, fixedPages} from '#lib/addresses/addresses.ts'
import {routeStart} from '#lib/addresses/routes.ts'

const {search, report} = fixedPages

const apart = [
  endpoints.studio,
  '/api/',
  ...[endpoints.picture, endpoints.file].map(routeStart),
  ...[search, report].map(({path}) => path),
]

// Which pages a browser may fetch ahead (WICG, Speculation Rules): those whose link a reader rests on or presses. Files
// to download and what depends on a form's answers are left out.
const rules = {
  prefetch: [
    {
      where: {
        and: [
          {href_matches: '/*'},
          {
            not: {
              href_matches: [...apart.map((start) => `${start}*`), '/*\\.*', '/*/pdf'],
            },
          },
          {not: {selector_matches: '[download]'}},
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

/** The rules that server/security-headers.ts names in each page's headers. */
export function GET(): Response {
  return Response.json(rules, {
    headers: {'content-type': 'application/speculationrules+json', 'cache-control': 'public, max-age=86400'},
  })
}
