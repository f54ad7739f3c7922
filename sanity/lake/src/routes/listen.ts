import {hash} from 'node:crypto'

import type {Context, Hono} from 'hono'

import {apiVersionOf, isSince} from '../api-version.ts'
import {may} from '../auth/grants.ts'
import {isStillValid, isStranger} from '../auth/identify.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {isDraftId, isVersionId, type LakeDocument} from '../document.ts'
import {LakeError} from '../errors.ts'
import {isTooLarge} from '../groq/answer-size.ts'
import {compileFilter} from '../groq/match.ts'
import type {EventStream} from '../live/event-stream.ts'
import {createListeners, type Listeners} from '../live/listeners.ts'
import {missedEvents} from '../live/missed-events.ts'
import type {ListenerOptions, MutationEvent, Sees} from '../live/mutation-event.ts'
import {queryInAddress} from '../query-request.ts'
import {queryInTime, workTimeOf} from '../query-time.ts'
import type {RecentTransactions} from '../store/recent-transactions.ts'
import type {Store} from '../store/store.ts'
import {TimeLimitError, withinTime} from '../time-limit.ts'
import {dataPaths} from './paths.ts'
import {inTurn, visitorOf} from './visitor.ts'

/** Server-sent events about every change of the documents that a query's filter matches. */
export function registerListen(app: Hono<LakeEnv>, context: LakeContext): void {
  const {store, options} = context
  const listeners = new Map(options.datasets.map((name) => [name, listenersOf(store, name)]))
  app.on('GET', dataPaths('listen'), async (c) => {
    // Unknown datasets are refused as such; only what is wrong with the query goes into the channel.
    const {name} = store.dataset(c.req.param('dataset') ?? '')
    try {
      return await inTurn(c, context, () => follow(c, context, listeners.get(name) ?? listenersOf(store, name)))
    } catch (error) {
      if (!(error instanceof LakeError) || error.status !== 400) throw error
      return refuse(c, context, error)
    }
  })
}

function listenersOf(store: Store, dataset: string): Listeners {
  const listeners = createListeners()
  store.subscribe(dataset, (transaction) => listeners.announce(transaction))
  return listeners
}

/** What a listener wants to hear of: who sees what, and in which form. `key` is the same for those who hear the same. */
type Wish = {key: string; sees: Sees; options: ListenerOptions}

function wishOf(c: Context<LakeEnv>, context: LakeContext): Wish {
  const {now} = context.options
  const identity = c.get('identity')
  const {query, params} = queryInAddress(new URL(c.req.url).searchParams)
  const filterContext = {identity: identity.id, now}
  const matches = queryInTime(query, workTimeOf(identity, context), () => compileFilter(query, params, filterContext))
  const all =
    c.req.query('includeAllVersions') === 'true' || !isSince(apiVersionOf(c.req.param('version')), '2025-02-19')
  const options = optionsOf(c)
  return {
    key: hash(
      'sha256',
      JSON.stringify([query, params, identity.id, [...identity.access.readable], all, options]),
      'base64url',
    ),
    sees: (document) => (all || isPlain(document)) && may(identity, 'read', document) && matches(document),
    options,
  }
}

function isPlain({_id}: LakeDocument): boolean {
  return !isDraftId(_id) && !isVersionId(_id)
}

function follow(c: Context<LakeEnv>, context: LakeContext, listeners: Listeners): Response {
  const wish = wishOf(c, context)
  const {store, streams, options} = context
  const identity = c.get('identity')
  const {recent} = store.dataset(c.req.param('dataset') ?? '')
  const listenerName = options.createId()
  // From here to the end nothing waits, so no transaction can slip between the greeting and the subscription.
  const missed = missedBy(c, recent, wish)
  const closed = new AbortController()
  const stream = streams.open(visitorOf(c), () => closed.abort())
  greet(stream, recent.position(), missed, listenerName)
  const leave = listeners.add({
    ...wish,
    isStranger: isStranger(identity),
    deliver(events) {
      // Whoever was signed out meanwhile hears no more; the client reconnects and is told so.
      if (!isStillValid(c.req.raw, identity, context)) return stream.close()
      for (const event of events) stream.send(event)
    },
    // A stream that has lost an event must end: its reader begins anew, and would else never know.
    reset() {
      stream.send({event: 'reset', id: recent.position(), data: {listenerName}})
      stream.close()
    },
  })
  // What was missed may already have been more than the stream bears.
  if (closed.signal.aborted) leave()
  else closed.signal.addEventListener('abort', leave)
  return stream.response
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
// How long looking for it may take, in ms.
const missedMs = 300
const strangersMissedMs = 50

function missedBy(c: Context<LakeEnv>, recent: RecentTransactions, {sees, options}: Wish): Missed {
  const lastId = c.req.header('last-event-id')
  if (c.req.query('enableResume') !== 'true' || lastId === undefined) return 'nothing'
  try {
    return withinTime(isStranger(c.get('identity')) ? strangersMissedMs : missedMs, () => {
      const events = missedEvents(recent, lastId, sees, options)
      return events && !isTooLarge(events, maxMissed) ? events : 'lost'
    })
  } catch (error) {
    if (error instanceof TimeLimitError) return 'lost'
    throw error
  }
}

function greet(stream: EventStream, id: string, missed: Missed, listenerName: string): void {
  if (missed === 'nothing') return stream.send({event: 'welcome', id, data: {listenerName}})
  if (missed === 'lost') return stream.send({event: 'reset', id, data: {listenerName}})
  stream.send({event: 'welcomeback', data: {listenerName}})
  for (const event of missed) stream.send(event)
}

// Sanity tells of a bad query inside the channel, with status 200, because an EventSource cannot read an error's body.
function refuse(c: Context<LakeEnv>, {streams}: LakeContext, {body}: LakeError): Response {
  const stream = streams.open(visitorOf(c), () => {})
  stream.send({event: 'channelError', data: body})
  stream.close()
  return stream.response
}
