import type {ServerResponse} from 'node:http'

/**
 * Holds back what is written to the response where it is HTML or says that there is nothing (404), and hands it over
 * whole when it ends. Everything else passes as it is written.
 */
export function capturePage(response: ServerResponse, onPage: (body: string) => void): void {
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const flushHeaders = response.flushHeaders.bind(response)
  const chunks: Buffer[] = []

  Object.assign(response, {
    write(...args: Parameters<typeof write>) {
      if (!isCaptured(response)) return write(...args)
      collect(chunks, args[0])
      callLast(args)
      return true
    },
    end(...args: Parameters<typeof end>) {
      const captured = isCaptured(response)
      Object.assign(response, {write, end, flushHeaders})
      if (!captured) return end(...args)
      collect(chunks, args[0])
      response.once('finish', () => callLast(args))
      onPage(Buffer.concat(chunks).toString('utf8'))
      return response
    },
    flushHeaders() {
      if (!isCaptured(response)) flushHeaders()
    },
  })
}

function isCaptured(response: ServerResponse): boolean {
  return response.statusCode === 404 || isHtml(response)
}

/** True for a page, as its headers tell. */
export function isHtml(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/html')
}

function collect(chunks: Buffer[], chunk: unknown): void {
  if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
}

function callLast(args: readonly unknown[]): void {
  const last = args.at(-1)
  if (typeof last === 'function') last()
}
