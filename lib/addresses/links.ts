import {ownPath} from './own-path.ts'

const allowedSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** An address that editors wrote, or null when a reader must not be sent there (`javascript:` and other schemes). */
export function safeHref(href: string): string | null {
  const trimmed = href.trim()
  if (trimmed.startsWith('#') || ownPath(trimmed) !== null) return trimmed
  return allowedSchemes.has(schemeOf(trimmed)) ? trimmed : null
}

/** True when the address leads out of this site. */
export function isExternal(href: string): boolean {
  return /^https?:/i.test(href)
}

/**
 * `tel:` address (RFC 3966) of a Polish telephone number as people write it: „68 323 19 26” → `tel:+48683231926`,
 * „68 323 18 80 wew. 12” → `tel:+48683231880;ext=12`.
 */
export function telephoneHref(phone: string): string {
  const [number = '', extension] = phone.split(/wew\.?/i).map((part) => part.replace(/\(0\)|[^\d+]/g, ''))
  const full = number.length === 9 && !number.startsWith('+') ? `+48${number}` : number
  return extension ? `tel:${full};ext=${extension}` : `tel:${full}`
}

/** An address as people read it: without scheme, `www.` and a trailing slash. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')
}

/** The site that an address leads to, without `www.`; the address itself where it names none. */
export function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host.replace(/^www\./, '') : href
}

function schemeOf(href: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.exec(href)?.[0].toLowerCase() ?? ''
}
