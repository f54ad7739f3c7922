import {createHash} from 'node:crypto'
import type {IncomingMessage, OutgoingHttpHeaders, ServerResponse} from 'node:http'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'

import {LRUCache} from 'lru-cache'
import Negotiator from 'negotiator'

/** A whole page or other text, ready to be sent as often as it is asked for. Each encoding is made once, when first wanted. */
export type Answer = {
  status: number
  headers: OutgoingHttpHeaders
  /** Made of the text alone; each encoding's tag adds its name. */
  digest: string
  body: Buffer
  encoded: Map<Encoding, Promise<Buffer>>
}

type Encoding = 'br' | 'gzip' | 'identity'

const encodings = ['br', 'gzip', 'identity'] as const satisfies readonly Encoding[]

const encoders = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: {[constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength},
    }),
  gzip: (body: Buffer) => promisify(gzip)(body),
  identity: async (body: Buffer) => body,
} satisfies Record<Encoding, (body: Buffer) => Promise<Buffer>>

/** The text as an answer of this status, with these headers. */
export function createAnswer(status: number, headers: OutgoingHttpHeaders, text: string): Answer {
  const body = Buffer.from(text)
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return {status, headers, digest, body, encoded: new Map()}
}

/** Sends the answer as the request wants it: compressed (RFC 9110 §12.5.3), or 304 where the reader has it already. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const etag = etagOf(answer, encoding)
  response.statusCode = answer.status
  for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined) response.setHeader(name, value)
  response.setHeader('ETag', etag)
  response.setHeader('Vary', 'RSC, Accept-Encoding')
  if (answer.status === 200 && isKnown(request.headers['if-none-match'], etag)) {
    response.statusCode = 304
    response.removeHeader('Content-Length')
    response.end()
    return
  }
  const body = await encode(answer, encoding)
  // A caching proxy must not undo or redo it, and the compression of everything else must leave it alone.
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.byteLength)
  response.end(request.method === 'HEAD' ? undefined : body)
}

// Other bytes, another strong tag (RFC 9110 §8.8.3.3).
function etagOf({digest}: Answer, encoding: Encoding): string {
  return encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
}

function encode(answer: Answer, encoding: Encoding): Promise<Buffer> {
  const known = answer.encoded.get(encoding)
  if (known) return known
  const encoded = encoders[encoding](answer.body)
  answer.encoded.set(encoding, encoded)
  return encoded
}

// Browsers send a handful of values, again and again.
const chosen = new LRUCache<string, Encoding>({max: 100})

function chooseEncoding(accepted = ''): Encoding {
  const known = chosen.get(accepted)
  if (known) return known
  const negotiator = new Negotiator({headers: {'accept-encoding': accepted}})
  // Of those a browser likes equally the smallest. One that refuses all of them, even the plain text, gets that.
  const [best = 'identity'] = negotiator.encodings(encodings, {preferred: encodings})
  chosen.set(accepted, best)
  return best
}

// Only the tag of what would be sent: a cache that holds another encoding could not tell from the 304 which of its
// copies is still good (RFC 9111 §4.3.4). What a proxy marked as weak counts too (RFC 9110 §13.1.2).
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '')
    .split(',')
    .some((known) => known.trim() === '*' || known.trim().replace(/^W\//, '') === etag)
}
