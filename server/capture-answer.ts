import type {ServerResponse} from 'node:http'

const page = /^text\/html/
/** What is made here and asked for again and again, by readers and by programs that follow the site. */
const made =
  /^(?:text\/(?:calendar|csv|vcard|plain|javascript)|application\/(?:xml|atom\+xml|(?:[\w.-]+\+)?json|pdf|epub\+zip)|image\/(?:jpeg|svg\+xml))/

/** Where a route says how long what it streams is: Next sends no `Content-Length` of its own or of others. */
const lengthHeader = 'x-length'

/**
 * Holds back what `make` writes to the response where it is a page or else made here, says that there is nothing (404), or that
 * it failed. Everything else, and what has an ETag of its own, passes as it is written.
 *
 * @returns what was held back, once it is whole; null for what has passed. Then, and where `make` rejects before, which rejects
 *   here too, the response is as it was: what is written to it is sent.
 */
export function captureAnswer(response: ServerResponse, make: () => Promise<unknown>): Promise<Buffer | null> {
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const flushHeaders = response.flushHeaders.bind(response)
  const chunks: Buffer[] = []
  const ended = Promise.withResolvers<Buffer | null>()
  const release = () => Object.assign(response, {write, end, flushHeaders})

  Object.assign(response, {
    write(...args: Parameters<typeof write>) {
      if (!isCaptured(response)) {
        tellLength(response)
        return write(...args)
      }
      collect(chunks, args[0])
      callLast(args)
      return true
    },
    end(...args: Parameters<typeof end>) {
      const captured = isCaptured(response)
      release()
      if (!captured) {
        tellLength(response)
        ended.resolve(null)
        return end(...args)
      }
      response.removeHeader(lengthHeader)
      collect(chunks, args[0])
      response.once('finish', () => callLast(args))
      ended.resolve(Buffer.concat(chunks))
      return response
    },
    flushHeaders() {
      if (isCaptured(response)) return
      tellLength(response)
      flushHeaders()
    },
  })
  make().catch((error: unknown) => {
    release()
    ended.reject(error)
  })
  return ended.promise
}

function isCaptured(response: ServerResponse): boolean {
  const type = String(response.getHeader('content-type') ?? '')
  const {statusCode} = response
  return statusCode === 404 || statusCode >= 500 || page.test(type) || (made.test(type) && !response.hasHeader('etag'))
}

function tellLength(response: ServerResponse): void {
  if (response.headersSent) return
  const length = response.getHeader(lengthHeader)
  response.removeHeader(lengthHeader)
  if (length !== undefined) response.setHeader('Content-Length', String(length))
}

function collect(chunks: Buffer[], chunk: unknown): void {
  if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
}

function callLast(args: readonly unknown[]): void {
  const last = args.at(-1)
  if (typeof last === 'function') last()
}
