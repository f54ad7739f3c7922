import {LRUCache} from 'lru-cache'

import {type Dated, type Expiry, siteExpiry} from './expiry.ts'
import {processWide} from './process-wide.ts'

/**
 * Next's `cacheHandler` (next.config.ts): rendered pages live here until a tag says otherwise.
 *
 * In memory only, on purpose. Next's own handler keeps pages on disk but forgets at a restart which tags have expired,
 * so a page that changed just before would stay old for ever. Here a restart begins empty, and each page renders once.
 *
 * An entry is as old as the request that caused its render, not as its end: a change that lands while a page renders
 * expires that page too. A page that gave itself an age (`revalidate`) also expires at that age. Data fetches are not
 * kept; a page is the unit of freshness.
 */
export default class PageCache {
  async get(key: string, context: {kind?: string}): Promise<CacheEntry | null> {
    if (context.kind === 'FETCH') return null
    return pages().read(plainKey(key))
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
export type CacheValue = {kind: string; html?: string; body?: Uint8Array; rscData?: Uint8Array; headers?: Headers}
type Headers = Record<string, unknown>
/** `revalidate` is the age in seconds at which a page expires by itself, or false. */
type CacheControl = {revalidate: number | false}
type CacheEntry = {value: CacheValue | null; lastModified: number; cacheControl?: CacheControl | undefined}
type StoredPage = CacheEntry & Dated & {bytes: number}

const tagsHeader = 'x-next-cache-tags'
const defaultLimits = {bytes: 256 * 1024 * 1024, renders: 50_000}

/**
 * The pages in memory. `limits.bytes` bounds their size, `limits.renders` how many can be under way.
 *
 * @param now ms since the epoch
 */
export function createPages(expiry: Expiry, limits: {bytes: number; renders: number} = defaultLimits, now = Date.now) {
  const stored = new LRUCache<string, StoredPage>({maxSize: limits.bytes, sizeCalculation: (page) => page.bytes})
  const renders = new LRUCache<string, number>({max: limits.renders})
  /** The page where it is kept and may still be shown; asking does not announce a render. */
  function peek(key: string): CacheEntry | null {
    const page = stored.get(key)
    return page && !expiry.isExpired(page) && !isTooOld(page, now()) ? page : null
  }

  function read(key: string): CacheEntry | null {
    const page = peek(key)
    if (page) return page
    stored.delete(key)
    if (!renders.has(key)) renders.set(key, expiry.begin())
    return null
  }

  function write(key: string, value: CacheValue | null, cacheControl: CacheControl | undefined): void {
    const started = renders.peek(key)
    renders.delete(key)
    stored.delete(key)
    // Without the start of its render nobody can tell whether the page is older than a change: it is not kept.
    if (started === undefined || value === null) return
    const page = {value, cacheControl, started, tags: tagsIn(value), bytes: sizeOf(value), lastModified: now()}
    if (!expiry.isExpired(page)) stored.set(key, page)
  }

  function expireTags(tags: readonly string[]): void {
    expiry.expireTags(tags)
    // Found first, then dropped: the cache's order may not change under its iterator.
    const gone = [...stored.entries()].filter(([, page]) => expiry.isExpired(page))
    for (const [key] of gone) stored.delete(key)
  }

  function expireAll(): void {
    expiry.expireAll()
    stored.clear()
  }

  return {peek, read, write, expireTags, expireAll, size: () => ({pages: stored.size, bytes: stored.calculatedSize})}
}

export type Pages = ReturnType<typeof createPages>

declare global {
  interface ProcessWide {
    pages: Pages
  }
}

/** The pages of this process. */
export function pages(): Pages {
  return processWide('pages', () => createPages(siteExpiry()))
}

/** The key under which the page of a path is kept. */
export function pageKey(path: string): string {
  return `APP_PAGE ${path === '/' ? '/index' : path}`
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

function sizeOf({html, body, rscData}: CacheValue): number {
  return 1024 + (html?.length ?? 0) + (body?.byteLength ?? 0) + (rscData?.byteLength ?? 0)
}
