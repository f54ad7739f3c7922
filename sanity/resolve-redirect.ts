import type {SanityClient} from '@sanity/client'

import {type Addressed, parsePath, pathOf} from '#lib/addresses/paths.ts'
import {
  comparablePath,
  type Crossing,
  followRedirects,
  formerNewsSlugs,
  mayBeFormer,
  partOf,
  type PartPath,
  spellings,
  withQuery,
} from '#lib/addresses/redirects.ts'
import {fixedPaths} from '#lib/addresses/sitemap.ts'
import {type Expiry, siteExpiry, tagsOf} from '#lib/freshness/expiry.ts'
import {keepReading} from '#lib/freshness/kept-readings.ts'
import {readTogether, TooMuchAsked} from '#lib/freshness/read-together.ts'
import {slugify} from '#lib/polish/slugs.ts'

import {client} from './client.ts'
import {formerAddressesQuery, redirectQuery} from './queries/redirects.ts'

type Client = Pick<SanityClient, 'fetch'>

/** How long a reader waits for it, in ms, before nothing is known: less where there are other ways to find out. */
const patience = 2000
const longPatience = 4000
/** How long it may take to read all former addresses, in ms: whoever asks later finds them read. */
const longReading = 30_000

/** What is asked at once, a hundred slugs are found in some 50 ms; and how long it may wait to be asked, in ms. */
const limits = {most: 100, patience: patience / 2}

/** No document has a longer slug, in characters: what is longer was made up. */
const longestSlug = 300

/** What is known of an address: whether the document is there that a page at it shows, and where the address leads else. */
export type Whereabouts = {stands: boolean; to: string | null}

/**
 * What was read of content: where comparable paths lead, the documents that have one of the slugs asked for, and the paths at
 * which they stand.
 */
type Reading = {redirects: RedirectTable; documents: readonly Addressed[]; standing: ReadonlySet<string>}
type RedirectTable = ReadonlyMap<string, string | null>

/**
 * Says of addresses what stands there and where they lead: by the editors' redirects, by the old addresses of news items,
 * and in lower case; what lies below a page (its PDF, its calendar) moves with it. Where an address leads is a path of this
 * site or an absolute address, with the query of the request.
 *
 * Redirects and the documents of an address are asked for anew each time, so that a redirect holds from the moment it is
 * published until it is deleted: all who ask at the same time are answered by one reading. The addresses of the former
 * site, which take long to read, are kept until content changes them.
 */
export function createAddressBook(content: Client, expiry: Expiry = siteExpiry()) {
  const tableOf = createRedirectTables()
  const ask = readTogether(async (slugs: readonly string[]): Promise<Reading> => {
    // Read without a perspective, the lake does not hold these answers: they are of addresses that anybody makes up.
    const options = {perspective: 'raw', cache: 'no-store', signal: AbortSignal.timeout(longPatience)} as const
    const found = await content.fetch(redirectQuery, {slugs}, options)
    const standing = new Set(found.documents.flatMap((document) => pathOf(document) ?? []))
    return {redirects: tableOf(found.redirects), documents: found.documents, standing}
  }, limits)
  const former = keepReading<FormerAddresses>(expiry)

  /** While content is away, those that were read before go on leading. */
  async function formerAddresses(): Promise<FormerAddresses> {
    return (await former(readFormer, {elseOld: true})).result
  }

  async function readFormer() {
    const options = {filterResponse: false, cache: 'no-store', signal: AbortSignal.timeout(longReading)} as const
    const {result, syncTags = []} = await content.fetch(formerAddressesQuery, {}, options)
    const paths = result.flatMap((news) => {
      return (news.legacyPaths ?? []).map((path) => [comparablePath(path), pathOf(news)] as const)
    })
    // Where several claim one address, the oldest news item has it.
    return {result: new Map(paths.toReversed()), tags: tagsOf(syncTags)}
  }

  /** Looks at paths one after another, at each once; what was read about the first of them is enough for most. */
  function looker(first: readonly string[]): (path: string) => Promise<Crossing & {stands: boolean}> {
    const known = new Set(first.flatMap(slugsToAsk))
    const reading = ask([...known])
    const seen = new Map<string, Promise<Crossing & {stands: boolean}>>()
    const look = async (path: string) => {
      const slugs = slugsToAsk(path)
      const found = await (slugs.every((slug) => known.has(slug)) ? reading : ask(slugs))
      const isWritten = spellings(path).some((spelling) => found.redirects.has(spelling))
      return crossingAt(path, found, mayBeFormer(path) && !isWritten ? await formerAddresses() : null)
    }
    return (path) => {
      const crossing = seen.get(path) ?? look(path)
      seen.set(path, crossing)
      return crossing
    }
  }

  async function find(address: string): Promise<Whereabouts> {
    const [path = '', ...query] = address.split('?')
    const part = partOf(comparablePath(path))
    const look = looker(part ? [path, part.whole] : [path])
    const {stands} = await look(path)
    const target = (await followRedirects(path, look)) ?? (part && (await partMoved(part, look)))
    return {stands, to: target === null ? null : withQuery(target, query.join('?'))}
  }

  let isFailing = false

  /** What is known of an address; null where content has not said it after `ms`. Rejects with `TooMuchAsked`. */
  return async function whereabouts(address: string, ms = patience): Promise<Whereabouts | null> {
    try {
      const found = await soon(find(address), ms)
      isFailing = false
      return found
    } catch (error) {
      if (error instanceof TooMuchAsked) throw error
      if (!isFailing) console.warn('Redirects: content did not say where an address leads.', error)
      isFailing = true
      return null
    }
  }
}

