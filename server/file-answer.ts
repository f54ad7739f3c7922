import type {IncomingMessage, ServerResponse} from 'node:http'

import {digestOf, isKnown} from './answer.ts'

/**
 * Sends a file that was made here, whole, in part (RFC 9110, 14) or as 304 where the reader has it already; its type and name
 * are on the response. It is not compressed: what is sent so is compressed in itself.
 */
export function sendFile(request: IncomingMessage, response: ServerResponse, bytes: Buffer): void {
  const etag = `"${digestOf(bytes)}"`
  response.setHeader('ETag', etag)
  response.setHeader('Accept-Ranges', 'bytes')
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.statusCode = 304
    response.end()
    return
  }
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
