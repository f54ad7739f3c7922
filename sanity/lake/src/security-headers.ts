import type {MiddlewareHandler} from 'hono'
import {secureHeaders} from 'hono/secure-headers'

import type {LakeEnv} from './context.ts'

const setDefaults = secureHeaders({
  contentSecurityPolicy: {defaultSrc: ["'none'"], frameAncestors: ["'none'"]},
  xFrameOptions: 'DENY',
  // Over plain HTTP browsers ignore these and complain; behind TLS they are the proxy's.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  strictTransportSecurity: false,
  overwrite: false,
})

/** Headers for every answer that does not set its own: data is neither a page nor for shared caches. */
export const securityHeaders: MiddlewareHandler<LakeEnv> = (c, next) =>
  setDefaults(c, async () => {
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'private, no-cache')
  })
