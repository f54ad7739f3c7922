import {type ClientFrame, isStreamPath, lakeFrame, streamsPath} from './stream-protocol.ts'

/** What `@sanity/client` takes as its `fetch`. */
export type LakeFetch = (input: string, init?: LakeFetchInit) => Promise<Response>

type LakeFetchInit = Omit<RequestInit, 'signal'> & {signal?: AbortSignal | undefined}

type LakeFetchOptions = {
  /** Answers everything that is not an event stream; by default the browser's `fetch`. */
  fetch?: LakeFetch
  /** Waiting times in ms before the second and further attempts in a row to connect. */
  retryDelays?: readonly number[]
  /** A socket that was silent for so many ms is given up; the lake speaks every 15 seconds. */
  silenceLimit?: number
}

/**
 * Makes a `fetch` that carries all event streams of a browser tab over one WebSocket to the lake at `apiHost`, and
 * leaves other requests as they are. Give the same function to every client of the tab: `resolveFetch: () => lakeFetch`.
 *
 * Browsers open at most six HTTP/1.1 connections to an origin, over all tabs together, and one open document of the
 * Studio listens on six streams: with plain streams every further request would wait for ever. WebSockets do not count.
 *
 * When the socket is lost, every stream fails, and the client's EventSource asks again with `Last-Event-ID`.
 */
export function createLakeFetch(apiHost: string, options: LakeFetchOptions = {}): LakeFetch {
  const fetchOther = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
  const streams = createStreams(`${socketsOf(apiHost)}${streamsPath}`, options)
  return (input, init = {}) => {
    const path = streamPath(apiHost, input)
    return path ? streams.open(path, init) : fetchOther(input, init)
  }
}

function streamPath(apiHost: string, input: string): string | null {
  const path = input.startsWith(`${apiHost}/`) ? input.slice(apiHost.length) : ''
  return isStreamPath(path) ? path : null
}

type Stream = {
  opened: (status: number, headers: Record<string, string>) => void
  chunk: (text: string) => void
  end: () => void
  fail: (error: Error) => void
}

function createStreams(
  address: string,
  {retryDelays = [1000, 2000, 5000, 10_000], silenceLimit = 45_000}: LakeFetchOptions,
) {
  const streams = new Map<number, Stream>()
  let lastId = 0
  let failures = 0
  let connection: Promise<WebSocket> | null = null

  /** The open socket, or the attempt to open one. After failures the attempt waits first. */
  function connect(): Promise<WebSocket> {
    connection ??= pause(retryDelays[Math.min(failures, retryDelays.length) - 1] ?? 0).then(openSocket)
    return connection
  }

  function openSocket(): Promise<WebSocket> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(address)
      const lose = () => {
        if (!watch.stop()) return
        connection = null
        // A socket nobody needed is closed for its silence too; that is no failure.
        failures = streams.size === 0 ? 0 : failures + 1
        const error = new Error(`The connection to the lake at ${address} was lost.`)
        reject(error)
        for (const stream of streams.values()) stream.fail(error)
        socket.close()
      }
      // A laptop that slept keeps sockets that look open and will never speak again.
      const watch = watchSilence(silenceLimit, lose)
      socket.addEventListener('open', () => {
        failures = 0
        resolve(socket)
      })
      socket.addEventListener('message', ({data}) => {
        watch.heard()
        receive(data)
      })
      socket.addEventListener('close', lose)
    })
  }

  function receive(data: unknown): void {
    const frame = typeof data === 'string' ? lakeFrame(JSON.parse(data)) : null
    if (!frame) return
    if ('opened' in frame) streams.get(frame.opened)?.opened(frame.status, frame.headers)
    else if ('chunk' in frame) streams.get(frame.chunk)?.chunk(frame.text)
    else streams.get(frame.end)?.end()
  }

  function open(path: string, {headers, signal}: LakeFetchInit): Promise<Response> {
    lastId += 1
    const id = lastId
    return new Promise((resolve, reject) => {
      const tellClosed = () => void connection?.then((socket) => say(socket, {close: id})).catch(() => {})
      const forget = () => {
        streams.delete(id)
        signal?.removeEventListener('abort', abort)
      }
      const stream = createStream({resolve, reject, onDone: forget, onCancel: tellClosed})
      const abort = () => {
        tellClosed()
        stream.fail(abortError(signal))
      }
      if (signal?.aborted) return reject(abortError(signal))
      signal?.addEventListener('abort', abort)
      streams.set(id, stream)
      connect().then((socket) => {
        if (streams.has(id)) say(socket, {open: id, path, headers: Object.fromEntries(new Headers(headers))})
      }, stream.fail)
    })
  }

  return {open}
}

