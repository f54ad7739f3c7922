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
              href_matches: ['/studio*', '/api/*', '/obrazy/*', '/pliki/*', '/szukaj*', '/zglos*', '/*\\.*', '/*/pdf'],
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
