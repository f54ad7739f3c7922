import {isSignedIn, isStranger} from '../auth/identify.ts'
import type {Identity, LakeContext} from '../context.ts'
import type {IndexDefinition} from '../groq/indexes.ts'
import type {Perspective} from '../groq/perspective.ts'
import {evaluationError} from '../groq/syntax.ts'
import type {QueryRequest} from '../query-request.ts'
import type {HookRule} from '../store/hooks.ts'
import {type Asker, StoppedError} from './pool.ts'
import type {Filter, QueryOutcome, QueryTask} from './tasks.ts'

/** A query, who asks it, and what for. */
export type AskedQuery = {
  dataset: string
  request: QueryRequest
  perspective: Perspective
  identity: Identity
  wants: QueryTask['wants']
  /** None where it is left out. */
  sourceMap?: QueryTask['sourceMap']
  /** What it may take, in ms, and how much of that is left, where other queries of the same request took the rest. */
  limitMs: number
  leftMs?: number
}

/**
 * Answers a query in a thread, from the documents of one moment, which is not before this call.
 * Throws LakeError 400 for a query that is wrong, or takes too long or too much memory: clients ask again after a 5xx, which
 * would make it worse.
 */
export async function askQuery(
  context: LakeContext,
  asked: AskedQuery,
  asker = askerOf(asked.identity),
): Promise<QueryOutcome> {
  return orRefuse(asked.request.query, asked.limitMs, () => ask(context, asked, asker))
}

type Turn = <Result>(work: () => Promise<Result>, isHeavy: boolean) => Promise<Result>

// In ms. What takes longer is heavy.
const briefMs = 100

/**
 * As `askQuery`, for a stranger, in turns: the first is a brief one, in which a heavy query shows what it is, and after
 * which it waits behind the light ones of others.
 */
export async function askQueryInTurns(context: LakeContext, asked: AskedQuery, turn: Turn): Promise<QueryOutcome> {
  const {request, limitMs} = asked
  return orRefuse(request.query, limitMs, async () => {
    try {
      return await turn(() => ask(context, {...asked, leftMs: Math.min(briefMs, limitMs)}, 'stranger'), false)
    } catch (error) {
      if (!isOverrun(error) || limitMs <= briefMs) throw error
      return turn(() => ask(context, asked, 'stranger'), true)
    }
  })
}

async function ask(context: LakeContext, asked: AskedQuery, asker: Asker): Promise<QueryOutcome> {
  const onMissing = (missing: readonly IndexDefinition[]) => want(context, asked, missing)
  const outcome = await context.threads.ask({asker, kind: 'query', task: taskOf(context, asked), onMissing})
  context.metrics.queried(asker, outcome.cost)
  return outcome
}

function isOverrun(error: unknown): boolean {
  return error instanceof StoppedError && error.megabytes === null
}

/** Reads a filter in a thread. Throws LakeError 400 for one that is wrong, or takes too long to read. */
export async function checkFilter(
  {threads, store}: LakeContext,
  filter: Filter,
  identity: Identity,
  limitMs: number,
): Promise<void> {
  const task = {...filter, folder: store.folder, limitMs}
  await orRefuse(filter.query, limitMs, () => threads.ask({asker: askerOf(identity), kind: 'checkFilter', task}))
}

/** Reads a webhook's rule in a thread. Throws LakeError 400 for one that is wrong, or takes too long to read. */
export async function checkRule(
  {threads, store}: LakeContext,
  {filter, projection}: Pick<HookRule, 'filter' | 'projection'>,
  limitMs: number,
): Promise<void> {
  const task = {filter, projection, folder: store.folder, limitMs}
  await orRefuse(filter ?? projection ?? '', limitMs, () => threads.ask({asker: 'person', kind: 'checkRule', task}))
}

async function orRefuse<Result>(query: string, limitMs: number, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error
    const amount = error.megabytes === null ? `longer than ${limitMs} ms` : `more than ${error.megabytes} MB of memory`
    throw evaluationError(query, new Error(`it takes ${amount}. Narrow its filter.`, {cause: error}))
  }
}

// To watch over more, for each of the many queries that strangers can make up, takes time on the thread that commits.
const strangersParts = 1_000

function want({store}: LakeContext, {dataset, identity}: AskedQuery, missing: readonly IndexDefinition[]): void {
  // A stranger's queries make no indexes.
  if (!isStranger(identity)) store.dataset(dataset).indexes.want(missing)
}

/** For whom a thread works when this one asks. */
function askerOf(identity: Identity): Asker {
  if (isStranger(identity)) return 'stranger'
  return identity.kind === 'person' ? 'person' : 'site'
}

function taskOf(
  {store, options}: LakeContext,
  {dataset, request, perspective, identity, wants, sourceMap = null, limitMs, leftMs = limitMs}: AskedQuery,
): QueryTask {
  const {access} = identity
  return {
    folder: store.folder,
    dataset,
    projectId: options.projectId,
    query: request.query,
    params: request.params,
    perspective,
    identity: identity.id,
    readable: access.allowsAll('read') ? null : [...access.readable],
    now: options.now(),
    wants,
    sourceMap,
    mayDiff: isSignedIn(identity),
    maxParts: isStranger(identity) ? strangersParts : Infinity,
    limitMs: Math.max(1, leftMs),
  }
}
