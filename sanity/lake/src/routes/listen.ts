import type {Context, Hono} from 'hono'

import {apiVersionOf, isSince} from '../api-version.ts'
import {may} from '../auth/grants.ts'
import {isSignedIn, isStillValid} from '../auth/identify.ts'
import type {Identity, LakeContext, LakeEnv} from '../context.ts'
import {isDraftId, isVersionId, type LakeDocument} from '../document.ts'
import {LakeError} from '../errors.ts'
import {isTooLarge} from '../groq/answer-size.ts'
import type {EventStream} from '../live/event-stream.ts'
import {askAll, type AskFilters, createListeners, eventsOf, type Listeners, type Wish} from '../live/listeners.ts'
import {eventsBehind, type Missed, missedSince} from '../live/missed-events.ts'
import type {ListenerOptions, MutationEvent} from '../live/mutation-event.ts'
import {createSealedPositions, plainPositions, type Positions} from '../live/sealed-positions.ts'
import {logError} from '../log-error.ts'
import {queryInAddress} from '../query-request.ts'
import {workTimeOf} from '../query-time.ts'
import type {RecentTransactions} from '../store/recent-transactions.ts'
import {filterAsker} from '../threads/ask-filters.ts'
import {checkFilter} from '../threads/query.ts'
import {dataPaths} from './paths.ts'
import {inTurn, visitorOf} from './visitor.ts'

/**
 * Server-sent events about every change of the documents that a query's filter matches. Those who are not signed in learn
 * neither who wrote, nor the id of a transaction of which they see nothing.
 */
export function registerListen(app: Hono<LakeEnv>, context: LakeContext): void {
  const {store} = context
  const ask = filterAsker(context)
  const listeners = new Map<string, Listeners>()
  const sealed = createSealedPositions()
  store.eachDataset(({name}) => listeners.set(name, listenersOf(context, name, ask)))
  app.on('GET', dataPaths('listen'), async (c) => {
    // Unknown datasets are refused as such; only what is wrong with the query goes into the channel.
    const {name} = store.dataset(c.req.param('dataset') ?? '')
    try {
      const wish = await wishOf(c, context)
      const all = listeners.get(name) ?? listenersOf(context, name, ask)
      const positions = isSignedIn(c.get('identity')) ? plainPositions : sealed
      return follow(c, context, {wish, ask, listeners: all, positions})
    } catch (error) {
      if (!(error instanceof LakeError) || error.status !== 400) throw error
      return refuse(c, context, error)
    }
  })
}

function listenersOf({store}: LakeContext, dataset: string, ask: AskFilters): Listeners {
  const listeners = createListeners(ask)
  store.subscribe(dataset, (transaction) => listeners.announce(transaction))
  return listeners
}

async function wishOf(c: Context<LakeEnv>, context: LakeContext): Promise<Wish> {
  const identity = c.get('identity')
  const filter = {...queryInAddress(new URL(c.req.url).searchParams), identity: identity.id}
  const {limitMs} = workTimeOf(identity, context)
  await inTurn(c, context, () => checkFilter(context, filter, identity, limitMs))
  const all =
    c.req.query('includeAllVersions') === 'true' || !isSince(apiVersionOf(c.req.param('version')), '2025-02-19')
  return {
    filter,
    may: (document) => (all || isPlain(document)) && may(identity, 'read', document),
    options: optionsOf(c, identity),
  }
}

function isPlain({_id}: LakeDocument): boolean {
  return !isDraftId(_id) && !isVersionId(_id)
}

type Following = {wish: Wish; ask: AskFilters; listeners: Listeners; positions: Positions}

function follow(c: Context<LakeEnv>, context: LakeContext, {wish, ask, listeners, positions}: Following): Response {
  const {store, streams, options} = context
  const identity = c.get('identity')
  const visitor = visitorOf(c)
  const address = visitor.holder === null ? visitor.address : null
  const {recent} = store.dataset(c.req.param('dataset') ?? '')
  const listenerName = options.createId()
  const closed = new AbortController()
  const stream = streams.open(visitor, () => closed.abort())
  // From here to the end nothing waits, so no transaction can slip between the greeting and the subscription.
  const greeting = createGreeting(stream, {position: positions.seal(recent.position()), listenerName})
  const missed = missedBy(c, recent, positions)
  const leave = listeners.add({
    ...wish,
    address,
    async deliver(events) {
      // Whoever was signed out meanwhile hears no more; the client reconnects and is told so.
      if (!(await isStillValid(c.req.raw, identity, context))) return stream.close()
      greeting.send(events)
    },
    // A stream that has lost an event must end: its reader begins anew, and would else never know.
    reset() {
      stream.send({event: 'reset', id: positions.seal(recent.position()), data: {listenerName}})
      stream.close()
    },
  })
  if (missed === 'nothing' || missed === 'lost') greeting.greet(missed)
  else void findMissed(missed, wish, address, ask).then((found) => greeting.greet(found))
  // What was missed may already have been more than the stream bears.
  if (closed.signal.aborted) leave()
  else closed.signal.addEventListener('abort', leave)
  return stream.response
}

