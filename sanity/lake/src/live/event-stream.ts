import {createPlaces, type Visitor} from './places.ts'

/** One message of https://html.spec.whatwg.org/multipage/server-sent-events.html; `data` is sent as JSON. */
export type StreamEvent = {event: string; id?: string; data: unknown}

/** One open connection of server-sent events. */
export type EventStream = {
  response: Response
  send(event: StreamEvent): void
  close(): void
}

/** All open connections of one lake. */
export type EventStreams = {
  /**
   * Throws LakeError 429 or 503 where the visitor gets no place (see places.ts).
   * @param onClose called once, whoever ended it: reader, lake, or a reader too slow for what is sent
   */
  open(visitor: Visitor, onClose: () => void): EventStream
  /** How many are open. */
  count(): number
  close(): void
}

type OpenStream = EventStream & {comment(): void}

const keepAliveMs = 15_000
// What a reader may leave unread before it is dropped. It reconnects and resumes, or starts anew.
const maxUnreadBytes = 8 * 1024 * 1024
// What all of them together may: with many streams open, each gets its share.
const maxUnreadBytesOfAll = 256 * 1024 * 1024
const minUnreadBytes = 64 * 1024

/** Keeps count of the open streams, sends their keep-alives, and ends them with the lake. */
export function createEventStreams(): EventStreams {
  const streams = new Set<OpenStream>()
  const places = createPlaces()
  const timer = setInterval(() => {
    for (const stream of streams) stream.comment()
  }, keepAliveMs)
  timer.unref()

  return {
    open(visitor, onClose) {
      const giveBack = places.take(visitor)
      const stream = openStream({
        maxUnread: () => Math.max(minUnreadBytes, Math.min(maxUnreadBytes, maxUnreadBytesOfAll / streams.size)),
        onClose() {
          streams.delete(stream)
          giveBack()
          onClose()
        },
      })
      streams.add(stream)
      return stream
    },
    count: () => streams.size,
    close() {
      clearInterval(timer)
      for (const stream of streams) stream.close()
    },
  }
}

const encoder = new TextEncoder()
const comment = encoder.encode(':\n\n')

function openStream({maxUnread, onClose}: {maxUnread: () => number; onClose: () => void}): OpenStream {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null

  function end(finish: (open: ReadableStreamDefaultController<Uint8Array>) => void): void {
    if (!controller) return
    const open = controller
    controller = null
    finish(open)
    onClose()
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start: (opened) => void (controller = opened),
      cancel: () => end(() => {}),
    },
    new ByteLengthQueuingStrategy({highWaterMark: maxUnreadBytes}),
  )

  function write(bytes: Uint8Array): void {
    if (!controller) return
    controller.enqueue(bytes)
    const unread = maxUnreadBytes - (controller.desiredSize ?? 0)
    if (unread > maxUnread()) end((open) => open.error(new Error('The reader of an event stream is too slow.')))
  }

  // The first comment sends the headers on their way, so that the client knows the connection is open.
  write(comment)
  return {
    response: new Response(body, {headers: streamHeaders}),
    send: (event) => write(bytesOf(event)),
    comment: () => write(comment),
    close: () => end((open) => open.close()),
  }
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // nginx would otherwise hold events back until its buffer is full.
  'x-accel-buffering': 'no',
}

const known = new WeakMap<StreamEvent, Uint8Array>()

// Kept as long as the event: many streams are often told the same.
function bytesOf(event: StreamEvent): Uint8Array {
  const found = known.get(event)
  if (found) return found
  const bytes = encoder.encode(format(event))
  known.set(event, bytes)
  return bytes
}

function format({event, id, data}: StreamEvent): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`
}
