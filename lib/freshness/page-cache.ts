import {LRUCache} from 'lru-cache'

import {pageCacheBytes} from '../site/env.ts'
import {type Dated, type Expiry, siteExpiry} from './expiry.ts'
import {processWide} from './process-wide.ts'
import {tight} from './tight.ts'

/**
 * Next's `cacheHandler` (next.config.ts): rendered pages live here until a tag says otherwise.
 *
 * In memory only, on purpose. Next's own handler keeps pages on disk but forgets at a restart which tags have expired,
 * so a page that changed just before would stay old for ever. Here a restart begins empty, and each page renders once.
 *
 * An entry is as old as the request that caused its render, not as its end: a change that lands while a page renders
 * expires that page too. A page that gave itself an age (`revalidate`) also expires at that age. Data fetches are not
 * kept; a page is the unit of freshness.
 *
 * Of a page only its HTML is kept, of a route its body, once: as bytes outside the heap, until the server has an answer made
 * of it (server/kept-answers.ts) and gives that in its place. The framework's data for its scripts is dropped: no reader
 * gets those scripts.
 */
export default class PageCache {
  async get(key: string, context: {kind?: string}): Promise<CacheEntry | null> {
    if (context.kind === 'FETCH') return null
    const page = pages().read(plainKey(key))
    if (!page) return null
    const {value, lastModified, cacheControl, content} = page
    return {value: await withContent(value, content), lastModified, cacheControl}
  }

  async set(key: string, value: CacheValue | null, context: {cacheControl?: CacheControl} = {}): Promise<void> {
    if (value?.kind === 'FETCH') return
    pages().write(plainKey(key), value, context.cacheControl)
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    pages().expireTags(typeof tags === 'string' ? [tags] : tags)
  }

  resetRequestCache(): void {}
}

/** What Next hands over for a page or route; `headers` carry its tags. */
export type CacheValue = {
  kind: string
  status?: number | undefined
  html?: string
  body?: Uint8Array
  headers?: Headers
  rscData?: unknown
  segmentData?: unknown
}
type Headers = Record<string, unknown>
/** `revalidate` is the age in seconds at which a page expires by itself, or false. */
type CacheControl = {revalidate: number | false}
type CacheEntry = {value: CacheValue; lastModified: number; cacheControl?: CacheControl | undefined}

/** A page's HTML, or what a route answers, in whatever form it is held, and what that takes. */
export type Content = {bytes(): number; read(): Buffer | Promise<Buffer>}

/** A page that is kept, without its content; null where there is none. */
export type StoredPage = CacheEntry &
  Dated & {key: string; tags: ReadonlySet<string>; content: Content | null; checkedAt: number}

const tagsHeader = 'x-next-cache-tags'
/*
 * What an entry takes beside its text (objects, lists of headers, its places in maps), and a tag beside its letters:
 * twice what was measured, since the heap grows by about as much again as what lives on it.
 */
const bytesAnEntry = 4096
const bytesATag = 96
/** Addresses are made up without end: pages that are not there, or elsewhere, have this share of the room and no more. */
const shareOfMissing = 1 / 16

/**
 * The pages in memory. `limits.bytes` bounds what they take, `limits.renders` how many can be under way.
 *
 * @param now ms since the epoch
 */