/** What is sent first; events that come before it wait. */
type Greeting = {
  greet(missed: readonly MutationEvent[] | 'lost' | 'nothing'): void
  send(events: readonly MutationEvent[]): void
}

function createGreeting(stream: EventStream, named: {position: string; listenerName: string}): Greeting {
  const {position, listenerName} = named
  let waiting: MutationEvent[] | null = []
  const sendAll = (events: readonly MutationEvent[]) => {
    for (const event of events) stream.send(event)
  }
  return {
    greet(missed) {
      if (!waiting) return
      if (missed === 'nothing') stream.send({event: 'welcome', id: position, data: {listenerName}})
      else if (missed === 'lost') stream.send({event: 'reset', id: position, data: {listenerName}})
      else {
        stream.send({event: 'welcomeback', data: {listenerName}})
        sendAll(missed)
      }
      sendAll(waiting)
      waiting = null
    },
    send(events) {
      if (!waiting) return sendAll(events)
      waiting.push(...events)
      if (waiting.length <= maxWaiting) return
      // Whoever begins anew asks for the documents, in which all this is already.
      waiting = []
      this.greet('lost')
    },
  }
}

function optionsOf(c: Context<LakeEnv>, identity: Identity): ListenerOptions {
  return {
    includeResult: c.req.query('includeResult') === 'true',
    includePreviousRevision: c.req.query('includePreviousRevision') === 'true',
    includeMutations: c.req.query('includeMutations') !== 'false',
    includeEffects: c.req.query('effectFormat') === 'mendoza',
    includeAuthor: isSignedIn(identity),
  }
}

// In characters. A stream that broke off over what was missed would be asked for the same again, without end.
const maxMissed = 512 * 1024
// How long looking for it may take, in ms, and how many transactions are looked at together.
const missedMs = 2000
const missedTogether = 20
// How many events may come meanwhile.
const maxWaiting = 1000

/** What a listener that comes back may have missed; `lost` when that is no longer known, `nothing` for a new one. */
function missedBy(c: Context<LakeEnv>, recent: RecentTransactions, positions: Positions): Missed | 'lost' | 'nothing' {
  const lastId = c.req.header('last-event-id')
  if (c.req.query('enableResume') !== 'true' || lastId === undefined) return 'nothing'
  // The id of an event is that of a transaction which the listener has seen.
  const position = lastId.includes('#') ? lastId : positions.open(lastId)
  return (position !== null && missedSince(recent, position)) || 'lost'
}

async function findMissed(
  {transactions, after}: Missed,
  wish: Wish,
  address: string | null,
  ask: AskFilters,
): Promise<readonly MutationEvent[] | 'lost'> {
  const end = performance.now() + missedMs
  const found: MutationEvent[] = []
  try {
    for (let at = 0; at < transactions.length; at += missedTogether) {
      const together = transactions.slice(at, at + missedTogether)
      const events = await eventsIn(together, wish, (filters, asked) => ask(filters, asked, address))
      const behind = at === 0 && events ? eventsBehind(after, events) : events
      if (!behind || performance.now() > end || isTooLarge([...found, ...behind], maxMissed)) return 'lost'
      found.push(...behind)
    }
    return found
  } catch (error) {
    if (!(error instanceof LakeError)) logError(error)
    return 'lost'
  }
}

async function eventsIn(
  transactions: Missed['transactions'],
  wish: Wish,
  ask: Parameters<typeof askAll>[0],
): Promise<readonly MutationEvent[] | null> {
  const [filtered = 'overrun'] = await askAll(ask, [wish.filter], transactions)
  if (filtered === 'overrun') return null
  return transactions.flatMap((transaction, at) => eventsOf(wish, transaction, filtered[at] ?? []))
}

// Sanity tells of a bad query inside the channel, with status 200, because an EventSource cannot read an error's body.
function refuse(c: Context<LakeEnv>, {streams}: LakeContext, {body}: LakeError): Response {
  const stream = streams.open(visitorOf(c), () => {})
  stream.send({event: 'channelError', data: body})
  stream.close()
  return stream.response
}
