import {createHash} from 'node:crypto'
import type {IncomingMessage, OutgoingHttpHeaders, ServerResponse} from 'node:http'

import {chooseEncoding, createBodies, type Encoding} from './encoding.ts'

/** A whole page or other text, ready to be sent as often as it is asked for. */
export type Answer = {
  status: number
  headers: OutgoingHttpHeaders
  /** Made of the text alone; each encoding's tag adds its name. */
  digest: string
  bodies: ReturnType<typeof createBodies>
}

/** The text as an answer of this status, with these headers. */
export function createAnswer(status: number, headers: OutgoingHttpHeaders, text: string): Answer {
  const body = Buffer.from(text)
  return {status, headers, digest: digestOf(body), bodies: createBodies(body)}
}

/** A fingerprint of bytes, for an ETag. */
export function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
}

/** Sends the answer as the request wants it: compressed, or 304 where the reader has it already. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const known = answer.status === 200 && isKnown(request.headers['if-none-match'], etagOf(answer, encoding))
  const body = known ? null : await answer.bodies.encoded(encoding)
  response.statusCode = known ? 304 : answer.status
  for (const [name, value] of headersOf(answer, encoding, body)) response.setHeader(name, value)
  if (known) response.removeHeader('Content-Length')
  response.end(request.method === 'HEAD' ? undefined : (body ?? undefined))
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

// Other bytes, another strong tag (RFC 9110 §8.8.3.3).
function etagOf({digest}: Answer, encoding: Encoding): string {
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
