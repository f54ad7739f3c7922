import type {Hono} from 'hono'

import type {LakeContext, LakeEnv} from '../context.ts'

/** Says that the lake runs and can read its file; for start scripts and monitors. */
export function registerHealth(app: Hono<LakeEnv>, {store, options}: LakeContext): void {
  app.get('/health', async (c) => {
    store.check()
    return c.json({status: 'ok', project: options.projectId, datasets: await store.datasets()})
  })
}
