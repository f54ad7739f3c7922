import {timingSafeEqual} from 'node:crypto'

import {entityOfKey, linkKey, type LinkSecret} from './entity-link.ts'

/** Whether a key is that of this secret and still holds; `now` in ms since the epoch. The same time for every wrong key. */
export function holdsKey(key: string, kept: LinkSecret | null, now: number): boolean {
  if (!kept || entityOfKey(key, now) !== kept.entity) return false
  const [given, right] = [Buffer.from(key), Buffer.from(linkKey(kept))]
  return given.length === right.length && timingSafeEqual(given, right)
}
