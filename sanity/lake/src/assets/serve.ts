import {type FileHandle, open} from 'node:fs/promises'
import {basename} from 'node:path'

/** A file to be sent. */
export type Served = {
  path: string
  etag: string
  contentType: string
  /** Present when the browser is to save it. */
  downloadName?: string | undefined
  headers?: Record<string, string>
}

// The name of an asset is made of its content, so what it leads to never changes.
const forever = 'public, max-age=31536000, immutable'

/**
 * Sends a file: 304 for one that the client has, 206 for a part of it (RFC 9110, 14), HEAD without the body.
 * The file stays open while it is sent, so that it may be removed meanwhile.
 */
export async function serve(request: Request, served: Served): Promise<Response> {
  const file = await open(served.path)
  try {
    const {size} = await file.stat()
    const {status, range, headers} = answerTo(request, served, size)
    if (request.method !== 'HEAD' && range) return new Response(bytesOf(file, range), {status, headers})
    await file.close()
    return new Response(null, {status, headers})
  } catch (error) {
    await file.close()
    throw error
  }
}

type Range = {first: number; last: number}

type Answer = {status: number; headers: Headers; range: Range | null}

function answerTo(request: Request, served: Served, size: number): Answer {
  const headers = headersOf(served)
  if (matches(request.headers.get('if-none-match'), served.etag)) return {status: 304, headers, range: null}
  const asked = rangeOf(request, served.etag, size)
  if (asked === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`)
    return {status: 416, headers, range: null}
  }
  const range = asked ?? {first: 0, last: size - 1}
  headers.set('content-length', String(range.last - range.first + 1))
  if (asked) headers.set('content-range', `bytes ${range.first}-${range.last}/${size}`)
  return {status: asked ? 206 : 200, headers, range}
}

function headersOf({etag, contentType, downloadName, headers}: Served): Headers {
  return new Headers({
    'cache-control': forever,
    etag,
    'content-type': contentType,
    'accept-ranges': 'bytes',
    'cross-origin-resource-policy': 'cross-origin',
    ...headers,
    ...(downloadName !== undefined && {'content-disposition': attachment(downloadName)}),
  })
}

const chunkBytes = 256 * 1024

function bytesOf(file: FileHandle, {first, last}: Range): ReadableStream<Uint8Array<ArrayBuffer>> {
  let position = first
  return new ReadableStream({
    async pull(controller) {
      const {bytesRead, buffer} = await file.read(new Uint8Array(Math.min(chunkBytes, last + 1 - position)), {position})
      position += bytesRead
      if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
      if (bytesRead > 0 && position <= last) return
      await file.close()
      controller.close()
    },
    cancel: () => file.close(),
  })
}

const longestName = 255

// The name twice: in ASCII for old clients, in UTF-8 for the others (RFC 6266, appendix D).
function attachment(name: string): string {
  // Half of a surrogate pair, which an editor's script may have stored, cannot be encoded.
  const plain = basename(name)
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, longestName)
    .toWellFormed()
  const ascii =
    plain
      .normalize('NFD')
      .replaceAll(/[^\x20-\x7e]/g, '')
      .replaceAll(/["\\%]/g, '_') || 'file'
  const encoded = encodeURIComponent(plain).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

// One range only: a request for several gets the whole, which the RFC allows.
function rangeOf(request: Request, etag: string, size: number): Range | null | 'unsatisfiable' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? []
  const condition = request.headers.get('if-range')
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (condition !== null && condition !== etag) return null
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (first <= last) return {first, last}
  return from !== '' && to !== '' && Number(to) < Number(from) ? null : 'unsatisfiable'
}
