import type {SanityClient} from '@sanity/client'

import {type Addressed, pathOf} from '#lib/addresses/paths.ts'
import {comparablePath, followRedirects} from '#lib/addresses/redirects.ts'
import {fixedPaths} from '#lib/addresses/sitemap.ts'

import {valueOf} from '../value-of.ts'
import {check, type Check} from './check.ts'
import {checkOldPath, isOwnAddress} from './links.ts'

export function checkRedirectFrom(from: string | undefined): Check {
  if (!from) return true
  if (from === '/') return check(false, 'Strony głównej nie można przekierować. Podaj adres podstrony.')
  return checkOldPath(from)
}

export function checkRedirectTo(to: string | undefined, redirect: unknown): Check {
  if (!to || valueOf(redirect, 'withdrawn')) return true
  if (to === valueOf(redirect, 'from'))
    return check(false, 'Przekierowanie prowadzi do samego siebie. Podaj inny adres docelowy.')
  return check(
    isOwnAddress(to) || isWebAddress(to),
    'Podaj ścieżkę w tym serwisie (od ukośnika) albo pełny adres zaczynający się od „https://”.',
  )
}

type Context = {document?: unknown; getClient: (options: {apiVersion: string}) => Pick<SanityClient, 'fetch'>}
type Pair = {from: string | null; to: string | null}

/**
 * Readers who follow a circle get nowhere: the site answers that there is no such page. What keeps the address of a withdrawn
 * document leads to itself until that is published again, and makes no circle of its own.
 */
export async function checkRedirectEnds(to: string | undefined, {document, getClient}: Context): Promise<Check> {
  const from = valueOf(document, 'from')
  if (!to?.startsWith('/') || typeof from !== 'string' || to === from) return true
  const client = getClient({apiVersion: '2025-02-19'})
  const others = await client.fetch<Pair[]>(
    '*[_type == "redirect" && !defined(withdrawn) && !(_id in path("drafts.**"))]{from, to}',
  )
  const table = new Map(others.map((other) => [comparablePath(other.from ?? ''), other.to]))
  table.set(comparablePath(from), to)
  const end = await followRedirects(from, async (path) => ({taken: false, to: table.get(comparablePath(path)) ?? null}))
  return check(
    end !== null,
    `Przekierowania tworzą koło: spod „${to}” wraca się do „${from}”. Czytelnik nie dotrze do żadnej strony. Podaj adres, który nie jest już przekierowany.`,
  )
}

/** A page wins over a redirect, so that one from its address does nothing. */
export async function checkRedirectFree(from: string | undefined, {getClient}: Context): Promise<Check> {
  if (!from) return true
  const path = comparablePath(from)
  const documents = await getClient({apiVersion: '2025-02-19'}).fetch<Addressed[]>(
    '*[slug.current == $slug && !(_id in path("drafts.**"))]{_type, "slug": slug.current}',
    {slug: path.slice(path.lastIndexOf('/') + 1)},
  )
  const taken = documents.some((document) => pathOf(document) === path) || fixedPaths.includes(path)
  return check(!taken, `Pod adresem „${path}” jest strona, więc to przekierowanie nie zadziała, dopóki ona tam jest.`)
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text)
}
