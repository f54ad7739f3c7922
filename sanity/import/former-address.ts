import {pastedPath} from '#lib/addresses/redirects.ts'
import {withoutMarks} from '#lib/polish/letters.ts'

import {cleanAddress, isFormer} from './text/links.ts'

/** The path of an address of the former site, as a document keeps it; null for what is none, as of other sites. */
export function formerPathOf(address: string | null): string | null {
  if (!address || !/^(?:https?:\/\/|\/)/i.test(address.trim())) return null
  const own = cleanAddress(address, null)
  // „/index.php?id=12”: what tells such pages apart no path can keep.
  if (own === null || !isFormer(own) || URL.parse(own)?.search) return null
  const path = pastedPath(own)
  return path === '/' ? null : path
}

/**
 * The path that the former site gave to a news item with this title: letters without marks in their case, dots kept, and a hyphen
 * for every other run of characters. Equal titles were told apart by a number without a hyphen, from 2 on.
 */
export function guessedFormerPath(title: string, number = 1): string {
  const name = withoutMarks(title)
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  return `/pl/Aktualnosci/${name}${number > 1 ? number : ''}`
}
