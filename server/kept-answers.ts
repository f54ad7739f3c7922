import type {IncomingMessage, ServerResponse} from 'node:http'

import {keptPage, pages, type StoredPage} from '../lib/freshness/page-cache.ts'
import {siteCounts} from '../lib/site/counts.ts'
import {type Answer, headersOf, isKnown} from './answer.ts'
import {chooseEncoding, type Encoding} from './encoding.ts'
import {isFile} from './file-answer.ts'
import {mayAskForDrafts} from './preview.ts'
import {isHost} from './requests.ts'
import {securityHeaders} from './security-headers.ts'
import {sendAnswer} from './send-answer.ts'

/*
 * Finished answers for kept pages, feeds and files, so that what has not changed need not pass through the framework again.
 * Each hangs on the page's entry in the page cache, in place of the content it is made of: it is gone as soon as that page
 * expires, and what it takes counts there.
 */
const answers = new WeakMap<StoredPage, Ready>()

const counts = siteCounts()

/** An answer, and by encoding all that is sent of it, so that nothing is left to be done at a request. */
type Ready = {answer: Answer; parts: Map<Encoding, Parts>}
type Parts = {etag: string; head: string[]; headOfKnown: string[]; body: Buffer}

/** The two heads of an encoding: their own strings and lists; most values are common to all pages. */
const bytesOfHeads = 1024

/**
 * Answers at once where the page is kept and ready in the wanted encoding, and nothing about the request can make a
 * difference: the common case, in which no more is done than needs be.
 *
 * @returns whether it has answered
 */
export function sendReady(request: IncomingMessage, response: ServerResponse): boolean {
  const {method, url = ''} = request
  if (method !== 'GET' && method !== 'HEAD') return false
  const page = keptPage(url)
  const ready = page && answers.get(page)
  if (!ready || ready.answer.status !== 200) return false
  const {headers} = request
  const parts = ready.parts.get(chooseEncoding(headers['accept-encoding']))
  if (!parts || !isHost(headers.host) || mayAskForDrafts(headers)) return false
  if (isKnown(headers['if-none-match'], parts.etag)) response.writeHead(304, parts.headOfKnown).end()
  else response.writeHead(200, parts.head).end(method === 'HEAD' ? undefined : parts.body)
  counts.kept += 1
  return true
}

/** The answer to a plain GET of the path, or null where the framework has to make it. */
export function keptAnswer(path: string): Answer | null {
  const page = keptPage(path)
  return (page && answers.get(page)?.answer) ?? null
}

/** Keeps the answer that was made from this, as the framework made it, if that is the page's present state. */
export async function keepAnswer(path: string, made: Buffer, answer: Answer): Promise<void> {
  const page = keptPage(path)
  if (!page?.content || answers.has(page) || !made.equals(await page.content.read())) return
  const kept = {...answer, headers: {...answer.headers, 'x-nextjs-cache': 'HIT'}}
  const ready = {answer: kept, parts: new Map()}
  answers.set(page, ready)
  page.content = {
    bytes: () => answer.bodies.bytes() + ready.parts.size * bytesOfHeads,
    read: () => answer.bodies.plain(),
  }
  pages().recount(page)
}

/** Sends a kept answer; from then on it is ready in the encoding that this reader wanted, but for a file, which has parts. */
export async function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  {path, answer}: {path: string; answer: Answer},
): Promise<void> {
  counts.kept += 1
  await sendAnswer(request, response, answer)
  if (!isFile(answer)) makeReady(path, chooseEncoding(request.headers['accept-encoding']))
}

function makeReady(path: string, encoding: Encoding): void {
  const page = keptPage(path)
  const ready = page && answers.get(page)
  const body = ready?.answer.bodies.ready(encoding)
  if (!page || !ready || !body || ready.parts.has(encoding)) return
  const headers = [...securityHeaders(), ...headersOf(ready.answer, encoding, body)]
  const headersOfKnown = [...securityHeaders(), ...headersOf(ready.answer, encoding, null)]
  ready.parts.set(encoding, {
    etag: String(headers.find(([name]) => name === 'ETag')?.[1]),
    head: headers.flatMap(([name, value]) => [name, String(value)]),
    headOfKnown: headersOfKnown.flatMap(([name, value]) => [name, String(value)]),
    body,
  })
  pages().recount(page)
}
