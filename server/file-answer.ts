import type {IncomingMessage, ServerResponse} from 'node:http'

import {type Answer, etagOf, isKnown} from './answer.ts'

// What would not become smaller by compression, and is read in parts by those who show it.
const file = /^(?:application\/(?:pdf|epub\+zip)|image\/jpeg)/

/** Whether an answer is a file: it is sent as it is, and in parts. */
export function isFile({status, headers}: Answer): boolean {
  return status === 200 && file.test(headers['content-type'] ?? '')
}

/** Sends a file that was made here, whole, in part (RFC 9110, 14) or as 304 where the reader has it already. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const etag = etagOf(answer, 'identity')
  for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined) response.setHeader(name, value)
  response.setHeader('ETag', etag)
  response.setHeader('Accept-Ranges', 'bytes')
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.statusCode = 304
    response.end()
    return
  }
  const bytes = await answer.bodies.encoded('identity')
  const range = rangeOf(request, etag, bytes.byteLength)
  if (range === 'unsatisfiable') {
    response.statusCode = 416
    response.setHeader('Content-Range', `bytes */${bytes.byteLength}`)
    response.setHeader('Content-Length', 0)
    response.end()
    return
  }
  if (range) {
    response.statusCode = 206
    response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${bytes.byteLength}`)
  }
  const body = range ? bytes.subarray(range.start, range.end + 1) : bytes
  response.setHeader('Content-Length', body.byteLength)
  response.end(body)
}

// One range only: a request for several gets the whole, which the RFC allows, and so does one that cannot be read.
function rangeOf({headers}: IncomingMessage, etag: string, size: number) {
  const {range = '', 'if-range': condition} = headers
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? []
  if ((from === '' && to === '') || (condition !== undefined && condition !== etag)) return null
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start <= end ? {start, end} : 'unsatisfiable'
}
