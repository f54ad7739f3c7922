import type {MiddlewareHandler} from 'hono'

import type {LakeEnv} from './context.ts'

const defaults = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'private, no-cache',
}

/** Headers for every answer that does not set its own: data is neither a page nor for shared caches. */
export const securityHeaders: MiddlewareHandler<LakeEnv> = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(defaults)) {
    if (!c.res.headers.has(name)) c.header(name, value)
  }
}
