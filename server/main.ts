import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {join} from 'node:path'
import type {Duplex} from 'node:stream'

import next from 'next'

import {endpoints, fixedPages} from '../lib/addresses/addresses.ts'
import {routeAt} from '../lib/addresses/paths.ts'
import {type PostedForm, withPostedForm} from '../lib/forms/posted-form.ts'
import {isForWantOfContent, type Reach, withReach} from '../lib/freshness/content-reach.ts'
import {siteCounts} from '../lib/site/counts.ts'
import {refusalAt} from '../lib/site/refusals.ts'
import {resolveRedirect, whereabouts} from '../sanity/resolve-redirect.ts'
import {type Answer, createAnswer} from './answer.ts'
import {buildFiles} from './build-files.ts'
import {captureAnswer} from './capture-answer.ts'
import {compress} from './compress.ts'
import {developmentTools} from './development.ts'
import {dropForeignForwarding} from './forwarding.ts'
import {keepAnswer, keptAnswer, sendKept, sendReady} from './kept-answers.ts'
import {structureLogs} from './log.ts'
import {takePostedForm} from './posted-form.ts'
import {admitPreview, dropDraftCookies} from './preview.ts'
import {readerHtml} from './reader-html.ts'
import {answerRedirect} from './redirect.ts'
import {createRefusals} from './refusals.ts'
import {faultOf, pathOf, requestIdOf, straighten} from './requests.ts'
import {type Audience, ownHeaders, pageHeaders, setSecurityHeaders} from './security-headers.ts'
import {sendAnswer} from './send-answer.ts'
import {stopOnSignal} from './stop.ts'
import {chanceAt, noteStatus, notFoundPage, withWords} from './unknown-address.ts'

const studioPath = new RegExp(`^${endpoints.studio}(?:[/?]|$)`)

/*
 * The site's server: Next, with every page that a reader gets freed of the framework's scripts, pages that have not
 * changed answered from memory, and what nobody can answer refused before it gets there. In development it is the same,
 * but keeps no page and lets Next's tools through.
 */
const development = process.env['NODE_ENV'] === 'development'
if (!development) structureLogs()
const port = Number(process.env['PORT'] || 3000)
const server = createServer({
  // Whose host is missing gets a page that says so, instead of Node's bare answer.
  requireHostHeader: false,
  // Longer than proxies keep an idle connection, so that they never send a form on one that is just being closed.
  keepAliveTimeout: 75_000,
  // Nothing but Next's tools speaks anything else than HTTP here.
  shouldUpgradeCallback: ({url}) => development && isOfNext(url),
})
const site = next({dev: development, port, httpServer: server})
await site.prepare()
const handle = site.getRequestHandler()
const refusals = createRefusals(handle, {keep: !development})
const tools = development ? developmentTools() : null
const built = development ? new Set<string>() : buildFiles(join(import.meta.dirname, '../.next/static'))
const counts = siteCounts()
/** The latest answer on each connection. */
const answers = new WeakMap<Duplex, ServerResponse>()

server.on('request', respond)
// What a request expects of us before it sends its body (`Expect: …`) does not matter: it gets its answer.
server.on('checkExpectation', respond)
server.on('clientError', (error, socket) => void refusals.sendBare(error, socket, answers.get(socket)))
if (!development) stopOnSignal(server)
server.listen(port)

