import {isSlug, maxSlugLength} from '#lib/polish/slugs.ts'

import {check, type Check} from './check.ts'

/** First parts of addresses that the site keeps for itself: a page must not hide behind them. */
const reservedSlugs = new Set([
  'aktualnosci',
  'api',
  'deklaracja-dostepnosci',
  'grafika',
  'informator',
  'obrazy',
  'odmowa',
  'pl',
  'pliki',
  'podmioty',
  'sciezki',
  'skrypty',
  'slownik',
  'studio',
  'szukaj',
  'wydarzenia',
  'zglos',
])

/** Last parts of addresses under „/informator/” and „/informator/drukuj/” that are pages of the site. */
const reservedChapterSlugs = new Set(['aktualnosc', 'calosc', 'drukuj', 'pdf', 'wybor', 'zmiany'])

type SlugValue = {current?: string | undefined} | undefined

export function checkSlug(slug: SlugValue): Check {
  if (!slug?.current) return true
  return check(
    isSlug(slug.current),
    `Użyj tylko małych liter bez polskich znaków, cyfr i łączników (najwyżej ${maxSlugLength} znaków), na przykład „dzien-otwarty-w-kis”. Przycisk „Utwórz” zrobi to za Ciebie.`,
  )
}

export function checkPageSlug(slug: SlugValue): Check {
  return checkFree(slug, reservedSlugs, '/')
}

export function checkChapterSlug(slug: SlugValue): Check {
  return checkFree(slug, reservedChapterSlugs, '/informator/')
}

function checkFree(slug: SlugValue, reserved: ReadonlySet<string>, path: string): Check {
  const form = checkSlug(slug)
  if (form !== true || !slug?.current) return form
  return check(
    !reserved.has(slug.current),
    `Adres „${path}${slug.current}” zajmuje już stała część serwisu. Wybierz inny, na przykład „${slug.current}-informacje”.`,
  )
}

/** `/sciezki/znajdz` is the finder's. */
export function checkPathwaySlug(slug: SlugValue): Check {
  const form = checkSlug(slug)
  if (form !== true || !slug?.current) return form
  return check(
    slug.current !== 'znajdz',
    'Adres „/sciezki/znajdz” ma już wyszukiwarka ścieżek. Wybierz inny, na przykład „jak-znalezc-prace”.',
  )
}
