import {pathOf} from '#lib/paths.ts'
import {comparablePath, type Crossing, followRedirects, formerNewsSlugs, spellings, withQuery} from '#lib/redirects.ts'
import {gatheringPages} from '#lib/sitemap.ts'

import {client} from './client.ts'
import {redirectQuery} from './queries/redirects.ts'

/** How long a reader waits for it, in ms, before the answer is a plain 404. */
const patience = 2000

/**
 * Where an address leads at which there is no page: by the editors' redirects and by the old addresses of news items.
 * Asked for anew each time, so that a redirect holds from the moment it is published until it is deleted.
 *
 * @param address path and query of the request, e.g. `/pl/O-projekcie?x=1`
 * @returns a path of this site or an absolute address, with the request's query; null where nothing leads on
 */
export async function resolveRedirect(address: string): Promise<string | null> {
  const [path = '', ...query] = address.split('?')
  try {
    const target = await followRedirects(path, lookAt)
    return target === null ? null : withQuery(target, query.join('?'))
  } catch (error) {
    console.warn(`Redirects: content did not say where ${path} leads, so it is answered as not found.`, error)
    return null
  }
}

async function lookAt(path: string): Promise<Crossing> {
  const own = comparablePath(path)
  const formerSlugs = formerNewsSlugs(path)
  const formerPaths = formerSlugs.flatMap((slug) => pathOf({_type: 'newsArticle', slug}) ?? [])
  const paths = [...new Set([...spellings(path), ...formerPaths])]
  const slugs = [own.slice(own.lastIndexOf('/') + 1), ...formerSlugs]
  const found = await client.fetch(
    redirectQuery,
    {paths, slugs},
    {cache: 'no-store', signal: AbortSignal.timeout(patience)},
  )
  const standing = found.documents.flatMap((document) => pathOf(document) ?? [])
  const redirects = found.redirects.toSorted((a, b) => placeOf(a.from) - placeOf(b.from))
  const [exact] = redirects.filter(({from}) => spellings(path).includes(comparablePath(from ?? '')))
  const byRule = formerPaths.find((former) => former !== own && standing.includes(former))
  return {
    taken: standing.includes(path) || gatheringPages.some((page) => page.path === path),
    to: exact?.to ?? (found.former && pathOf(found.former)) ?? byRule ?? redirects[0]?.to ?? null,
  }

  function placeOf(from: string | null): number {
    return paths.indexOf(comparablePath(from ?? ''))
  }
}
