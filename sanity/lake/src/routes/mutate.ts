import type {Hono} from 'hono'

import {may} from '../auth/grants.ts'
import {requirePurger, requireWriter} from '../auth/require.ts'
import type {Identity, LakeContext, LakeEnv} from '../context.ts'
import {isJsonObject, type JsonObject, type LakeDocument} from '../document.ts'
import {httpError} from '../errors.ts'
import {documentAtRevision, lastDocument} from '../history/document.ts'
import {withArrayKeys} from '../mutate/array-keys.ts'
import {parseMutations} from '../mutate/parse.ts'
import {requestHashOf, transactionIdOf} from '../mutate/request.ts'
import {resolveMutation} from '../mutate/resolve.ts'
import {type DocumentMutation, isPurge, type ParsedMutation} from '../mutate/types.ts'
import {finishPurge} from '../purge.ts'
import {parsedInTime, workTimeOf, writeInTime} from '../query-time.ts'
import {readJson} from '../request-body.ts'
import {MovedError} from '../store/commits.ts'
import type {Store} from '../store/store.ts'
import type {MutationResult, Transaction} from '../store/transaction.ts'
import {selectIds} from '../threads/select-ids.ts'
import type {WorkTime} from '../time-limit.ts'
import {dataPaths} from './paths.ts'

/** Applies mutations as one transaction. The answer comes after the commit, so every `visibility` means "sync". */
export function registerMutate(app: Hono<LakeEnv>, context: LakeContext): void {
  app.on('POST', dataPaths('mutate'), async (c) => {
    const identity = c.get('identity')
    requireWriter(identity, 'mutationError')
    const body = await readJson(c.req.raw, context.options.maxBodyBytes)
    const target = {dataset: c.req.param('dataset') ?? '', identity, time: workTimeOf(identity, context)}
    const parsed = parsedInTime('mutationError', target.time, body, parseMutations)
    const purge = parsed.findIndex(isPurge)
    if (purge >= 0) requirePurger(identity, 'mutationError', purge)
    const transactionId = transactionIdOf(body)
    const withKeys = c.req.query('autoGenerateArrayKeys') === 'true'
    const transaction = await unlessMoved(async () => {
      const {mutations, position} = await resolve(parsed, context, target, withKeys)
      return context.store.commit({
        dataset: target.dataset,
        transactionId,
        author: identity.id,
        requestHash: transactionId === undefined ? undefined : requestHashOf(isJsonObject(body) && body.mutations),
        mutations,
        position,
        inTime: (work) => writeInTime('mutationError', target.time, work),
        dryRun: c.req.query('dryRun') === 'true',
        may: (permission, document) => may(identity, permission, document),
      })
    })
    if (c.req.query('dryRun') !== 'true') await finishPurge(context, transaction)
    const returnDocuments = c.req.query('returnDocuments') === 'true'
    const results = returnDocuments ? await withDocuments(transaction, context.store) : transaction.results
    return c.json({
      transactionId: transaction.id,
      results: results.map((result) =>
        wireResult(result, returnDocuments && result.document !== null && may(identity, 'read', result.document)),
      ),
    })
  })
}

/** Where something is to be written, by whom, and the time that all of it may take. */
type Target = {dataset: string; identity: Identity; time: WorkTime}

/** Mutations of single documents; `position` is that of the log when queries selected some of them. */
type Resolved = {mutations: DocumentMutation[]; position: string | undefined}

async function resolve(
  parsed: readonly ParsedMutation[],
  context: LakeContext,
  target: Target,
  withKeys: boolean,
): Promise<Resolved> {
  const {createId} = context.options
  const {recent} = context.store.dataset(target.dataset)
  const before = recent.position()
  let position: string | undefined
  const find = (query: string, params: JsonObject) => {
    position = before
    return selectIds(context, target, query, params)
  }
  const mutations: DocumentMutation[] = []
  for (const mutation of parsed) mutations.push(...(await resolveMutation(mutation, {createId, find})))
  return {mutations: withKeys ? mutations.map((mutation) => withArrayKeys(mutation, createId)) : mutations, position}
}

/** With the documents that a repeated request was told the first time; those of later revisions are in the log. */
async function withDocuments({id, dataset, results}: Transaction, store: Store): Promise<readonly MutationResult[]> {
  const found: MutationResult[] = []
  for (const result of results) {
    if (result.document) found.push(result)
    else found.push({...result, document: await documentThen(store, dataset, id, result)})
  }
  return found
}

async function documentThen(
  store: Store,
  dataset: string,
  revision: string,
  {id, operation}: MutationResult,
): Promise<LakeDocument | null> {
  const current = store.dataset(dataset).get(id)
  if (current?._rev === revision) return current
  const changes = store.log.changesOf(dataset, id)
  if (operation === 'delete') return lastDocument(current, changes)
  const document = await documentAtRevision(current, changes, revision)
  // One that this transaction did not change is told as it is now.
  return operation === 'none' ? (document ?? current) : document
}

const maxAttempts = 5

// What a query has selected may be another selection after a commit.
async function unlessMoved<Result>(work: () => Promise<Result>, attempts = maxAttempts): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof MovedError)) throw error
    if (attempts > 1) return unlessMoved(work, attempts - 1)
    throw httpError(
      503,
      'The documents change faster than this query selects some of them. Try again.',
      {},
      {cause: error},
    )
  }
}

function wireResult({id, operation, document}: MutationResult, returnDocument: boolean) {
  return {id, operation, ...(returnDocument && document && {document})}
}
