import type {Hono} from 'hono'

import {planActions} from '../actions/plan.ts'
import {type ActionsRequest, parseActionsRequest} from '../actions/request.ts'
import {may} from '../auth/grants.ts'
import {requirePurger, requireWriter} from '../auth/require.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {requestHashOf} from '../mutate/request.ts'
import {finishPurge} from '../purge.ts'
import {parsedInTime, workTimeOf, writeInTime} from '../query-time.ts'
import {rehearse} from '../releases/rehearse.ts'
import {releaseDocumentId} from '../releases/release.ts'
import {readJson} from '../request-body.ts'
import type {CommitRequest} from '../store/transaction.ts'
import {dataPaths} from './paths.ts'

/**
 * Carries out actions (create a draft, edit, publish …) as one transaction. `dryRun` stands in the body. Where an action moves a
 * release, the answer comes when it rests again.
 */
export function registerActions(app: Hono<LakeEnv>, context: LakeContext): void {
  app.on('POST', dataPaths('actions'), async (c) => {
    const {store, options, releases} = context
    const identity = c.get('identity')
    requireWriter(identity, 'actionError')
    const body = await readJson(c.req.raw, options.maxBodyBytes)
    const time = workTimeOf(identity, context)
    const inTime = <Result>(work: () => Result) => writeInTime('actionError', time, work)
    const request = parsedInTime('actionError', time, body, parseActionsRequest)
    const purge = request.actions.findIndex((action) => 'purge' in action)
    if (purge >= 0) requirePurger(identity, 'actionError', purge)
    const dataset = store.dataset(c.req.param('dataset') ?? '')
    const named = {
      dataset: dataset.name,
      transactionId: request.transactionId,
      author: identity.id,
      requestHash: requestHashOf(request.actions),
    }
    const mayWrite: CommitRequest['may'] = (permission, document) => may(identity, permission, document)
    const now = new Date(options.now()).toISOString()
    const transaction = await store.commit({
      ...named,
      mutations: (documents) =>
        inTime(() => {
          const planning = {now, createKey: options.createId, author: identity.id}
          const planned = planActions(request.actions, documents.get, planning)
          rehearse(request.actions, documents, {...named, now, may: mayWrite})
          return planned
        }),
      inTime,
      dryRun: request.dryRun,
      kind: 'actionError',
      releases: 'actions',
      may: mayWrite,
    })
    if (!request.dryRun) await finishPurge(context, transaction)
    if (!request.dryRun) await Promise.all(releasesOf(request).map((id) => releases.settled(dataset.name, id)))
    return c.json({transactionId: transaction.id})
  })
}

function releasesOf({actions}: ActionsRequest): string[] {
  return actions.flatMap((action) => ('releaseId' in action ? releaseDocumentId(action.releaseId) : []))
}
