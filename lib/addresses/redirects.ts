import {cleanText} from '#lib/polish/clean-text.ts'
import {cutText} from '#lib/polish/cut-text.ts'
import {slugify} from '#lib/polish/slugs.ts'

import {type DocumentPlace, parsePath, pathOf} from './paths.ts'
import {generatePath} from './routes.ts'

/** How many redirects are followed for one request; a longer chain is taken for a mistake. */
export const maxRedirects = 8

/**
 * What content knows about an address: whether a page stands there, where it leads if none does, and whether it is known
 * (`gone`) that there is nothing.
 */
export type Crossing = {taken: boolean; to: string | null; gone?: boolean}

/**
 * Follows redirects from a path at which there is no page, until one leads to a page, to another site, or no further.
 * Returns the last address, or null where nothing leads away, where the way goes in a circle, past `maxRedirects`, or ends where
 * a document is no more.
 */
export async function followRedirects(
  start: string,
  lookAt: (path: string) => Promise<Crossing>,
): Promise<string | null> {
  const passed = new Set<string>()
  let target = start
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    const path = pathPart(target)
    const {taken, to, gone} = await lookAt(path)
    // At a page the way ends; the start is known to have none.
    if (taken && hops > 0) return target
    if (passed.has(comparablePath(path))) return null
    passed.add(comparablePath(path))
    if (to === null) return hops > 0 && !gone ? target : null
    if (!to.startsWith('/')) return isWebAddress(to) ? to : null
    target = to
  }
  return null
}

/**
 * A path as people paste it, in its one normal form, but for capitals: percent signs decoded, letters whole (NFC), without
 * what is not seen, spaces around its parts, double slashes and a slash at its end.
 */
function normalPath(path: string): string {
  const parts = cleanText(decoded(path))
    .split('/')
    .map((part) => part.replace(/[\p{Z}\s]+/gu, ' ').trim())
  return `/${parts.filter((part) => part !== '').join('/')}`
}

/** What is kept of an address that somebody pasted: its path in the normal form, without host, query and fragment. */
export function pastedPath(address: string): string {
  const text = cleanText(address).trim()
  const url = /^https?:/i.test(text) ? URL.parse(text) : null
  return normalPath(pathPart(url?.pathname ?? text))
}

/** A path as it is compared with others: in its normal form and in lower case. */
export function comparablePath(path: string): string {
  return normalPath(path).toLowerCase()
}

/**
 * The ways in which the old address of one page may have been written, comparable and the likeliest first: as it is,
 * then with or without the `/pl` with which every address of the former site began.
 */
export function spellings(path: string): string[] {
  const own = comparablePath(path)
  if (own === '/pl') return [own, '/']
  return [own, own.startsWith('/pl/') ? own.slice(3) : `/pl${own}`]
}

/** A path that belongs to a document (`/informator/kis/pdf`): the document's, and where the same of another one is. */
export type PartPath = {whole: string; below: (whole: string) => string}

/** Of what document a path shows a part or another form; null where it is of none. */
export function partOf(path: string): PartPath | null {
  const place = parsePath(path)
  const whole = place?.part && place.slug ? pathOf({_type: place.type, slug: place.slug}) : null
  return place && whole ? {whole, below: (other) => samePart(place, other) ?? other} : null
}

/** The same part of the document at another path; null where no document of its type stands there. */
function samePart(place: DocumentPlace, whole: string): string | null {
  const other = parsePath(whole)
  if (other?.type !== place.type || other.part || !other.slug) return null
  return generatePath<string>(place.route, {...place.params, slug: other.slug})
}

/** True for a path that the former site may have had: its addresses began with `/pl/` and were rarely in lower case. */
export function mayBeFormer(path: string): boolean {
  const normal = normalPath(path)
  return /^\/pl\//i.test(normal) || /\p{Lu}/u.test(normal)
}

/**
 * The slugs that a news item of the former site (`/pl/Aktualnosci/<name>`) can have here, the likeliest first; none for
 * other paths. The former site kept case and dots, made a hyphen of every other run of characters, and told equal titles
 * apart by a number without a hyphen („SPOLECZNEJ2”).
 */
export function formerNewsSlugs(path: string): string[] {
  const name = /^(?:\/pl)?\/aktualnosci\/([^/]+)\/?$/i.exec(normalPath(path))?.[1]
  if (!name) return []
  const numbered = name.replace(/(?<=\p{L})(\d+)$/u, '-$1')
  return [...new Set([name, numbered].map(slugify))].filter(Boolean)
}

/** What an address of the former site (`/pl/…`) says in words, to search for; null for other addresses. */
export function formerWords(path: string): string | null {
  const last = /^\/pl\/(?:.*\/)?([^/]+)\/?$/i.exec(normalPath(path))?.[1]
  const words =
    last &&
    cutText(
      last
        .replaceAll(/[-_\s]+/g, ' ')
        .trim()
        .toLowerCase(),
      100,
    ).trim()
  return words ? words : null
}

/** The target with the query string of the request, which a redirect keeps; the target's own query comes first. */
export function withQuery(target: string, query: string): string {
  if (query === '') return target
  const [, address = target, fragment = ''] = /^([^#]*)(#.*)?$/.exec(target) ?? []
  return `${address}${address.includes('?') ? '&' : '?'}${query}${fragment}`
}

function isWebAddress(address: string): boolean {
  return /^https?:/i.test(address) && URL.canParse(address)
}

function pathPart(address: string): string {
  return address.replace(/[?#].*$/s, '')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // „%” that encodes nothing: somebody's own way of writing.
    return path
  }
}
