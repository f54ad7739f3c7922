import {valueOf} from '../value-of.ts'
import {check, type Check} from './check.ts'
import {isSitePath} from './links.ts'

export function checkRedirectFrom(from: string | undefined): Check {
  if (!from) return true
  if (from === '/') return check(false, 'Strony głównej nie można przekierować. Podaj adres podstrony.')
  return check(
    isSitePath(from),
    'Podaj ścieżkę w tym serwisie: od ukośnika, bez nazwy domeny, odstępów, znaków „?” i „#”, na przykład „/pl/stara-strona”.',
  )
}

export function checkRedirectTo(to: string | undefined, redirect: unknown): Check {
  if (!to) return true
  if (to === valueOf(redirect, 'from'))
    return check(false, 'Przekierowanie prowadzi do samego siebie. Podaj inny adres docelowy.')
  return check(
    /^\/(?!\/)\S*$/.test(to) || isWebAddress(to),
    'Podaj ścieżkę w tym serwisie (od ukośnika) albo pełny adres zaczynający się od „https://”.',
  )
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text)
}
