import {hmac} from '@noble/hashes/hmac.js'
import {sha256} from '@noble/hashes/sha2.js'

/*
 * The link by which an entity answers for its data. It is signed with a secret that is made for this entity and kept beside it,
 * in a document that readers cannot see (its id has a dot): whoever takes that document away, or puts another secret in it, ends
 * all links made with it. Made in the Studio, which on a bare machine has no `crypto.subtle`, hence @noble/hashes.
 */

/** How long a link holds, in ms: an entity may be on holiday. */
export const linkLifetime = 60 * 24 * 60 * 60 * 1000

/** What is kept of an entity's link. `until` is an ISO datetime. */
export type LinkSecret = {_id: string; _type: 'entityLink'; entity: string; secret: string; until: string}

/** The id of the document that keeps the secret of an entity's link. */
export function linkSecretId(entity: string): string {
  return `entityLink.${entity}`
}

/** A new secret; `now` in ms since the epoch. */
export function newLinkSecret(entity: string, now: number): LinkSecret {
  const secret = base64url(crypto.getRandomValues(new Uint8Array(32)))
  const until = new Date(now + linkLifetime).toISOString()
  return {_id: linkSecretId(entity), _type: 'entityLink', entity, secret, until}
}

/** The key that stands in a link: for whom, until when, and the signature of both. */
export function linkKey({entity, secret, until}: LinkSecret): string {
  return `${entity}~${Date.parse(until).toString(36)}~${signature(entity, Date.parse(until), secret)}`
}

/** For whom a key says it is, before anybody has looked at its signature; null for what cannot be one, or is over. */
export function entityOfKey(key: string, now: number): string | null {
  const [, entity, until] = shape.exec(key) ?? []
  if (!entity || !until) return null
  const left = Number.parseInt(until, 36) - now
  return left > 0 && left <= linkLifetime ? entity : null
}

/** Whether a key was made with this secret and still holds; `now` in ms since the epoch. */
export function holdsKey(key: string, kept: LinkSecret | null, now: number): boolean {
  return kept !== null && entityOfKey(key, now) === kept.entity && isSame(key, linkKey(kept))
}

const shape = /^([\w.-]{1,110})~([0-9a-z]{8,9})~[\w-]{43}$/

function signature(entity: string, until: number, secret: string): string {
  const text = new TextEncoder().encode(`entity link ${entity} ${until}`)
  return base64url(hmac(sha256, new TextEncoder().encode(secret), text))
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes)).replace(/[+/=]/g, (letter) => ({'+': '-', '/': '_'})[letter] ?? '')
}

// In the same time for every wrong key.
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let at = 0; at < one.length; at += 1) difference |= one.charCodeAt(at) ^ other.charCodeAt(at % other.length)
  return difference === 0
}
