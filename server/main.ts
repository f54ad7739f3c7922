import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'

import next from 'next'

import {endpoints} from '../lib/addresses/addresses.ts'
import {resolveRedirect} from '../sanity/resolve-redirect.ts'
import {type Answer, createAnswer, sendAnswer} from './answer.ts'
import {captureAnswer} from './capture-answer.ts'
import {compress} from './compress.ts'
import {dropForeignForwarding} from './forwarding.ts'
import {keepAnswer, keptAnswer} from './kept-answers.ts'
import {readerHtml} from './reader-html.ts'
import {answerRedirect} from './redirect.ts'
import {type Audience, pageHeaders, setSecurityHeaders} from './security-headers.ts'

const studioPath = new RegExp(`^${endpoints.studio}(?:[/?]|$)`)

/*
 * The site's server: Next, with every page that a reader gets freed of the framework's scripts, and pages that have not
 * changed answered from memory. `next dev` does without it.
 */
const port = Number(process.env['PORT'] || 3000)
const server = createServer()
const site = next({dev: false, port, httpServer: server})
await site.prepare()
const handle = site.getRequestHandler()

server.on('request', (request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(`${request.method} ${request.url} failed.`, error)
    if (!response.headersSent) response.statusCode = 500
    response.end()
  })
})
server.listen(port)

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  setSecurityHeaders(response)
  // Node sends no body in answer to HEAD, whatever is written: made like a GET, it has the same headers (RFC 9110, 9.3.2).
  if (request.method === 'HEAD') request.method = 'GET'
  dropForeignForwarding(request)
  const audience = audienceOf(request)
  const path = audience === 'reader' ? plainPath(request) : null
  const kept = path && keptAnswer(path)
  if (kept) return send(request, response, kept)
  await new Promise<void>((resolve) => compress(request, response, () => resolve()))
  if (audience === 'studio') return handleStudio(request, response)
  captureAnswer(response, (body) => {
    if (isHtml(response)) void sendPage(request, response, {html: body, audience, path})
    else void send(request, response, createAnswer(response.statusCode, {}, body))
  })
  await handle(request, response)
}

async function handleStudio(request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders('studio'))) response.setHeader(name, value)
  await handle(request, response)
}

type Page = {html: string; audience: Audience; path: string | null}

async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  {html, audience, path}: Page,
): Promise<void> {
  const made = createAnswer(
    response.statusCode,
    headersOf(response, audience),
    audience === 'reader' ? readerHtml(html) : html,
  )
  if (path) keepAnswer(path, html, made)
  await send(request, response, made)
}

/** Where no page and no file was found, the editors' redirects have the next word. */
async function send(request: IncomingMessage, response: ServerResponse, made: Answer): Promise<void> {
  if (made.status === 404 && (await answerRedirect(request, response, resolveRedirect))) return
  await sendAnswer(request, response, made)
}

function headersOf(response: ServerResponse, audience: Audience) {
  const cache = response.getHeader('x-nextjs-cache')
  return {
    'content-type': 'text/html; charset=utf-8',
    // A page that was made for this request alone is nobody else's; the others are asked for again each time.
    'cache-control': cache && audience === 'reader' ? 'public, max-age=0, must-revalidate' : 'private, no-store',
    ...(cache ? {'x-nextjs-cache': String(cache)} : {}),
    ...pageHeaders(audience),
  }
}

function isHtml(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/html')
}

function audienceOf({url = '', headers}: IncomingMessage): Audience {
  if (studioPath.test(url)) return 'studio'
  return /(?:^|;\s*)__prerender_bypass=/.test(headers.cookie ?? '') ? 'preview' : 'reader'
}

/** The path where it can name a kept page: asked for plainly, for a document and not for the framework's data. */
function plainPath({method, url = '', headers}: IncomingMessage): string | null {
  const plain = (method === 'GET' || method === 'HEAD') && /^\/(?:[\w.-]+(?:\/[\w.-]+)*)?$/.test(url) && !headers['rsc']
  return plain ? url : null
}
