import type {ServerResponse} from 'node:http'

/** Texts that are asked for again and again: pages by readers, the others by programs that follow the site. */
const texts = /^(?:text\/(?:html|calendar|csv|vcard|plain)|application\/(?:(?:atom\+)?xml|(?:feed\+|ld\+)?json))(?:;|$)/

/**
 * Holds back what is written to the response where it is such a text, or says that there is nothing (404) or that it failed,
 * and hands it over whole when it ends. Everything else passes as it is written.
 */
export function captureAnswer(response: ServerResponse, onEnd: (body: string) => void): void {
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
      onEnd(Buffer.concat(chunks).toString('utf8'))
      return response
    },
    flushHeaders() {
      if (!isCaptured(response)) flushHeaders()
    },
  })
}

function isCaptured(response: ServerResponse): boolean {
  return (
    response.statusCode === 404 ||
    response.statusCode >= 500 ||
    texts.test(String(response.getHeader('content-type') ?? ''))
  )
}

function collect(chunks: Buffer[], chunk: unknown): void {
  if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
}

function callLast(args: readonly unknown[]): void {
  const last = args.at(-1)
  if (typeof last === 'function') last()
}
