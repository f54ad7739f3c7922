import {fixedPages} from '#lib/addresses/addresses.ts'

/*
 * The link by which an entity answers for its data. A secret in it is made for this entity and kept beside it, in a document
 * that readers cannot see (its id has a dot): whoever takes that document away, or puts another secret in it, ends the link.
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

/** The key that stands in a link: for whom, until when, and the secret. */
export function linkKey({entity, secret, until}: LinkSecret): string {
  return `${entity}~${Date.parse(until).toString(36)}~${secret}`
}

/** For whom a key says it is, before its secret is looked at; null for what cannot be one, or is over (`now` in ms). */
export function entityOfKey(key: string, now: number): string | null {
  const [, entity, until] = shape.exec(key) ?? []
  if (!entity || !until) return null
  const left = Number.parseInt(until, 36) - now
  return left > 0 && left <= linkLifetime ? entity : null
}

// The id as documents have it: what else is asked for, content refuses.
const shape = /^(?=[^~]{1,110}~)(\w[\w-]*(?:\.\w[\w-]*)*)~([0-9a-z]{8,9})~[\w-]{43}$/

const keyParameter = 'klucz'

/** The address of the page of a link, or of what takes its form. */
export function linkPath(key: string, path: string = fixedPages.report.parts.entity): string {
  return `${path}?${new URLSearchParams({[keyParameter]: key})}`
}

/** The key in the parameters of an address; empty where there is none. */
export function keyOf(parameters: Readonly<Record<string, string | string[] | undefined>>): string {
  const key = parameters[keyParameter]
  return typeof key === 'string' ? key : ''
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes)).replace(/[+/=]/g, (letter) => ({'+': '-', '/': '_'})[letter] ?? '')
}