/**
 * For what is no page: path and query of a request in, its new address out; null where nothing leads on, or nothing is known.
 * Rejects with `TooMuchAsked`.
 */
export function redirectResolver(content: Client): (address: string) => Promise<string | null> {
  return resolverOf(createAddressBook(content))
}

function resolverOf(whereabouts: ReturnType<typeof createAddressBook>) {
  return async (address: string) => (await whereabouts(address, longPatience))?.to ?? null
}

/** What is known of an address of this site, for its server, before a page is made. */
export const whereabouts = createAddressBook(client)

/** Where an address leads at which no page was found. */
export const resolveRedirect = resolverOf(whereabouts)

type Look = (path: string) => Promise<Crossing>

/** Where a part of a document is whose address leads elsewhere. */
async function partMoved(part: PartPath, look: Look): Promise<string | null> {
  const whole = await followRedirects(part.whole, look)
  return whole && part.below(whole)
}

/** What has to be asked of content to know what a path is. */
function slugsToAsk(path: string): string[] {
  const slugs = [...[path, ...spellings(path)].flatMap(slugsAt), ...formerNewsSlugs(path)]
  return slugs.filter(({length}) => length > 0 && length <= longestSlug)
}

/** The slug in a path, as it is written and as it is meant. */
function slugsAt(path: string): string[] {
  const slug = parsePath(path)?.slug
  return slug ? [slug, decoded(slug)] : []
}

// The address of a document, which no page but its own can have.
function isOfDocument(path: string): boolean {
  const place = parsePath(path)
  return Boolean(place?.slug && !place.part && place.slug === slugify(place.slug))
}

type FormerAddresses = ReadonlyMap<string, string | null>

const fixed: ReadonlySet<string> = new Set(fixedPaths)

function crossingAt(path: string, found: Reading, former: FormerAddresses | null): Crossing & {stands: boolean} {
  const own = comparablePath(path)
  const type = parsePath(path)?.type
  const slugs = slugsAt(path)
  const formerPaths = formerNewsSlugs(path).flatMap((slug) => pathOf({_type: 'newsArticle', slug}) ?? [])
  const paths = [...new Set([...spellings(path), ...formerPaths])]
  const isStanding = (each: string) => found.standing.has(each) || fixed.has(each)
  const ledTo = firstOf(paths, found.redirects)
  const isExact = spellings(path).some((spelling) => found.redirects.has(spelling))
  const written = isExact ? ledTo : former && firstOf(paths, former)
  const byRule = formerPaths.find((each) => each !== path && isStanding(each))
  // A page wins over redirects also where its address was typed from paper, with capitals.
  const typed = own !== path && isStanding(own) ? own : null
  const withoutPrefix = spellings(path).find((spelling) => spelling !== own && isStanding(spelling))
  return {
    gone: isOfDocument(path) && !isStanding(own),
    stands: found.documents.some(({_type, slug}) => _type === type && slugs.includes(slug ?? '')),
    taken: isStanding(path),
    to: typed ?? written ?? byRule ?? withoutPrefix ?? ledTo ?? null,
  }
}

/** What the table has for the first of these paths that it knows; null where it knows none. */
function firstOf(paths: readonly string[], table: ReadonlyMap<string, string | null>): string | null {
  const known = paths.find((path) => table.has(path))
  return known === undefined ? null : (table.get(known) ?? null)
}

/** Where a redirect leads; `moved` is the document whose address it kept. */
type Redirect = {from: string | null; to: string | null; moved: Addressed | null}

/** Makes tables of redirects, the newest first; the same list gives the same table again, which most of the time it is. */
function createRedirectTables(): (redirects: readonly Redirect[]) => RedirectTable {
  let last: {list: string; table: RedirectTable} | null = null
  return (redirects) => {
    const list = JSON.stringify(redirects)
    if (last?.list !== list) {
      const pairs = redirects.map(
        ({from, to, moved}) => [comparablePath(from ?? ''), (moved && pathOf(moved)) ?? to] as const,
      )
      last = {list, table: new Map(pairs.toReversed())}
    }
    return last.table
  }
}

async function soon<Result>(answer: Promise<Result>, ms: number): Promise<Result> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`Nothing was known within ${ms} ms.`)), ms)
  try {
    return await Promise.race([answer, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
