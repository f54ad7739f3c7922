import type {LakeContext} from '../context.ts'

/**
 * True when a form was sent from one of the lake's own pages, so that no other site can sign somebody in under
 * an account they did not choose. Browsers send `Origin` with every POST and let no page change it.
 */
export function isOwnForm(request: Request, {options}: LakeContext): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = URL.parse(request.headers.get('origin') ?? '')
  // Hosts, not origins: behind a proxy that ends TLS the request's own scheme is http.
  return origin !== null && [URL.parse(request.url)?.host, URL.parse(options.publicUrl)?.host].includes(origin.host)
}
