import {absoluteUrl} from '#lib/site/env.ts'

import {safeHref} from './links.ts'

/**
 * An address that editors wrote, for what is read away from its page (feeds, PDF, EPUB, cards, data): whole, also where it is a
 * path of this site. Null where there is none, or only a place on the page that nobody has before them.
 */
export function absoluteHref(href: string | null): string | null {
  const safe = safeHref(href ?? '')
  if (safe?.startsWith('/')) return absoluteUrl(safe)
  return safe?.startsWith('#') ? null : safe
}
