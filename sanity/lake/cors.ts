import type {Context, MiddlewareHandler} from 'hono'

import type {LakeContext, LakeEnv} from './context.ts'
import {httpError} from './errors.ts'

/**
 * Lets pages of the allowed origins, and no others, use the lake from a browser (https://fetch.spec.whatwg.org/#http-cors-protocol).
 * A write that names another origin is refused outright, since a browser sends a simple form without asking first.
 */
export function cors({options}: LakeContext): MiddlewareHandler<LakeEnv> {
  const allowed = new Set(options.allowedOrigins)
  const own = new URL(options.publicUrl).origin
  return async (c, next) => {
    const origin = c.req.header('origin')
    const isForeign = origin !== undefined && origin !== own
    if (isForeign && !allowed.has(origin) && !safeMethods.has(c.req.method)) {
      throw httpError(403, `Origin ${origin} is not allowed. This lake serves: ${[...allowed].join(', ')}.`)
    }
    const isAllowed = isForeign && allowed.has(origin)
    if (isAllowed && c.req.method === 'OPTIONS') c.res = new Response(null, {status: 204})
    else await next()
    // Set last: errors, files and streams answer with a Response of their own, which knows no headers set before.
    if (isAllowed) allow(c, origin)
    c.header('vary', 'Origin', {append: true})
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

function allow(c: Context, origin: string): void {
  const {headers} = c.res
  headers.set('access-control-allow-origin', origin)
  headers.set('access-control-allow-credentials', 'true')
  headers.set('access-control-expose-headers', 'x-sanity-shard, traceparent, x-sanity-warning, retry-after')
  // The Studio reads from Resource Timing which HTTP version it speaks.
  headers.set('timing-allow-origin', origin)
  if (c.req.method !== 'OPTIONS') return
  headers.set('access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE')
  headers.set('access-control-allow-headers', c.req.header('access-control-request-headers') ?? '')
  headers.set('access-control-max-age', '600')
  headers.append('vary', 'Access-Control-Request-Headers')
}
