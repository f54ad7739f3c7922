import {createHmac, randomBytes} from 'node:crypto'

import {sameSecret} from '../auth/secrets.ts'

/** Under what the cursors of an export are signed. */
export type CursorSeal = {
  key: string
  /** Whose export it is, and of what: a cursor leads on in no other one. */
  scope: string
  /** Until when they hold, in ms since the epoch. */
  endsAt: number
}

/** A new key, for the cursors of one process. */
export function createCursorKey(): string {
  return randomBytes(32).toString('base64url')
}

/** The cursor of the page that begins after a document. */
export function cursorAfter(id: string, seal: CursorSeal): string {
  return `${id}:${seal.endsAt}:${signatureOf(id, seal)}`
}

/** The document after which the page of this cursor begins; null where no answer named it here, or it is over. */
export function idInCursor(text: string, seal: Omit<CursorSeal, 'endsAt'>, now: number): string | null {
  const [, id, end, signature = ''] = /^(.+):(\d{1,15}):([\w-]{43})$/.exec(text) ?? []
  const endsAt = Number(end)
  if (id === undefined || endsAt <= now) return null
  return sameSecret(signature, signatureOf(id, {...seal, endsAt})) ? id : null
}

function signatureOf(id: string, {key, scope, endsAt}: CursorSeal): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([scope, endsAt, id]))
    .digest('base64url')
}
