import {createHash} from 'node:crypto'
import type {IncomingMessage, OutgoingHttpHeaders, ServerResponse} from 'node:http'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'

/** A whole page or other text, ready to be sent as often as it is asked for. Each encoding is made once, when first wanted. */
export type Answer = {
  status: number
  headers: OutgoingHttpHeaders
  etag: string
  body: Buffer
  encoded: Map<Encoding, Promise<Buffer>>
}

type Encoding = 'br' | 'gzip' | 'identity'

const encoders = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: {[constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength},
    }),
  gzip: (body: Buffer) => promisify(gzip)(body),
  identity: async (body: Buffer) => body,
} satisfies Record<Encoding, (body: Buffer) => Promise<Buffer>>

export function createAnswer(status: number, headers: OutgoingHttpHeaders, text: string): Answer {
  const body = Buffer.from(text)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return {status, headers, etag, body, encoded: new Map()}
}

/** Sends the answer as the request wants it: compressed (RFC 9110 §12.5.3), or 304 where the reader has it already. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  response.statusCode = answer.status
  for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined) response.setHeader(name, value)
  response.setHeader('ETag', answer.etag)
  response.setHeader('Vary', 'RSC, Accept-Encoding')
  if (answer.status === 200 && isKnown(request.headers['if-none-match'], answer.etag)) {
    response.statusCode = 304
    response.removeHeader('Content-Length')
    response.end()
    return
  }
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const body = await encode(answer, encoding)
  // A caching proxy must not undo or redo it, and the compression of everything else must leave it alone.
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.byteLength)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function encode(answer: Answer, encoding: Encoding): Promise<Buffer> {
  const known = answer.encoded.get(encoding)
  if (known) return known
  const encoded = encoders[encoding](answer.body)
  answer.encoded.set(encoding, encoded)
  return encoded
}

function chooseEncoding(accepted = ''): Encoding {
  const wanted = accepted.split(',').flatMap((part) => {
    const [name, ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name]
  })
  return wanted.includes('br') ? 'br' : wanted.includes('gzip') ? 'gzip' : 'identity'
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag)
}
