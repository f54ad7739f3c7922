import {randomUUID} from 'node:crypto'
import type {IncomingMessage} from 'node:http'

import {LRUCache} from 'lru-cache'

import {methodsOf} from '../lib/addresses/methods.ts'
import {isReadable} from '../lib/addresses/own-path.ts'
import {siteUrl} from '../lib/site/env.ts'

/**
 * Why a request is not let in, whatever it asks for: 400 for an address or a host that nobody can read, 405 for a method
 * that the address does not answer; null where it may go on.
 */
export function faultOf(request: IncomingMessage): 400 | 405 | null {
  const {url = '', method = ''} = request
  if (!isReadableTarget(url) || !isHost(request.headers.host)) return 400
  return methodsOf(pathOf(url)).includes(method) ? null : 405
}

/**
 * Brings a request into the form in which the site answers it: a target that is a whole address is its path (RFC 9112,
 * 3.2.2), one without a host, as HTTP/1.0 allows, is for this site, and what only a proxy or Next itself may say is gone.
 */
export function straighten(request: IncomingMessage): void {
  const whole = /^https?:\/\//i.test(request.url ?? '') ? URL.parse(request.url ?? '') : null
  if (whole) request.url = whole.pathname + whole.search
  if (request.httpVersion === '1.0') request.headers.host ??= new URL(siteUrl()).host
  for (const name of Object.keys(request.headers)) if (internalHeaders.test(name)) delete request.headers[name]
}

// Readers' pages have no framework script that could send them; a broken one is answered by Next with a fault of its own,
// and some make it render a kept page anew. The site's own address is a setting (SITE_URL).
const internalHeaders =
  /^(?:rsc|next-.*|x-nextjs-.*|x-prerender-revalidate.*|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-route-matches|x-forwarded-(?:host|port|proto))$/

// A site has few names, and each request says one.
const hosts = new LRUCache<string, boolean>({max: 100})

/** Whether this can be read as the name of a host, with or without a port. */
export function isHost(host: string | undefined): boolean {
  if (host === undefined) return false
  const known = hosts.get(host)
  if (known !== undefined) return known
  const isName = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}`)
  hosts.set(host, isName)
  return isName
}

/** The id by which a proxy before us logs this request (`X-Request-Id`), or a new one. */
export function requestIdOf({headers}: IncomingMessage): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : randomUUID()
}

/** The path of a request's address. */
export function pathOf(url: string): string {
  return url.replace(/\?.*$/s, '')
}

// RFC 3986 and RFC 9112, 3.2: visible ASCII, no fragment. What lies behind may take a backslash for a slash, and a detour
// (`/api/../page`, which clients resolve themselves) for another address than the one that was judged here.
function isReadableTarget(url: string): boolean {
  const path = pathOf(url)
  return /^\/[!"$-[\]-~]*$/.test(url) && isReadable(path) && !/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)
}