function respond(request: IncomingMessage, response: ServerResponse): void {
  answer(request, response).catch((error: unknown) => refusals.fail(request, response, error))
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!development && sendReady(request, response)) return
  answers.set(request.socket, response)
  setSecurityHeaders(response)
  dropForeignForwarding(request)
  // Next's tools have addresses, headers and methods of their own.
  if (development && isOfNext(request.url)) return handle(request, response)
  if (tools?.answer(request, response)) return
  if (!development) straighten(request)
  const fault = faultOf(request) ?? refusalAt(pathOf(request.url ?? '')) ?? (isHidden(request) ? 404 : null)
  if (fault) {
    counts.refused += 1
    return refusals.send(request, response, fault)
  }
  // Node sends no body in answer to HEAD, whatever is written: made like a GET, it has the same headers (RFC 9110, 9.3.2).
  if (request.method === 'HEAD') {
    request.method = 'GET'
    // Of GET alone a part may be asked for (RFC 9110, 14.2).
    delete request.headers.range
  }
  const audience = await audienceOf(request)
  if (audience === 'unknown') return refusals.send(request, response, 'podglad')
  const path = audience === 'reader' ? plainPath(request) : null
  const kept = path && keptAnswer(path)
  if (kept) {
    const elsewhere = await isAnsweredElsewhere(request, response, kept)
    return elsewhere ? undefined : sendKept(request, response, {path, answer: kept})
  }
  const reach = {id: requestIdOf(request), isAway: false, since: performance.now()}
  const missing = audience === 'reader' ? await missingPage(request) : null
  if (missing === 'unknown') return refusals.send(request, response, 503)
  if (missing?.to && (await answerRedirect(request, response, async () => missing.to))) return
  await make(request, response, {audience, path, reach, ...missing})
}

type Asked = {audience: Audience; path: string | null; reach: Reach; instead?: NotFound}
type NotFound = {path: string; words: string | null}

/** Has Next make what was asked for, or the page that is sent `instead`, where that is not kept. */
async function make(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
  const {audience, reach, instead} = asked
  const path = instead?.path ?? asked.path
  const kept = instead && keptAnswer(instead.path)
  if (kept) return sendNotFound(request, response, {...instead, answer: kept})
  counts.made += 1
  await new Promise<void>((resolve) => compress(request, response, () => resolve()))
  if (audience === 'studio') return handleStudio(request, response)
  const form = await takePostedForm(request)
  if (instead) request.url = instead.path
  const answerNow = () => handle(request, response)
  const body = await captureAnswer(response, () =>
    withReach(reach, () => (form ? withPostedForm(form, answerNow) : answerNow())),
  )
  const isAway = isForWantOfContent(reach, response.statusCode)
  if (form) finishPostedForm(form, request, response)
  if (body === null) return
  // It is neither known to be there nor not: what the framework said of it does not hold.
  if (isAway) {
    counts.away += 1
    return refusals.sendInstead(request, response, 503)
  }
  if (path) noteStatus(path, response.statusCode)
  const isOfForm = form !== null || isEmptyForm(request)
  if (isHtml(response)) return sendPage(request, response, {made: body, audience, path, instead, isOfForm})
  const made = createAnswer(response.statusCode, ownHeaders(response), body)
  if (path) await keepAnswer(path, body, made)
  await send(request, response, made)
}

/**
 * The page that is sent instead, where there is none at an address, and where the address leads; null where Next has to find
 * out. So whoever makes up addresses costs little more than those who read kept pages. `unknown` where there is no page, and
 * content does not say whether the address leads elsewhere.
 */
async function missingPage({method, url = ''}: IncomingMessage) {
  const path = pathOf(url)
  const chance = development || method !== 'GET' ? 'open' : chanceAt(path)
  if (chance === 'open') return null
  const found = await whereabouts(url)
  if (!found) return chance === 'never' ? 'unknown' : null
  return chance === 'with document' && found.stands ? null : {to: found.to, instead: notFoundPage(path)}
}

async function sendNotFound(
  request: IncomingMessage,
  response: ServerResponse,
  {path, words, answer: made}: NotFound & {answer: Answer},
): Promise<void> {
  if (words === null) return sendKept(request, response, {path, answer: made})
  delete request.headers['accept-encoding']
  await sendAnswer(request, response, await withWords(made, words))
}

/**
 * A page that could be made has the status that it gave itself, and where it leads elsewhere, the form is not sent once more
 * (RFC 9110, 15.4.4). The request is again what it was, and the form gone.
 */
function finishPostedForm(form: PostedForm, request: IncomingMessage, response: ServerResponse): void {
  request.method = 'POST'
  // What was connected while the page was made may hold on to its surroundings for long.
  form.fields = null
  if (response.statusCode === 200) response.statusCode = form.status
  else if (response.statusCode === 307) response.statusCode = 303
}

async function handleStudio(request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders('studio'))) response.setHeader(name, value)
  await handle(request, response)
}

