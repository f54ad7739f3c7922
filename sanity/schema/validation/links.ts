import {fixedPages} from '#lib/addresses/addresses.ts'
import {ownPath} from '#lib/addresses/own-path.ts'

import {check, type Check} from './check.ts'

/** Schemes a link may have; anything else (javascript:, file:, ftp:) is refused. */
export const linkSchemes = ['http', 'https', 'mailto', 'tel']

/** A path of our own site, without query and fragment. */
function isSitePath(text: string): boolean {
  return isOwnAddress(text) && !/[?#]/.test(text)
}

/** A path of our own site, with query and fragment where wanted. */
export function isOwnAddress(text: string): boolean {
  return !/\s/.test(text) && ownPath(text) !== null
}

/** The same, or the full address of another site. */
function isAddress(text: string): boolean {
  return isOwnAddress(text) || (/^https?:\/\/\S+$/.test(text) && URL.canParse(text))
}

export function checkAddress(address: string | undefined): Check {
  return check(
    !address || isAddress(address),
    'Podaj ścieżkę w tym serwisie (od ukośnika) albo pełny adres zaczynający się od „https://”.',
  )
}

type NavigationLinkValue = {target?: unknown; path?: string | undefined} | undefined

/** A navigation link leads either to a document or to a path of the site. */
export function checkNavigationLink(link: NavigationLinkValue): Check {
  if (!link) return true
  if (link.target && link.path) return check(false, 'Zostaw jedno: wskazaną stronę albo wpisaną ścieżkę.')
  return check(Boolean(link.target ?? link.path), 'Wskaż stronę albo wpisz ścieżkę w serwisie.')
}

/** A path that is no page of ours: in its words there may be spaces, as the former site had. */
export function checkOldPath(path: string | undefined): Check {
  return check(
    !path || isSitePath(path.replaceAll(' ', '%20')),
    'Podaj ścieżkę w tym serwisie: od ukośnika, bez nazwy domeny, znaków „?” i „#”, na przykład „/pl/stara-strona”.',
  )
}

export function checkSitePath(path: string | undefined): Check {
  return check(
    !path || isSitePath(path),
    `Wpisz ścieżkę w tym serwisie, od ukośnika, na przykład „${fixedPages.news.path}”.`,
  )
}
