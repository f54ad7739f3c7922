import {documentPath, reservedSlugs, type SluggedType} from '#lib/addresses/paths.ts'
import {isSlug, maxSlugLength} from '#lib/polish/slugs.ts'

import {check, type Check} from './check.ts'

type SlugValue = {current?: string | undefined} | undefined

/** The form of a slug, and that no part of the site stands at the address it makes. */
export function checkSlug(type: SluggedType, slug: SlugValue): Check {
  const current = slug?.current
  if (!current) return true
  if (!isSlug(current))
    return check(
      false,
      `Użyj tylko małych liter bez polskich znaków, cyfr i łączników (najwyżej ${maxSlugLength} znaków), na przykład „dzien-otwarty-w-kis”. Przycisk „Utwórz” zrobi to za Ciebie.`,
    )
  return check(
    !reservedSlugs(type).has(current),
    `Adres „${documentPath(type, current)}” zajmuje już stała część serwisu. Wybierz inny, na przykład „${current}-informacje”.`,
  )
}