// Where it finds no page or no way to make one, Next may answer with a bare English page of its own.
const ourPage = /<html\b[^>]*\blang="pl"/

type Page = {made: Buffer; audience: Audience; path: string | null; instead: NotFound | undefined; isOfForm: boolean}

async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  {made, audience, path, instead, isOfForm}: Page,
): Promise<void> {
  const html = made.toString('utf8')
  response.statusCode = tools?.statusOf(html, response.statusCode) ?? response.statusCode
  // What leads elsewhere needs no words.
  if (!ourPage.test(html) && !response.hasHeader('location'))
    return refusals.send(request, response, response.statusCode === 404 ? 404 : 500)
  const text = audience === 'reader' ? readerHtml(html) : html
  const headers = headersOf(response, audience, isOfForm)
  const page = createAnswer(response.statusCode, headers, tools?.withScript(text) ?? text)
  if (path) await keepAnswer(path, made, page)
  if (instead) return sendNotFound(request, response, {...instead, answer: page})
  await send(request, response, page)
}

async function send(request: IncomingMessage, response: ServerResponse, made: Answer): Promise<void> {
  if (!(await isAnsweredElsewhere(request, response, made))) await sendAnswer(request, response, made)
}

/** Where no page and no file was found, the editors' redirects have the next word. */
async function isAnsweredElsewhere(
  request: IncomingMessage,
  response: ServerResponse,
  {status}: Answer,
): Promise<boolean> {
  return status === 404 && answerRedirect(request, response, resolveRedirect)
}

function headersOf(response: ServerResponse, audience: Audience, isOfForm: boolean) {
  const cache = response.getHeader('x-nextjs-cache')
  // The browser that posted a form shows its answer again on the way back, which has no address to be asked for; and a form
  // that was sent is the same form then, from which no second report is made.
  const ownPage = isOfForm ? 'private, no-cache' : 'private, no-store'
  return {
    'content-type': 'text/html; charset=utf-8',
    // A page that was made for this request alone is nobody else's; the others are asked for again each time.
    'cache-control': cache && audience === 'reader' ? 'public, max-age=0, must-revalidate' : ownPage,
    ...(cache ? {'x-nextjs-cache': String(cache)} : {}),
    ...(response.statusCode === 503 && {'retry-after': '30'}),
    ...pageHeaders(audience),
  }
}

function isHtml(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/html')
}

/** The forms of readers and of entities, before anybody has written in them. */
function isEmptyForm({url = ''}: IncomingMessage): boolean {
  const path = pathOf(url)
  return path === fixedPages.report.path || path === fixedPages.report.parts.entity
}

async function audienceOf(request: IncomingMessage): Promise<Audience | 'unknown'> {
  const {url = ''} = request
  // The Studio reads drafts by itself; files of the build are nobody's secret, and ending a preview needs no right to it.
  const isStudio = studioPath.test(url)
  if (isStudio || /^\/(?:_next|api)(?:[/?]|$)/.test(url)) {
    dropDraftCookies(request)
    return isStudio ? 'studio' : 'reader'
  }
  const admission = await admitPreview(request)
  return admission === 'granted' ? 'preview' : admission === 'none' ? 'reader' : 'unknown'
}

/**
 * The path where it can name a kept page: asked for plainly, for a document and not for the framework's data. What stands
 * behind „?” makes no difference: a page that reads it is not kept.
 */
function plainPath({method, url = '', headers}: IncomingMessage): string | null {
  const path = pathOf(url)
  const plain = method === 'GET' && /^\/(?:[\w.-]+(?:\/[\w.-]+)*)?$/.test(path) && !headers['rsc']
  return plain ? path : null
}

/** Next's own addresses; `__nextjs…` are those of its tools for development. */
function isOfNext(url = ''): boolean {
  return /^\/(?:_next\/|__nextjs)/.test(url)
}

/**
 * What is there for no reader: of Next all but the files of the build, as its image service and data of its old router; and of
 * what programs ask for all that the table of addresses does not have. Next would make a page to say so.
 */
function isHidden({url = ''}: IncomingMessage): boolean {
  const path = pathOf(url)
  return isOfNext(path) ? !built.has(path) : path.startsWith('/api/') && routeAt(path) === null
}
