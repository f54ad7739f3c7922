import type {Hono} from 'hono'

import {addOnFor} from '../addon-dataset.ts'
import type {LakeContext, LakeEnv} from '../context.ts'

/** Says that the lake runs and can read its file; for start scripts and monitors. */
export function registerHealth(app: Hono<LakeEnv>, {store, options}: LakeContext): void {
  app.get('/health', async (c) => {
    store.check()
    const datasets = store.datasets().filter((name) => addOnFor(name) === null)
    return c.json({status: 'ok', project: options.projectId, datasets})
  })
}
