import type {Context, Hono} from 'hono'

import {isSignedIn} from '../auth/identify.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {httpError} from '../errors.ts'
import type {ChangeLog, LiveMessage} from '../live/change-log.ts'
import type {EventStream, StreamEvent} from '../live/event-stream.ts'
import {visibilityOf} from '../visibility.ts'
import {dataPaths} from './paths.ts'
import {visitorOf} from './visitor.ts'

/**
 * Live events: the sync tags of answers that are no longer true, as soon as a commit makes them so. Those of answers with
 * drafts and versions are for who may read these, and asks for them (`includeDrafts=true`).
 */
export function registerLive(app: Hono<LakeEnv>, context: LakeContext): void {
  app.on('GET', dataPaths('live/events'), (c) => {
    const identity = c.get('identity')
    const withDrafts = c.req.query('includeDrafts') === 'true'
    if (withDrafts && !isSignedIn(identity))
      throw httpError(401, 'Live events with drafts are for those who are signed in.')
    if (withDrafts && visibilityOf(identity.access) === 'undotted')
      throw httpError(403, 'Live events with drafts are for those who may read drafts.')
    const dataset = context.store.dataset(c.req.param('dataset') ?? '')
    return follow(c, context, context.live.messages(dataset.name, withDrafts ? 'drafts' : 'published'))
  })
}

function follow(c: Context<LakeEnv>, {streams}: LakeContext, log: ChangeLog): Response {
  const closed = new AbortController()
  const stream = streams.open(visitorOf(c), () => closed.abort())
  greet(stream, log, c.req.header('last-event-id'))
  const unfollow = log.follow((message) => send(stream, message))
  // What was missed may already have been more than the stream bears.
  if (closed.signal.aborted) unfollow()
  else closed.signal.addEventListener('abort', unfollow)
  return stream.response
}

// A position of an earlier run of the lake, or one too long ago, gets `restart`: anything may have changed since.
function greet(stream: EventStream, log: ChangeLog, lastId: string | undefined): void {
  const missed = lastId === undefined ? [] : log.since(lastId)
  const id = log.position()
  if (!missed) {
    stream.send({event: 'restart', id, data: {}})
    return
  }
  stream.send({event: 'welcome', id: lastId ?? id, data: {}})
  for (const message of missed) send(stream, message)
}

const events = new WeakMap<LiveMessage, StreamEvent>()

// One event for all streams, since a stream writes the same event only once.
function send(stream: EventStream, message: LiveMessage): void {
  const {id, tags} = message
  const event = events.get(message) ?? {event: 'message', id, data: {tags}}
  events.set(message, event)
  stream.send(event)
}
