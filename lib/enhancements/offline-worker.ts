/*
 * The service worker of readers who asked to read the Informator without internet (offline.ts registers it). What it keeps
 * lies in one cache under names of which none is ever written twice; the list at `listKey` says which name answers which
 * address, and is written last: until then, and if anything fails, all stays as it was. Nothing is kept of what a reader
 * opens: only the pages that the site lists, fetched without cookies.
 */

/** What answers an address: its name in the cache, what the page or stylesheet needs beside it, and its size in bytes. */
type Entry = {key: string; uses: string[]; size: number}

/**
 * What is kept: of what moment by the server's clock, for the reader, and when that was by the device's, from which alone the
 * time that has passed is told (both ms since the epoch).
 */
export type Kept = {time: number; checked: number; pages: number; entries: Record<string, Entry>}

/** What the worker says while it saves, and at the end. */
export type Report = {done: number; all: number} | {saved: true} | {failure: string}

type Work = Event & {waitUntil(work: Promise<unknown>): void}
type Ask = Work & {request: Request; respondWith(answer: Promise<Response>): void}
declare const self: {
  addEventListener(type: 'install' | 'activate' | 'message', listener: (event: Work) => void): void
  addEventListener(type: 'fetch', listener: (event: Ask) => void): void
  skipWaiting(): Promise<void>
  clients: {claim(): Promise<void>}
  registration: ServiceWorkerRegistration
  // Not in browsers of before 2025.
  cookieStore?: {get(name: string): Promise<object | null>}
}

const name = 'bez-internetu'
const aboutPath = '/informator/bez-internetu'
const listKey = '/bez-internetu/spis'
// There while something may have changed of which this browser could not hear; says when it was last asked for in vain (ms by
// the device's clock).
const missedKey = '/bez-internetu/pominiete'
// Their addresses change with what they hold.
const lasting = /^\/(?:_next\/static|skrypty|obrazy)\//
// Without these no page is what it was.
const needed = /^\/(?:_next\/static|skrypty)\//
const forEditors = /^\/(?:studio|api)(?:\/|$)/
const day = new Intl.DateTimeFormat('pl', {dateStyle: 'long', timeZone: 'Europe/Warsaw'})
const hour = 3_600_000
// There while the browser has an editor's preview open (lib/preview).
const previewSign = 'podglad-otwarty'
const channel = new BroadcastChannel(name)
let saving: Promise<void> | undefined

async function read(): Promise<Kept | null> {
  const found = await caches.match(listKey, {cacheName: name})
  return found ? found.json() : null
}

/** Brings what is kept to the present state of the site: all of it, or nothing. */
async function save(): Promise<void> {
  const cache = await caches.open(name)
  try {
    const old = (await read())?.entries ?? {}
    const list = await ask(`${aboutPath}.json`)
    const pages: string[] = await list.json()
    const entries: Record<string, Entry> = {}
    const underWay: Record<string, Promise<void>> = {}

    const once = (path: string) => (underWay[path] ??= take(path))
    async function take(path: string): Promise<void> {
      const known = old[path]
      const entry = known && lasting.test(path) ? known : await fetchEntry(cache, path, known)
      if (!entry) return
      entries[path] = entry
      await allOf(entry.uses.map(once))
    }

    let done = 0
    const waiting = pages.values()
    async function takeWaiting(): Promise<void> {
      for (const path of waiting) {
        await once(path)
        done += 1
        say({done, all: pages.length})
      }
    }
    await allOf([1, 2, 3, 4].map(takeWaiting))
    const time = Date.parse(list.headers.get('date') ?? '') || Date.now()
    const kept: Kept = {time, checked: Date.now(), pages: pages.length, entries}
    await cache.put(listKey, new Response(JSON.stringify(kept)))
    await cache.delete(missedKey)
  } finally {
    await tidy(cache)
  }
}

/** Waits for the end of all of them, so that nothing is written after what failed was cleared away. */
async function allOf(works: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({status}) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/** Fetches what has this address, unless it is what is known of it; null where a page or picture is gone. */
async function fetchEntry(cache: Cache, path: string, known?: Entry): Promise<Entry | null> {
  const stored = known && (await cache.match(known.key))
  const etag = stored?.headers.get('etag')
  const response = await ask(path, etag ? {'if-none-match': etag} : {})
  if (known && response.status === 304) return known
  if (response.status === 404) return null
  const {headers} = response
  const body = await response.blob()
  const isText = /html|css/.test(headers.get('content-type') ?? '')
  const key = lasting.test(path) ? path : `${path}?${headers.get('etag') ?? Date.now()}`
  const kept = new Headers(
    [...headers].filter(([header]) => !/^(?:vary|speculation-rules|content-(?:encoding|length))$/.test(header)),
  )
  await cache.put(key, new Response(body, {headers: kept}))
  return {key, uses: isText ? partsOf(await body.text(), path) : [], size: body.size}
}

async function ask(path: string, headers: HeadersInit = {}): Promise<Response> {
  const response = await fetch(path, {credentials: 'omit', headers})
  if (response.ok || response.status === 304 || (response.status === 404 && !needed.test(path))) return response
  throw new Error(path)
}

/** The styles, scripts, fonts and pictures that a page or stylesheet names; of a picture one size. */
function partsOf(text: string, path: string): string[] {
  const named = [...text.matchAll(/(?:href|src)="(\/(?:_next\/static|skrypty)\/[^"]+)"|url\(["']?([^"')]+)/g)]
  const pictures = [...text.matchAll(/srcset="([^"]+)/gi)].map(([, set = '']) => {
    const sizes = set.split(', ').map((size) => size.split(' '))
    return (sizes.findLast(([, width = '']) => parseInt(width) <= 640) ?? sizes[0])?.[0] ?? ''
  })
  const found = [...named.map(([, own, inStyle]) => own ?? inStyle ?? ''), ...pictures].map((part) => {
    const {pathname, search} = new URL(part, new URL(path, location.origin))
    return pathname + search
  })
  return [...new Set(found)].filter((part) => lasting.test(part))
}

