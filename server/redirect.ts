import type {IncomingMessage, ServerResponse} from 'node:http'

import {ownPath} from '../lib/addresses/own-path.ts'

/** What finds the new address of a page that was not found: path and query in, the address or null out. */
type Resolve = (address: string) => Promise<string | null>

/** Never were pages. */
const files = /^\/(?:_next|api)\//

// Headers that were said of one answer and do not hold for another in its place.
const aboutAnswer =
  /^(?:content-(?:type|length|encoding|disposition|range)|accept-ranges|etag|last-modified|link|location|vary|cache-control|set-cookie|x-(?:next|length|robots).*)$/

/** Takes back what was said of an answer that is not sent: another comes in its place. */
export function withdraw(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) if (aboutAnswer.test(name)) response.removeHeader(name)
}

/**
 * Answers in place of a 404, with 308, where the address leads elsewhere now. It is asked only when no page was found,
 * and each time: redirects cost nothing where there is a page, and kept answers need no care.
 *
 * @returns whether it has answered
 */
export async function answerRedirect(
  request: IncomingMessage,
  response: ServerResponse,
  resolve: Resolve,
): Promise<boolean> {
  const {method, url = '/'} = request
  if ((method !== 'GET' && method !== 'HEAD') || files.test(url)) return false
  const found = await resolve(url)
  const location = found && locationOf(found)
  if (location === null) return false
  withdraw(response)
  response.statusCode = 308
  response.setHeader('Location', location)
  // Permanent, yet asked for anew each time: editors may change their minds.
  response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate')
  response.setHeader('Content-Length', 0)
  response.end()
  return true
}

/** The address as a header holds it: a path of this site, or the whole address of another; null for anything between. */
function locationOf(address: string): string | null {
  return address.startsWith('/') ? ownPath(address) : (URL.parse(address)?.href ?? null)
}
