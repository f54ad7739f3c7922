import type {SanityClient} from '@sanity/client'

import {parsePath, pathOf} from '#lib/addresses/paths.ts'
import {
  comparablePath,
  type Crossing,
  followRedirects,
  formerNewsSlugs,
  mayBeFormer,
  partOf,
  spellings,
  withQuery,
} from '#lib/addresses/redirects.ts'
import {fixedPaths} from '#lib/addresses/sitemap.ts'
import {slugify} from '#lib/polish/slugs.ts'

import {client} from './client.ts'
import {formerAddressesQuery, redirectQuery} from './queries/redirects.ts'

/** How long a reader waits for it, in ms, before the answer is a plain 404. */
const timeout = 2000

/**
 * Says where an address leads at which there is no page: by the editors' redirects, by the old addresses of news items,
 * and in lower case; what lies below a page (its PDF, its calendar) moves with it. Asked for anew each time, so that a
 * redirect holds from the moment it is published until it is deleted. What it answers is a path of this site or an
 * absolute address, with the query of the request; null where nothing leads on, and where content is out of reach.
 */
export function redirectResolver(content: Pick<SanityClient, 'fetch'>): (address: string) => Promise<string | null> {
  return async (address) => {
    const [path = '', ...query] = address.split('?')
    try {
      const target = await targetOf(path, (at) => lookAt(content, at))
      return target === null ? null : withQuery(target, query.join('?'))
    } catch (error) {
      console.warn(`Redirects: content did not say where ${path} leads, so it is answered as not found.`, error)
      return null
    }
  }
}

/** For the site's server: path and query of a request in, its new address out, or null. */
export const resolveRedirect = redirectResolver(client)

async function targetOf(path: string, look: (path: string) => Promise<Crossing>): Promise<string | null> {
  const target = await followRedirects(path, look)
  const part = target === null ? partOf(comparablePath(path)) : null
  const whole = part && (await followRedirects(part.whole, look))
  return part && whole ? part.below(whole) : target
}

// The address of a document, which no page but its own can have.
function isOfDocument(path: string): boolean {
  const place = parsePath(path)
  return Boolean(place?.slug && !place.part && place.slug === slugify(place.slug))
}

async function lookAt(content: Pick<SanityClient, 'fetch'>, path: string): Promise<Crossing> {
  const own = comparablePath(path)
  const formerSlugs = formerNewsSlugs(path)
  const formerPaths = formerSlugs.flatMap((slug) => pathOf({_type: 'newsArticle', slug}) ?? [])
  const paths = [...new Set([...spellings(path), ...formerPaths])]
  const slugs = [own.slice(own.lastIndexOf('/') + 1), ...formerSlugs]
  const options = {cache: 'no-store', signal: AbortSignal.timeout(timeout)} as const
  const [found, news] = await Promise.all([
    content.fetch(redirectQuery, {slugs}, options),
    mayBeFormer(path) ? content.fetch(formerAddressesQuery, {}, options) : [],
  ])

  const standing = [...found.documents.flatMap((document) => pathOf(document) ?? []), ...fixedPaths]
  const [redirect] = found.redirects
    .filter(({from}) => placeOf(from) >= 0)
    .toSorted((one, other) => placeOf(one.from) - placeOf(other.from))
  const itsNews = news.find(({legacyPaths}) => legacyPaths?.some((each) => placeOf(each) >= 0))
  const isExact = redirect && placeOf(redirect.from) < spellings(path).length
  const led = redirect && ((redirect.moved && pathOf(redirect.moved)) ?? redirect.to)
  const written = isExact ? led : itsNews && pathOf(itsNews)
  const byRule = formerPaths.find((former) => former !== path && standing.includes(former))
  // A page wins over redirects also where its address was typed from paper, with capitals.
  const typed = own !== path && standing.includes(own) ? own : null
  const withoutPrefix = spellings(path).find((spelling) => spelling !== own && standing.includes(spelling))
  return {
    taken: standing.includes(path),
    gone: isOfDocument(path) && !standing.includes(own),
    to: typed ?? written ?? byRule ?? withoutPrefix ?? led ?? null,
  }

  function placeOf(from: string | null): number {
    return paths.indexOf(comparablePath(from ?? ''))
  }
}
