import {IncomingMessage, ServerResponse} from 'node:http'
import {Socket} from 'node:net'
import type {Duplex} from 'node:stream'

import {methodsOf} from '../lib/addresses/methods.ts'
import {TooMuchAsked} from '../lib/freshness/read-together.ts'
import {siteCounts} from '../lib/site/counts.ts'
import {type RefusalName, refusalPath, statusOf} from '../lib/site/refusals.ts'
import {type Answer, createAnswer} from './answer.ts'
import {captureAnswer} from './capture-answer.ts'
import {readerHtml} from './reader-html.ts'
import {withdraw} from './redirect.ts'
import {pathOf} from './requests.ts'
import {pageHeaders, setSecurityHeaders} from './security-headers.ts'
import {sendAnswer} from './send-answer.ts'

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * The pages of requests that are refused. Next makes each once, from the site's own parts and without any content; from
 * then on they are in memory, so that a refusal costs next to nothing. `keep: false` has them made anew each time.
 */
export function createRefusals(handle: Handle, {keep}: {keep: boolean}) {
  const made = new Map<RefusalName, Promise<Answer>>()

  async function make(name: RefusalName): Promise<Answer> {
    const html = readerHtml(await render(handle, refusalPath(name)))
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(statusOf(name) === 503 && {'retry-after': '30'}),
      ...pageHeaders('reader'),
    }
    return createAnswer(statusOf(name), headers, html)
  }

  function page(name: RefusalName): Promise<Answer> {
    const known = made.get(name)
    if (known) return known
    const answer = make(name)
    if (keep) made.set(name, answer)
    // What failed once may be made the next time.
    answer.catch(() => made.delete(name))
    return answer
  }

  async function send(request: IncomingMessage, response: ServerResponse, name: RefusalName): Promise<void> {
    if (name === 405) response.setHeader('Allow', methodsOf(pathOf(request.url ?? '')).join(', '))
    // A body that nobody reads is not waited for.
    if (request.method !== 'GET' && request.method !== 'HEAD') response.shouldKeepAlive = false
    await sendAnswer(request, response, await page(name))
  }

  /** Refuses in place of an answer that was begun. */
  async function sendInstead(request: IncomingMessage, response: ServerResponse, name: RefusalName): Promise<void> {
    withdraw(response)
    await send(request, response, name)
  }

  /**
   * The end of every request whose answer failed, which the log tells, or for which too much is asked at once: nobody waits
   * for what does not come. Never rejects.
   */
  async function fail(request: IncomingMessage, response: ServerResponse, error: unknown): Promise<void> {
    const isTooMuch = error instanceof TooMuchAsked
    siteCounts()[isTooMuch ? 'refused' : 'failed'] += 1
    // A query may hold what a reader wrote, or the key of an entity's link.
    if (!isTooMuch) console.error(`${request.method} ${pathOf(request.url ?? '')} failed.`, error)
    if (!response.headersSent) await sendInstead(request, response, isTooMuch ? 503 : 500).catch(console.error)
    // What broke off must not be taken for a whole answer.
    if (!response.writableEnded) response.destroy()
  }

  /**
   * Answers on the bare connection, where Node could not read a request from it, or not all of one.
   *
   * @param pending the latest answer on this connection
   */
  async function sendBare({code}: NodeJS.ErrnoException, socket: Duplex, pending?: ServerResponse): Promise<void> {
    const underWay = pending && !pending.writableFinished ? pending : null
    if (!(socket instanceof Socket) || !socket.writable || underWay?.headersSent || code === 'ECONNRESET')
      return void socket.destroy()
    const response = new ServerResponse(new IncomingMessage(socket))
    try {
      underWay?.detachSocket(socket)
      response.assignSocket(socket)
      response.shouldKeepAlive = false
      response.once('finish', () => socket.end())
      setSecurityHeaders(response)
      await send(response.req, response, bareStatuses[code ?? ''] ?? 400)
    } catch {
      // Of several requests in a row an earlier one is being answered; or no page can be made.
      socket.destroy()
    }
  }

  return {send, sendInstead, fail, sendBare}
}

const bareStatuses: Record<string, RefusalName> = {HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408}

/** The page of a path as Next makes it for a reader, without any connection. */
async function render(handle: Handle, path: string): Promise<string> {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = path
  request.headers = {host: 'localhost'}
  request.push(null)
  const response = new ServerResponse(request)
  const body = await captureAnswer(response, () => handle(request, response))
  if (!body) throw new Error(`${path} is no page.`)
  return body.toString('utf8')
}
