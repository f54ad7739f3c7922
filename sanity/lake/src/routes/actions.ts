import type {Hono} from 'hono'

import {planActions} from '../actions/plan.ts'
import {parseActionsRequest} from '../actions/request.ts'
import {may} from '../auth/grants.ts'
import {requireWriter} from '../auth/require.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {requestHashOf} from '../mutate/request.ts'
import {parsedInTime, workTimeOf, writeInTime} from '../query-time.ts'
import {readJson} from '../request-body.ts'
import {dataPaths} from './paths.ts'

/** Carries out actions (create a draft, edit, publish …) as one transaction. `dryRun` stands in the body. */
export function registerActions(app: Hono<LakeEnv>, context: LakeContext): void {
  app.on('POST', dataPaths('actions'), async (c) => {
    const {store, options} = context
    const identity = c.get('identity')
    requireWriter(identity, 'actionError')
    const body = await readJson(c.req.raw, options.maxBodyBytes)
    const time = workTimeOf(identity, context)
    const inTime = <Result>(work: () => Result) => writeInTime('actionError', time, work)
    const request = parsedInTime('actionError', time, body, parseActionsRequest)
    const dataset = store.dataset(c.req.param('dataset') ?? '')
    const named = {
      dataset: dataset.name,
      transactionId: request.transactionId,
      author: identity.id,
      requestHash: requestHashOf(request.actions),
    }
    const now = new Date(options.now()).toISOString()
    const transaction = await store.commit({
      ...named,
      mutations: (get) => inTime(() => planActions(request.actions, get, {now, createKey: options.createId})),
      inTime,
      dryRun: request.dryRun,
      kind: 'actionError',
      may: (permission, document) => may(identity, permission, document),
    })
    return c.json({transactionId: transaction.id})
  })
}
