import type {Context, Hono} from 'hono'

import {apiVersionOf, isSince} from '../api-version.ts'
import {may} from '../auth/grants.ts'
import {isSignedIn, isStillValid} from '../auth/identify.ts'
import type {Identity, LakeContext, LakeEnv} from '../context.ts'
import {isDraftId, isVersionId, type LakeDocument} from '../document.ts'
import {LakeError} from '../errors.ts'
import {isTooLarge} from '../groq/answer-size.ts'
import {compileFilter} from '../groq/match.ts'
import type {EventStream} from '../live/event-stream.ts'
import {missedEvents} from '../live/missed-events.ts'
import {type ListenerOptions, type MutationEvent, mutationEvents, type Sees} from '../live/mutation-event.ts'
import {queryInAddress} from '../query-request.ts'
import {queryInTime, workTimeOf} from '../query-time.ts'
import type {RecentTransactions} from '../store/recent-transactions.ts'
import type {Transaction} from '../store/transaction.ts'
import {withinTime} from '../time-limit.ts'
import {dataPaths} from './paths.ts'

/** Server-sent events about every change of the documents that a query's filter matches. */
export function registerListen(app: Hono<LakeEnv>, context: LakeContext): void {
  app.on('GET', dataPaths('listen'), (c) => {
    // Unknown datasets are refused as such; only what is wrong with the query goes into the channel.
    context.store.dataset(c.req.param('dataset') ?? '')
    try {
      return follow(c, context, seesOf(c, context))
    } catch (error) {
      if (!(error instanceof LakeError) || error.status !== 400) throw error
      return refuse(context, error)
    }
  })
}

function seesOf(c: Context<LakeEnv>, context: LakeContext): Sees {
  const {options} = context
  const identity = c.get('identity')
  const {query, params} = queryInAddress(new URL(c.req.url).searchParams)
  const filterContext = {identity: identity.id, now: options.now}
  const matches = queryInTime(query, workTimeOf(identity, context), () => compileFilter(query, params, filterContext))
  const all =
    c.req.query('includeAllVersions') === 'true' || !isSince(apiVersionOf(c.req.param('version')), '2025-02-19')
  return (document) => (all || isPlain(document)) && may(identity, 'read', document) && matches(document)
}

function isPlain({_id}: LakeDocument): boolean {
  return !isDraftId(_id) && !isVersionId(_id)
}

function follow(c: Context<LakeEnv>, context: LakeContext, sees: Sees): Response {
  const {store, streams, options} = context
  const identity = c.get('identity')
  const dataset = store.dataset(c.req.param('dataset') ?? '')
  const listenerOptions = optionsOf(c)
  const closed = new AbortController()
  const stream = streams.open(() => closed.abort())
  const deliver = (transaction: Transaction) => {
    // Whoever was signed out meanwhile hears no more; the client reconnects and is told so.
    if (!isStillValid(c.req.raw, identity, context)) return stream.close()
    const events = inShortTime(identity, context, () => mutationEvents(transaction, sees, listenerOptions))
    for (const {id, data} of events) stream.send({event: 'mutation', id, data})
  }
  // From here to the end nothing waits, so no transaction can slip between the greeting and the subscription.
  orClose(stream, () => {
    const missed = inShortTime(identity, context, () => missedBy(c, dataset.recent, sees, listenerOptions))
    greet(stream, dataset.recent.position(), missed, options.createId())
  })
  const unsubscribe = store.subscribe(dataset.name, (transaction) => orClose(stream, () => deliver(transaction)))
  // What was missed may already have been more than the stream bears.
  if (closed.signal.aborted) unsubscribe()
  else closed.signal.addEventListener('abort', unsubscribe)
  return stream.response
}

// A stream that has lost an event must end: its reader then comes back for it, and would else never know.
function orClose(stream: EventStream, body: () => void): void {
  try {
    body()
  } catch (error) {
    stream.close()
    throw error
  }
}

// Everybody's commits wait for the filters of all listeners, of which anonymous ones can be any.
function inShortTime<Result>(identity: Identity, {options}: LakeContext, work: () => Result): Result {
  return isSignedIn(identity) ? work() : withinTime(Math.ceil(options.maxQueryMs / 10), work)
}

function optionsOf(c: Context<LakeEnv>): ListenerOptions {
  return {
    includeResult: c.req.query('includeResult') === 'true',
    includePreviousRevision: c.req.query('includePreviousRevision') === 'true',
    includeMutations: c.req.query('includeMutations') !== 'false',
    includeEffects: c.req.query('effectFormat') === 'mendoza',
  }
}

/** What a listener that comes back has missed; `lost` when that is no longer known, `nothing` for a new one. */
type Missed = readonly MutationEvent[] | 'lost' | 'nothing'

// In characters. A stream that broke off over what was missed would be asked for the same again, without end.
const maxMissed = 512 * 1024

function missedBy(
  c: Context<LakeEnv>,
  recent: RecentTransactions,
  sees: Sees,
  listenerOptions: ListenerOptions,
): Missed {
  const lastId = c.req.header('last-event-id')
  if (c.req.query('enableResume') !== 'true' || lastId === undefined) return 'nothing'
  const events = missedEvents(recent, lastId, sees, listenerOptions)
  return events && !isTooLarge(events, maxMissed) ? events : 'lost'
}

function greet(stream: EventStream, id: string, missed: Missed, listenerName: string): void {
  if (missed === 'nothing') return stream.send({event: 'welcome', id, data: {listenerName}})
  if (missed === 'lost') return stream.send({event: 'reset', id, data: {listenerName}})
  stream.send({event: 'welcomeback', data: {listenerName}})
  for (const event of missed) stream.send({event: 'mutation', id: event.id, data: event.data})
}

// Sanity tells of a bad query inside the channel, with status 200, because an EventSource cannot read an error's body.
function refuse({streams}: LakeContext, {body}: LakeError): Response {
  const stream = streams.open(() => {})
  stream.send({event: 'channelError', data: body})
  stream.close()
  return stream.response
}