export function createPages(expiry: Expiry, limits: {bytes: number; renders: number}, now = Date.now) {
  const found = roomFor(limits.bytes * (1 - shareOfMissing))
  const missing = roomFor(limits.bytes * shareOfMissing)
  // A name that is as long as a request may be must not take the room of many.
  const renders = new LRUCache<string, number>({
    maxSize: limits.renders * 100,
    sizeCalculation: (_, key) => 100 + key.length,
  })

  /** The page where it is kept and may still be shown; asking does not announce a render. */
  function peek(key: string): StoredPage | null {
    const page = found.get(key) ?? missing.get(key)
    return page && !hasExpired(page) && !isTooOld(page, now()) ? page : null
  }

  // It is asked at each request, and most of the time nothing has expired since.
  function hasExpired(page: StoredPage): boolean {
    if (page.checkedAt === expiry.lastChange()) return false
    if (expiry.isExpired(page)) return true
    page.checkedAt = expiry.lastChange()
    return false
  }

  function read(key: string): StoredPage | null {
    const page = peek(key)
    if (page) return page
    drop(key)
    if (!renders.has(key)) renders.set(key, expiry.begin())
    return null
  }

  function write(key: string, value: CacheValue | null, cacheControl: CacheControl | undefined): void {
    const started = renders.peek(key)
    renders.delete(key)
    drop(key)
    // Without the start of its render nobody can tell whether the page is older than a change: it is not kept.
    if (started === undefined || value === null) return
    const {html, body, rscData: _data, segmentData: _segments, ...rest} = value
    const content = heldAsBytes(html ?? body)
    const dated = {started, tags: tagsIn(value), lastModified: now()}
    const page = {key, value: rest, content, cacheControl, checkedAt: -1, ...dated}
    if (!expiry.isExpired(page)) roomOf(page).set(key, page)
  }

  /** Counts anew what a page takes, after its content has come to be held in another form. */
  function recount(page: StoredPage): void {
    const {key} = page
    const room = roomOf(page)
    if (room.peek(key) !== page) return
    // Set again over itself, it would not be counted anew.
    room.delete(key)
    room.set(key, page)
  }

  function roomOf({value}: StoredPage) {
    return (value.status ?? 200) === 200 ? found : missing
  }

  function drop(key: string): void {
    found.delete(key)
    missing.delete(key)
  }

  function expireTags(tags: readonly string[]): void {
    expiry.expireTags(tags)
    // Found first, then dropped: the cache's order may not change under its iterator.
    const gone = [...found.entries(), ...missing.entries()].filter(([, page]) => expiry.isExpired(page))
    for (const [key] of gone) drop(key)
  }

  function expireAll(): void {
    expiry.expireAll()
    found.clear()
    missing.clear()
  }

  function size() {
    return {pages: found.size + missing.size, bytes: found.calculatedSize + missing.calculatedSize}
  }

  return {peek, read, write, recount, expireTags, expireAll, size}
}

export type Pages = ReturnType<typeof createPages>

declare global {
  interface ProcessWide {
    pages: Pages
  }
}

/** The pages of this process. */
export function pages(): Pages {
  return processWide('pages', () => createPages(siteExpiry(), {bytes: pageCacheBytes(), renders: 50_000}))
}

/** What is kept of a path, a page or what a route answers, and may still be shown. */
export function keptPage(path: string): StoredPage | null {
  return pages().peek(pageKey(path)) ?? pages().peek(`APP_ROUTE ${path}`)
}

/** The key under which the page of a path is kept. */
export function pageKey(path: string): string {
  // Next calls the first page `/index`, and a page that really has that name `/index/index`.
  return `APP_PAGE ${path === '/' ? '/index' : /^\/index(?:\/|$)/.test(path) ? `/index${path}` : path}`
}

// Next's keys are `/route-cache/<kind>/<fingerprint of the route>/$<path>`.
function plainKey(key: string): string {
  return key.replace(/^\/route-cache\/(\w+)\/[^/]+\/\$/, '$1 ')
}

function isTooOld({lastModified, cacheControl}: CacheEntry, now: number): boolean {
  const seconds = cacheControl?.revalidate
  return typeof seconds === 'number' && now >= lastModified + seconds * 1000
}

function tagsIn(value: CacheValue): ReadonlySet<string> {
  const header = value.headers?.[tagsHeader]
  return new Set(typeof header === 'string' ? header.split(',') : [])
}

function roomFor(maxSize: number) {
  return new LRUCache<string, StoredPage>({maxSize: Math.max(1, Math.floor(maxSize)), sizeCalculation: sizeOf})
}

// As a string, a Polish text takes two bytes a character, and on the heap.
function heldAsBytes(content: string | Uint8Array | undefined): Content | null {
  if (content === undefined) return null
  const bytes = tight(Buffer.from(content))
  return {bytes: () => bytes.byteLength, read: () => bytes}
}

async function withContent(value: CacheValue, content: Content | null): Promise<CacheValue> {
  if (!content) return value
  const bytes = await content.read()
  return value.kind === 'APP_ROUTE' ? {...value, body: bytes} : {...value, html: bytes.toString('utf8')}
}

// A tag is there twice, in its header and in the set.
function sizeOf({value, tags, content}: StoredPage, key: string): number {
  const headers = Object.values(value.headers ?? {}).reduce<number>((sum, header) => sum + 2 * String(header).length, 0)
  const beside = bytesAnEntry + key.length + headers + bytesATag * tags.size
  return beside + (content?.bytes() ?? 0)
}