/** Deletes what the list does not name: the remains of what failed, or of what was replaced. */
async function tidy(cache: Cache): Promise<void> {
  const kept = await read()
  if (!kept) {
    await caches.delete(name)
    await self.registration.unregister()
    return
  }
  const keys = [listKey, missedKey, ...Object.values(kept.entries).map(({key}) => key)]
  const named = new Set(keys.map((key) => new URL(key, location.origin).href))
  for (const request of await cache.keys()) if (!named.has(request.url)) await cache.delete(request)
}

function say(report: Report): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, ours
  channel.postMessage(report)
}

function sayFailure(error: unknown): void {
  say({failure: error instanceof DOMException ? error.name : 'connection'})
}

function saveOnce(): Promise<void> {
  return (saving ??= save().finally(() => (saving = undefined)))
}

async function renewIfDue({checked}: Kept): Promise<void> {
  const cache = await caches.open(name)
  const missed = await cache.match(missedKey)
  const [since, wait] = missed ? [Number(await missed.text()), hour / 4] : [checked, hour]
  // Either side of now: a clock may have been put back.
  if (Math.abs(Date.now() - since) < wait) return
  await cache.put(missedKey, new Response(`${Date.now()}`))
  await saveOnce().catch(() => {})
}

async function noteMissed(): Promise<void> {
  const cache = await caches.open(name)
  if (!(await cache.match(missedKey))) await cache.put(missedKey, new Response('0'))
}

/** A page from the network, or, where that does not answer, as it is kept; what an editor previews comes from nowhere else. */
async function answerPage(event: Ask, path: string): Promise<Response> {
  const kept = (await self.cookieStore?.get(previewSign)) ? null : await read()
  if (!kept) return fetch(event.request)
  const entry = kept.entries[path]
  let why = 'Serwis chwilowo nie odpowiada'
  try {
    const asked = fetch(event.request)
    const response = await (entry ? Promise.race([asked, tooLate()]) : asked)
    if (response && !(entry && response.status >= 500)) {
      event.waitUntil(renewIfDue(kept))
      return response
    }
  } catch {
    why = 'Bez połączenia z\u00A0serwisem'
    event.waitUntil(noteMissed())
  }
  const version = `wersja z\u00A0${day.format(kept.time)}\u00A0r.`
  const note = entry
    ? `${why}: ${version}`
    : `Tej strony nie ma na tym urządzeniu. Bez internetu otworzysz strony z\u00A0listy poniżej (${version}).`
  const stored = await caches.match((entry ?? kept.entries[aboutPath])?.key ?? '', {cacheName: name})
  if (!stored) return Response.error()
  const html = await stored.text()
  const text = html.replace(/<main[^>]*>/, (main) => `${main}<p role="note" class="offline-note">${note}</p>`)
  return new Response(text, {status: entry ? 200 : 503, headers: stored.headers})
}

function tooLate(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), 5000)
  })
}

/** A part of a page as it is kept, or from the network; of a picture, where there is none, any size that is kept. */
async function answerPart(request: Request, path: string): Promise<Response> {
  const kept = await caches.match(path, {cacheName: name})
  if (kept) return kept
  try {
    return await fetch(request)
  } catch (error) {
    const picture = /^\/obrazy\/[^/]+\//.exec(path)?.[0]
    const other = Object.keys((await read())?.entries ?? {}).find((known) => picture && known.startsWith(picture))
    const found = other && (await caches.match(other, {cacheName: name}))
    if (found) return found
    throw error
  }
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  event.waitUntil(saveOnce().then(() => say({saved: true}), sayFailure))
})
self.addEventListener('fetch', (event) => {
  const {method, mode, url} = event.request
  const {origin, pathname, search} = new URL(url)
  if (method !== 'GET' || origin !== location.origin || forEditors.test(pathname)) return
  if (mode === 'navigate') event.respondWith(answerPage(event, pathname + search))
  else if (lasting.test(pathname)) event.respondWith(answerPart(event.request, pathname + search))
})