type StreamEnds = {
  resolve: (response: Response) => void
  reject: (error: Error) => void
  /** The stream is over, whoever ended it. */
  onDone: () => void
  /** The reader wants no more of it. */
  onCancel: () => void
}

function createStream({resolve, reject, onDone, onCancel}: StreamEnds): Stream {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null
  const body = new ReadableStream<Uint8Array>({
    start: (started) => void (controller = started),
    cancel: () => {
      controller = null
      onDone()
      onCancel()
    },
  })
  function finish(how: (open: ReadableStreamDefaultController<Uint8Array>) => void): void {
    const open = controller
    controller = null
    onDone()
    if (open) how(open)
  }
  return {
    opened: (status, headers) => resolve(new Response(body, {status, headers})),
    chunk: (text) => controller?.enqueue(encoder.encode(text)),
    end: () => finish((open) => open.close()),
    fail: (error) => {
      reject(error)
      finish((open) => open.error(error))
    },
  }
}

function say(socket: WebSocket, frame: ClientFrame): void {
  // Of one that ends with its page the lake learns by its end; the browser would complain.
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
}

/** `stop` is true the first time only. */
function watchSilence(limit: number, onSilence: () => void): {heard(): void; stop(): boolean} {
  let stopped = false
  let timer = setTimeout(onSilence, limit)
  return {
    heard() {
      clearTimeout(timer)
      if (!stopped) timer = setTimeout(onSilence, limit)
    },
    stop() {
      clearTimeout(timer)
      const first = !stopped
      stopped = true
      return first
    },
  }
}

function pause(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))
}

function abortError(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new DOMException('The stream was aborted.', 'AbortError')
}

/**
 * Has a page's requests and WebSockets to `<projectId>.<host of the lake>` answered by the lake itself, the former through
 * `lakeFetch`. The Studio's form of a task makes clients of its own, which no setting reaches: without this they need that
 * second name, and connections of their own, of which a browser has six for all tabs together.
 */
export function answerProjectHost(apiHost: string, projectId: string, lakeFetch: LakeFetch): void {
  const projectHost = apiHost.replace('://', `://${projectId}.`)
  const fetchOther = globalThis.fetch.bind(globalThis)
  globalThis.fetch = (input, init) => {
    const path = input instanceof Request ? null : pathAt(projectHost, String(input))
    if (path === null) return fetchOther(input, init)
    const {signal, ...others} = init ?? {}
    return lakeFetch(apiHost + path, {...others, ...(signal && {signal})})
  }
  const [lakeSockets, projectSockets] = [socketsOf(apiHost), socketsOf(projectHost)]
  globalThis.WebSocket = class extends globalThis.WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      const path = pathAt(projectSockets, String(address))
      super(path === null ? address : lakeSockets + path, protocols)
    }
  }
}

/** The host, for WebSockets. */
function socketsOf(host: string): string {
  return host.replace(/^http/, 'ws')
}

/** What follows the host in an address there; null elsewhere. */
function pathAt(host: string, address: string): string | null {
  return address.startsWith(`${host}/`) ? address.slice(host.length) : null
}
