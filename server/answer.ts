import {createHash} from 'node:crypto'
import type {OutgoingHttpHeaders} from 'node:http'

import {createBodies, type Encoding} from './encoding.ts'

/** A whole page, other text or file, ready to be sent as often as it is asked for. */
export type Answer = {
  status: number
  headers: OutgoingHttpHeaders
  /** Made of the bytes alone; each encoding's tag adds its name. */
  digest: string
  bodies: ReturnType<typeof createBodies>
}

/** The text, or bytes, as an answer of this status, with these headers. */
export function createAnswer(status: number, headers: OutgoingHttpHeaders, content: string | Buffer): Answer {
  const body = typeof content === 'string' ? Buffer.from(content) : content
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return {status, headers, digest, bodies: createBodies(body)}
}

/** The headers that belong to an answer in this encoding; without its body those of a 304. */
export function headersOf(answer: Answer, encoding: Encoding, body: Buffer | null): [name: string, value: Header][] {
  const own = Object.entries(answer.headers).flatMap<[string, Header]>(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return [
    ...own,
    ['ETag', etagOf(answer, encoding)],
    ['Vary', 'RSC, Accept-Encoding'],
    // A caching proxy must not undo or redo it, and the compression of everything else must leave it alone.
    ...(body && encoding !== 'identity' ? [['Content-Encoding', encoding] satisfies [string, Header]] : []),
    ...(body ? [['Content-Length', body.byteLength] satisfies [string, Header]] : []),
  ]
}

type Header = string | number | string[]

/** The tag of an answer in this encoding: other bytes have another strong tag (RFC 9110 §8.8.3.3). */
export function etagOf({digest}: Answer, encoding: Encoding): string {
  return encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
}

/**
 * Whether the reader has what would be sent. Only its own tag counts: a cache that holds another encoding could not tell
 * from the 304 which of its copies is still good (RFC 9111 §4.3.4). What a proxy marked as weak counts too (RFC 9110
 * §13.1.2).
 */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((known) => known.trim() === '*' || known.trim().replace(/^W\//, '') === etag)
}
