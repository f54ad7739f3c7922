import type {ServerResponse} from 'node:http'

/**
 * Holds back what is written to the response where it is HTML, and hands it over whole when it ends. Everything else
 * passes as it is written.
 */
export function captureHtml(response: ServerResponse, onHtml: (html: string) => void): void {
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const flushHeaders = response.flushHeaders.bind(response)
  const chunks: Buffer[] = []

  Object.assign(response, {
    write(...args: Parameters<typeof write>) {
      if (!isHtml(response)) return write(...args)
      collect(chunks, args[0])
      callLast(args)
      return true
    },
    end(...args: Parameters<typeof end>) {
      const captured = isHtml(response)
      Object.assign(response, {write, end, flushHeaders})
      if (!captured) return end(...args)
      collect(chunks, args[0])
      response.once('finish', () => callLast(args))
      onHtml(Buffer.concat(chunks).toString('utf8'))
      return response
    },
    flushHeaders() {
      if (!isHtml(response)) flushHeaders()
    },
  })
}

function isHtml(response: ServerResponse): boolean {
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
