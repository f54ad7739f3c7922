import type {IncomingMessage, ServerResponse} from 'node:http'

/** Addresses that never were pages. */
const neverPages = /^\/(?:_next|api|studio|obrazy|pliki|grafika|skrypty)(?:\/|$)/

// What is said about the page that was not found does not hold for the redirect in its place.
const aboutContent = /^(?:content-(?:type|length|encoding)|transfer-encoding|etag|link|vary|cache-control|x-next.*)$/

/**
 * Holds an answer 404 back until it is known whether its address leads elsewhere now, and then sends 308 in its place,
 * or the 404 as it was. Every other answer goes its way untouched: looking for redirects costs nothing where there is a
 * page. Kept pages need no care either, since the question is put each time. Call it before the request is handled.
 *
 * @param resolve takes path and query, gives a path or an absolute address, or null; never rejects
 */
export function redirectMissing(
  request: IncomingMessage,
  response: ServerResponse,
  resolve: (address: string) => Promise<string | null>,
): void {
  const address = request.url ?? '/'
  if ((request.method !== 'GET' && request.method !== 'HEAD') || neverPages.test(address)) return
  const held: (() => unknown)[] = []
  let state: 'before' | 'waiting' | 'passing' = 'before'
  const send = {end: response.end.bind(response), writeHead: response.writeHead.bind(response)}

  // Others may lay their own methods over these later (compression does), so these stay, and let pass.
  Object.assign(response, {
    writeHead: gated('writeHead', response),
    flushHeaders: gated('flushHeaders', undefined),
    write: gated('write', true),
    end: gated('end', response),
  })

  function gated(name: 'writeHead' | 'flushHeaders' | 'write' | 'end', answerWhileHeld: unknown) {
    const method = response[name]
    return (...args: unknown[]): unknown => {
      if (state === 'before') decide(name === 'writeHead' ? args[0] : response.statusCode)
      if (state === 'passing') return Reflect.apply(method, response, args)
      held.push(() => Reflect.apply(method, response, args))
      return answerWhileHeld
    }
  }

  function decide(status: unknown): void {
    state = status === 404 ? 'waiting' : 'passing'
    if (state === 'waiting') void resolve(address).then(release)
  }

  function release(location: string | null): void {
    state = 'passing'
    if (location === null) {
      for (const call of held) call()
      return
    }
    for (const name of response.getHeaderNames()) if (aboutContent.test(name)) response.removeHeader(name)
    // Permanent, yet asked for anew each time: editors may change their minds.
    const freshness = 'public, max-age=0, must-revalidate'
    send.writeHead(308, {Location: headerValue(location), 'Cache-Control': freshness, 'Content-Length': 0})
    send.end()
  }
}

/** An address with everything encoded that must not stand in a header; a path stays a path of this site. */
function headerValue(location: string): string {
  const {pathname, search, hash, href} = new URL(location, 'http://localhost')
  return location.startsWith('/') ? pathname.replace(/^\/+/, '/') + search + hash : href
}
