import type {MiddlewareHandler} from 'hono'
import {cors as allowOrigins} from 'hono/cors'

import type {LakeContext, LakeEnv} from './context.ts'
import {httpError} from './errors.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets pages of the allowed origins, and no others, use the lake from a browser (https://fetch.spec.whatwg.org/#http-cors-protocol).
 * A write that names another origin is refused outright, since a browser sends a simple form without asking first.
 */
export function cors({options}: LakeContext): MiddlewareHandler<LakeEnv> {
  const allowed = new Set(options.allowedOrigins)
  const own = new URL(options.publicUrl).origin
  const answerAllowed = allowOrigins({
    origin: (origin) => (allowed.has(origin) ? origin : null),
    credentials: true,
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposeHeaders: ['x-sanity-shard', 'traceparent', 'x-sanity-warning', 'retry-after'],
    maxAge: 600,
  })
  return async (c, next) => {
    const origin = c.req.header('origin')
    const isAllowed = origin === undefined || origin === own || allowed.has(origin)
    if (!isAllowed && !safeMethods.has(c.req.method)) {
      throw httpError(403, `Origin ${origin} is not allowed. This lake serves: ${[own, ...allowed].join(', ')}.`)
    }
    // The Studio reads from Resource Timing which HTTP version it speaks.
    if (origin !== undefined && allowed.has(origin)) c.header('timing-allow-origin', origin)
    return answerAllowed(c, next)
  }
}
