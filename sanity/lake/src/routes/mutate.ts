import type {Hono} from 'hono'

import {may} from '../auth/grants.ts'
import {requireWriter} from '../auth/require.ts'
import type {Identity, LakeContext, LakeEnv} from '../context.ts'
import {isJsonObject, type JsonObject} from '../document.ts'
import {compile, run} from '../groq/query.ts'
import {createView} from '../groq/view.ts'
import {withArrayKeys} from '../mutate/array-keys.ts'
import {parseMutations} from '../mutate/parse.ts'
import {transactionIdOf} from '../mutate/request.ts'
import {resolveMutation} from '../mutate/resolve.ts'
import type {DocumentMutation, ParsedMutation} from '../mutate/types.ts'
import {queryInTime, workTimeOf, writeInTime} from '../query-time.ts'
import {readJson} from '../request-body.ts'
import type {MutationResult} from '../store/transaction.ts'
import type {WorkTime} from '../time-limit.ts'
import {visibilityOf} from '../visibility.ts'
import {dataPaths} from './paths.ts'

/** Applies mutations as one transaction. The answer comes after the commit, so every `visibility` means "sync". */
export function registerMutate(app: Hono<LakeEnv>, context: LakeContext): void {
  app.on('POST', dataPaths('mutate'), async (c) => {
    const body = await readJson(c.req.raw, context.options.maxBodyBytes)
    const identity = c.get('identity')
    requireWriter(identity, 'mutationError')
    const target = {dataset: c.req.param('dataset') ?? '', identity, time: workTimeOf(identity, context)}
    const parsed = writeInTime('mutationError', target.time, () => parseMutations(body))
    const withKeys = c.req.query('autoGenerateArrayKeys') === 'true'
    const transaction = await context.store.commit({
      dataset: target.dataset,
      transactionId: transactionIdOf(body),
      author: identity.id,
      mutations: () => resolve(parsed, context, target, withKeys),
      inTime: (work) => writeInTime('mutationError', target.time, work),
      dryRun: c.req.query('dryRun') === 'true',
      may: (permission, document) => may(identity, permission, document),
    })
    const returnDocuments = c.req.query('returnDocuments') === 'true'
    return c.json({
      transactionId: transaction.id,
      results: transaction.results.map((result) =>
        wireResult(result, returnDocuments && result.document !== null && may(identity, 'read', result.document)),
      ),
    })
  })
}

/** Where something is to be written, by whom, and the time that all of it may take. */
type Target = {dataset: string; identity: Identity; time: WorkTime}

function resolve(
  parsed: readonly ParsedMutation[],
  context: LakeContext,
  target: Target,
  withKeys: boolean,
): DocumentMutation[] {
  const {createId} = context.options
  const find = (query: string, params: JsonObject) => select(query, params, context, target)
  const mutations = parsed.flatMap((mutation) => resolveMutation(mutation, {createId, find}))
  return withKeys ? mutations.map((mutation) => withArrayKeys(mutation, createId)) : mutations
}

/** The ids a mutation's query selects, among all documents that its author may read. */
function select(query: string, params: JsonObject, context: LakeContext, {dataset, identity, time}: Target): string[] {
  const {store, options} = context
  const view = createView(store.dataset(dataset).documents, 'raw', visibilityOf(identity.access))
  const moment = {identity: identity.id, now: options.now(), dataset, projectId: options.projectId}
  const {result} = queryInTime(query, time, () => run(compile(query, params), view, moment))
  return (Array.isArray(result) ? result : [result]).flatMap(idIn)
}

function idIn(selected: unknown): string[] {
  return isJsonObject(selected) && typeof selected._id === 'string' ? [selected._id] : []
}

function wireResult({id, operation, document}: MutationResult, returnDocument: boolean) {
  return {id, operation, ...(returnDocument && document && {document})}
}
