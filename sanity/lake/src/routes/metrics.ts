import type {Hono} from 'hono'

import {requireOperator} from '../auth/require.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {readingsOf} from '../metrics/readings.ts'

/** Numbers for monitors, in the text format of Prometheus. For administrators and the operator's token. */
export function registerMetrics(app: Hono<LakeEnv>, context: LakeContext): void {
  app.get('/metrics', async (c) => {
    requireOperator(c.get('identity'))
    const {text, type} = await context.metrics.text(await readingsOf(context))
    return c.body(text, 200, {'content-type': type, 'cache-control': 'no-store'})
  })
}
