import type {IncomingMessage, ServerResponse} from 'node:http'

import compression from 'compression'

/** Compresses what is not sent whole (`answer.ts` does that by itself): data for the framework, scripts, files. */
export const compress = compression({filter: shouldCompress})

function shouldCompress(request: IncomingMessage, response: ServerResponse): boolean {
  if (response.hasHeader('content-encoding') || !compression.filter(request, response)) return false
  // A part's place is counted in the bytes of the uncompressed file (RFC 9110 §14.4).
  if (response.statusCode === 206) return false
  weakenTag(request, response)
  return true
}

// A strong tag promises equal bytes, and compressed they are others (RFC 9110 §8.8.1).
function weakenTag({headers}: IncomingMessage, response: ServerResponse): void {
  const etag = response.getHeader('etag')
  if (
    /\b(?:br|gzip|deflate)\b|\*/.test(headers['accept-encoding'] ?? '') &&
    typeof etag === 'string' &&
    etag.startsWith('"')
  ) {
    response.setHeader('ETag', `W/${etag}`)
  }
}
