import type {MiddlewareHandler} from 'hono'
import {cors as allowOrigin} from 'hono/cors'

import {standingOf} from './auth/origins.ts'
import type {LakeContext, LakeEnv} from './context.ts'
import {httpError} from './errors.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

function answering(origin: string | null, credentials: boolean): MiddlewareHandler<LakeEnv> {
  return allowOrigin({
    origin: () => origin,
    credentials,
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposeHeaders: ['x-sanity-shard', 'traceparent', 'x-sanity-warning', 'retry-after'],
    maxAge: 600,
  })
}

const nobody = answering(null, true)

/**
 * Lets pages of the allowed origins, and no others, use the lake from a browser (https://fetch.spec.whatwg.org/#http-cors-protocol).
 * A write that names another origin is refused outright, since a browser sends a simple form without asking first.
 */
export function cors(context: LakeContext): MiddlewareHandler<LakeEnv> {
  const {options, administration} = context
  const own = new URL(options.publicUrl).origin
  async function refusal(origin: string) {
    const served = [...options.allowedOrigins, ...(await administration.origins.all()).map((each) => each.origin)]
    return httpError(403, `Origin ${origin} is not allowed. This lake serves: ${[own, ...served].join(', ')}.`)
  }

  return async (c, next) => {
    const origin = c.req.header('origin')
    const standing = origin === undefined ? null : await standingOf(context, origin)
    if (origin === undefined || standing === null) {
      const isForeign = origin !== undefined && origin !== own
      if (isForeign && !safeMethods.has(c.req.method)) throw await refusal(origin)
      return nobody(c, next)
    }
    const mayIdentify = standing === 'credentials'
    if (!mayIdentify && c.req.header('authorization') !== undefined)
      throw httpError(403, `Pages of ${origin} may use the lake without a token only.`)
    // The Studio reads from Resource Timing which HTTP version it speaks.
    c.header('timing-allow-origin', origin)
    return answering(origin, mayIdentify)(c, next)
  }
}
