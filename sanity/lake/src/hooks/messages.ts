import {addOnFor} from '../addon-dataset.ts'
import {isDraftId, isVersionId} from '../document.ts'
import {documentAround} from '../history/document.ts'
import {logError} from '../log-error.ts'
import type {Hook, HookMessage, HookOperation} from '../store/hooks.ts'
import type {LoggedTransaction} from '../store/journal.ts'
import type {Store} from '../store/store.ts'
import {StoppedError, type Threads} from '../threads/pool.ts'
import type {Change} from './rule.ts'

/** What is needed to make messages of transactions. */
export type MessageContext = {
  store: Pick<Store, 'folder' | 'dataset' | 'datasets' | 'log'>
  threads: Pick<Threads, 'ask'>
  options: {projectId: string; now: () => number; createId: () => string}
}

type NamedChange = Change & {documentId: string; operation: HookOperation}

// As many are sent to a thread at once, which may take so long for them.
const chunk = 20
const limitMs = 5_000

/** What a hook is to be told of a transaction: one message for each document that its rule admits. */
export async function messagesOf(
  hook: Hook,
  transaction: LoggedTransaction,
  context: MessageContext,
): Promise<HookMessage[]> {
  const {dataset, id, timestamp, changes} = transaction
  const isServed = context.store.datasets().includes(dataset)
  // Comments are told of only to who asked for just them: they quote.
  const isMeant = hook.dataset === dataset || (hook.dataset === '*' && addOnFor(dataset) === null)
  if (!isServed || !isMeant) return []
  const ids = changes.map(({documentId}) => documentId).filter((documentId) => isLookedAt(hook, documentId))
  const messages: HookMessage[] = []
  for (let at = 0; at < ids.length; at += chunk) {
    const found = await changesOf(ids.slice(at, at + chunk), transaction, context)
    const wanted = found.filter(({operation}) => hook.rule.on.includes(operation))
    const payloads = await payloadsOf(hook, dataset, wanted, context)
    const {options} = context
    for (const [index, payload] of payloads.entries()) {
      const change = wanted[index]
      if (payload === null || !change) continue
      messages.push({
        id: options.createId(),
        hookId: hook.id,
        transactionId: id,
        transactionTime: timestamp,
        dataset,
        documentId: change.documentId,
        operation: change.operation,
        payload,
        createdAt: options.now(),
        dueAt: options.now(),
        failureCount: 0,
        resultCode: null,
      })
    }
  }
  return messages
}

function isLookedAt({includeDrafts, includeAllVersions}: Hook, id: string): boolean {
  if (isDraftId(id)) return includeDrafts || includeAllVersions
  // Documents of the system, such as releases, belong to no page.
  if (isVersionId(id) || id.startsWith('_.')) return includeAllVersions
  return true
}

// From the log and not from memory: it may be long ago, and the lake have been stopped since.
async function changesOf(
  ids: readonly string[],
  {dataset, id}: LoggedTransaction,
  {store}: MessageContext,
): Promise<NamedChange[]> {
  const found: NamedChange[] = []
  for (const documentId of ids) {
    // Both are asked for before anything is waited for, so that they are of one moment.
    const current = store.dataset(dataset).get(documentId)
    const change = await documentAround(current, store.log.changesOf(dataset, documentId), id)
    const operation = change && operationOf(change)
    if (change && operation) found.push({...change, documentId, operation})
  }
  return found
}

function operationOf({before, after}: Change): HookOperation | null {
  if (before && after) return 'update'
  if (after) return 'create'
  return before ? 'delete' : null
}

async function payloadsOf(
  hook: Hook,
  dataset: string,
  changes: readonly NamedChange[],
  context: MessageContext,
): Promise<readonly (string | null)[]> {
  if (changes.length === 0) return []
  const {threads, store, options} = context
  const {filter, projection} = hook.rule
  const task = {
    folder: store.folder,
    dataset,
    projectId: options.projectId,
    rule: {filter, projection},
    changes: changes.map(({before, after}) => ({before, after})),
    now: options.now(),
    limitMs,
  }
  try {
    return await threads.ask({asker: 'upkeep', kind: 'rule', task})
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error
    const [only, ...others] = changes
    if (others.length > 0) {
      const payloads: (string | null)[] = []
      for (const change of changes) payloads.push(...(await payloadsOf(hook, dataset, [change], context)))
      return payloads
    }
    logError(new Error(`The webhook "${hook.name}" cannot tell of ${only?.documentId}: ${error.message}`))
    return [null]
  }
}
