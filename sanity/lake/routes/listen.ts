import type {Context, Hono} from 'hono'

import {apiVersionOf, isSince} from '../api-version.ts'
import {may} from '../auth/grants.ts'
import {isStillValid} from '../auth/identify.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {isDraftId, isVersionId, type LakeDocument} from '../document.ts'
import {LakeError} from '../errors.ts'
import {compileFilter} from '../groq/match.ts'
import type {EventStream} from '../live/event-stream.ts'
import {missedEvents} from '../live/missed-events.ts'
import {type ListenerOptions, mutationEvents, type Sees} from '../live/mutation-event.ts'
import {queryInAddress} from '../query-request.ts'
import type {Transaction} from '../store/transaction.ts'
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

function seesOf(c: Context<LakeEnv>, {options}: LakeContext): Sees {
  const identity = c.get('identity')
  const {query, params} = queryInAddress(new URL(c.req.url).searchParams)
  const matches = compileFilter(query, params, {identity: identity.id, now: options.now})
  const all =
    c.req.query('includeAllVersions') === 'true' || !isSince(apiVersionOf(c.req.param('version')), '2025-02-19')
  return (document) => (all || isPlain(document)) && may(identity, 'read', document) && matches(document)
}

function isPlain({_id}: LakeDocument): boolean {
  return !isDraftId(_id) && !isVersionId(_id)
}

function follow(c: Context<LakeEnv>, context: LakeContext, sees: Sees): Response {
  const {store, streams, options} = context
  const dataset = store.dataset(c.req.param('dataset') ?? '')
  const listenerOptions = optionsOf(c)
  const closed = new AbortController()
  const stream = streams.open(() => closed.abort())
  const deliver = (transaction: Transaction) => {
    // Whoever was signed out meanwhile hears no more; the client reconnects and is told so.
    if (!isStillValid(c.req.raw, c.get('identity'), context)) return stream.close()
    for (const {id, data} of mutationEvents(transaction, sees, listenerOptions))
      stream.send({event: 'mutation', id, data})
  }
  // From here to the end nothing waits, so no transaction can slip between the greeting and the subscription.
  greet(stream, c, dataset.recent, {sees, listenerOptions, listenerName: options.createId()})
  closed.signal.addEventListener('abort', store.subscribe(dataset.name, deliver))
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

type Greeting = {sees: Sees; listenerOptions: ListenerOptions; listenerName: string}

function greet(
  stream: EventStream,
  c: Context<LakeEnv>,
  recent: Parameters<typeof missedEvents>[0],
  {sees, listenerOptions, listenerName}: Greeting,
): void {
  const lastId = c.req.header('last-event-id')
  const id = recent.position()
  if (c.req.query('enableResume') !== 'true' || lastId === undefined) {
    stream.send({event: 'welcome', id, data: {listenerName}})
    return
  }
  const missed = missedEvents(recent, lastId, sees, listenerOptions)
  if (!missed) {
    stream.send({event: 'reset', id, data: {listenerName}})
    return
  }
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
