import {Hono} from 'hono'
import {routePath} from 'hono/route'

import {identify} from './auth/identify.ts'
import type {LakeContext, LakeEnv} from './context.ts'
import {cors} from './cors.ts'
import {errorResponse} from './error-response.ts'
import {httpError} from './errors.ts'
import {routeKind} from './metrics/route-kind.ts'
import {registerAcl} from './routes/acl.ts'
import {registerActions} from './routes/actions.ts'
import {registerAssets} from './routes/assets.ts'
import {registerAudit} from './routes/audit.ts'
import {registerAuth} from './routes/auth.ts'
import {registerCors} from './routes/cors.ts'
import {registerDatasets} from './routes/datasets.ts'
import {registerDoc} from './routes/doc.ts'
import {registerExport} from './routes/export.ts'
import {registerFiles} from './routes/files.ts'
import {registerHealth} from './routes/health.ts'
import {registerHistory} from './routes/history.ts'
import {registerHooks} from './routes/hooks.ts'
import {registerImages} from './routes/images.ts'
import {registerKeyvalue} from './routes/keyvalue.ts'
import {registerListen} from './routes/listen.ts'
import {registerLive} from './routes/live.ts'
import {registerMetrics} from './routes/metrics.ts'
import {registerMutate} from './routes/mutate.ts'
import {registerOptional} from './routes/optional.ts'
import {registerQuery} from './routes/query.ts'
import {registerReady} from './routes/ready.ts'
import {registerTokens} from './routes/tokens.ts'
import {registerUsers} from './routes/users.ts'
import {securityHeaders} from './security-headers.ts'

const routes = [
  registerHealth,
  registerReady,
  registerMetrics,
  registerQuery,
  registerDoc,
  registerMutate,
  registerActions,
  registerListen,
  registerLive,
  registerHistory,
  registerExport,
  registerAcl,
  registerAuth,
  registerKeyvalue,
  registerUsers,
  registerAudit,
  registerAssets,
  registerImages,
  registerFiles,
  registerTokens,
  registerCors,
  registerDatasets,
  registerHooks,
  registerOptional,
]

/** The lake's routes, with what holds for all of them: CORS, who asks, security headers, errors. */
export function createApp(context: LakeContext): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.use(async (c, next) => {
    if (!context.metrics.isCounting()) return next()
    const started = performance.now()
    await next()
    const kind = routeKind(routePath(c, -1))
    context.metrics.answered(kind, c.res.status, (performance.now() - started) / 1000)
  })
  app.use(securityHeaders)
  app.use(cors(context))
  app.use(async (c, next) => {
    c.set('identity', await identify(c.req.raw, context))
    await next()
  })
  app.use(async (c, next) => {
    if (!isReadable(new URL(c.req.raw.url).pathname)) throw httpError(400, 'The path of this address cannot be read.')
    await next()
  })
  for (const register of routes) register(app, context)
  app.notFound((c) => errorResponse(httpError(404, `This lake has no ${c.req.method} ${c.req.path}.`)))
  app.onError((error, c) => errorResponse(error, c.req.raw))
  return app
}

/** True where the percent signs of a path stand for text (UTF-8) without control characters: else no id, no file name. */
function isReadable(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path))
  } catch {
    return false
  }
}
