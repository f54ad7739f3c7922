import {ownPath} from './own-path.ts'

// What is pasted along with an address and stands for nothing in it: controls, soft hyphens, zero-width and direction marks.
const unseen = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

// What each part of an address may hold besides letters, digits and `-._~` (RFC 3986, 3.3 to 3.5; RFC 6068 for mail).
const inPath = "!$&'()*+,;=:@/"
const inQuery = `${inPath}?`
const inMail = "!$'()*+,;:@"
const inMailbox = "!$'*+"

/**
 * An address that editors wrote, as an address that every reader's program takes (RFC 3986: ASCII, everything else
 * percent-encoded, foreign hosts in Punycode); a path of this site or a place on the page is one too. One that is valid
 * already stays as it is. Null where a reader must not be sent there (`javascript:` and other schemes) or no address can be
 * made of it: then its words stand without a link.
 */
export function safeHref(href: string): string | null {
  const written = href.toWellFormed().replace(unseen, '').trim()
  if (written.startsWith('#')) return `#${encoded(written.slice(1), inQuery)}`
  const path = ownPath(written)
  if (path !== null) return withEncodedParts(path)
  const [scheme, rest] = split(written, ':')
  switch (scheme.toLowerCase()) {
    case 'http':
    case 'https':
      return webHref(written)
    case 'mailto':
      return mailHref(rest)
    case 'tel':
      return telephoneHref(decoded(rest))
    default:
      return null
  }
}

/**
 * `mailto:` address (RFC 6068) of what stands behind the colon, or of an e-mail address alone: „zespół@żary.pl?subject=Co
 * dalej?” → `mailto:zesp%C3%B3%C5%82@xn--ary-22a.pl?subject=Co%20dalej%3F`. Null where there is no name and host.
 */
export function mailHref(email: string): string | null {
  const [to, fields] = split(email.toWellFormed().replace(unseen, '').trim(), '?')
  const receivers = to.split(',').map(mailbox)
  if (receivers.some((receiver) => receiver === null)) return null
  const written = fields
    .split('&')
    .filter(Boolean)
    .map((field) => {
      const [name, value] = split(field, '=')
      return `${encoded(name, inMail)}=${encoded(value, inMail)}`
    })
  return `mailto:${receivers.join(',')}${written.length > 0 ? `?${written.join('&')}` : ''}`
}

/**
 * `tel:` address (RFC 3966) of a Polish telephone number as people write it: „68 323 19 26” → `tel:+48683231926`,
 * „68 323 18 80 wew. 12” → `tel:+48683231880;ext=12`. Of several numbers it is the first; null where there is none.
 */
export function telephoneHref(phone: string): string | null {
  const [numbers = '', after = ''] = phone.split(/\bwew\p{L}*\.?|;\s*ext=/iu)
  const number = dialled(numbers)
  const extension = digitsOf(after.split(several)[0] ?? '')
  if (number === '') return null
  return extension ? `tel:${number};ext=${extension}` : `tel:${number}`
}

/** True when the address leads out of this site. */
export function isExternal(href: string): boolean {
  return /^https?:/i.test(href)
}

/** An address as people read it: without scheme, `www.` and a trailing slash. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')
}

/** The site that an address leads to, without `www.`; the address itself where it names none. */
export function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host.replace(/^www\./, '') : href
}

// A whole address of the web in which nothing has to be encoded: scheme, host with port, path, query, fragment.
const valid =
  /^https?:\/\/[\w.~-]+(?::\d+)?(?:\/(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*)?(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i

// A host by name, as it stands after Punycode, or by number; who logs in by an address shows a reader another host than theirs.
const host = /^(?:[a-z\d](?:[\w-]*[a-z\d])?(?:\.[a-z\d](?:[\w-]*[a-z\d])?)*\.?|\[[\da-f:.]+\])$/i

function webHref(written: string): string | null {
  const url = URL.parse(written)
  if (!url || !host.test(url.hostname) || url.username || url.password) return null
  if (valid.test(written)) return written
  return url.origin + withEncodedParts(url.pathname + url.search + url.hash)
}

function withEncodedParts(path: string): string {
  const [place, fragment] = split(path, '#')
  const [name, query] = split(place, '?')
  const written = encoded(name, inPath) + (place.includes('?') ? `?${encoded(query, inQuery)}` : '')
  return path.includes('#') ? `${written}#${encoded(fragment, inQuery)}` : written
}

// A percent sign that begins no encoded byte is one that somebody meant: „50%”.
function encoded(text: string, allowed: string): string {
  return text.replace(/%[\dA-Fa-f]{2}|[^\w.~-]/gu, (found) =>
    found.length === 3 || allowed.includes(found) ? found : percentEncoded(found),
  )
}

// encodeURIComponent leaves these as they are.
function percentEncoded(character: string): string {
  return encodeURIComponent(character).replace(/[!'()*]/, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

function mailbox(address: string): string | null {
  const at = address.lastIndexOf('@')
  const name = address.slice(0, Math.max(at, 0)).trim()
  const domain = URL.parse(`https://${address.slice(at + 1).trim()}`)
  const isHost = domain && host.test(domain.hostname) && domain.href === `https://${domain.hostname}/`
  return name && isHost ? `${encoded(name, inMailbox)}@${domain.hostname}` : null
}

// What stands between two numbers; „68/323 19 26” is one.
const several = /,|;|\/|\b(?:lub|oraz|albo)\b/i

function dialled(numbers: string): string {
  const parts = numbers.split(several).map(digitsOf)
  const digits = digitsOf(numbers).length === 9 ? digitsOf(numbers) : (parts.find((part) => /\d{3}/.test(part)) ?? '')
  const [, national] = /^(?:0|48|0048)?(\d{9})$/.exec(digits) ?? []
  return national ? `+48${national}` : digits.replace(/^00/, '+')
}

function digitsOf(text: string): string {
  return text.replace(/\(0\)|[^\d+]/g, '').replace(/(?!^)\+/g, '')
}

// Percent signs of an address that stand for no text are left out.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replace(/%(?:[\dA-Fa-f]{2})?/g, ' ')
  }
}

// Before and after the first of a mark; all before it where there is none.
function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
