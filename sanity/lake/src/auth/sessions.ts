import type {LakeContext} from '../context.ts'
import {numberOf, numberOrNull, textOf} from '../store/rows.ts'
import {createSecret, fingerprint} from './secrets.ts'
import {saveUser, type User, userById} from './users.ts'

const day = 24 * 60 * 60 * 1000

/** A session ends when it has not been used for this long, in ms. */
export const sessionLifetime = 14 * day

// A renewal is a write to disk; once an hour is exact enough for two weeks.
const renewalInterval = day / 24

/** Who a token stands for, and until when (ms since the epoch). */
export type Session = {user: User; expiresAt: number}

/** Signs a person in and answers the token, which is stored nowhere: only its fingerprint is. */
export function createSession({store, options}: LakeContext, user: User): string {
  const token = createSecret()
  const now = options.now()
  store.sql.run('DELETE FROM sessions WHERE expires_at <= ?', now)
  store.sql.run(
    'INSERT INTO sessions (token_hash, user_id, created_at, renewed_at, expires_at) VALUES (?, ?, ?, ?, ?)',
    fingerprint(token),
    user.id,
    now,
    now,
    now + sessionLifetime,
  )
  return token
}

/** The session of a token, or null when there is none, it has run out, or its person was removed. Renews it. */
export function sessionOf(context: LakeContext, token: string): Session | null {
  const hash = fingerprint(token)
  const row = context.store.sql.get('SELECT user_id, renewed_at, expires_at FROM sessions WHERE token_hash = ?', hash)
  const now = context.options.now()
  if (!row || numberOf(row, 'expires_at') <= now) return null
  const user = userById(context, textOf(row, 'user_id'))
  if (!user || user.removedAt !== null) return null
  if (now - numberOf(row, 'renewed_at') < renewalInterval) return {user, expiresAt: numberOf(row, 'expires_at')}
  return renew(context, hash, user)
}

/** When the oldest session of a person began that still holds (ms since the epoch); null where there is none. */
export function signedInSince({store, options}: LakeContext, userId: string): number | null {
  const oldest = 'SELECT MIN(created_at) AS since FROM sessions WHERE user_id = ? AND expires_at > ?'
  const row = store.sql.get(oldest, userId, options.now())
  return row ? numberOrNull(row, 'since') : null
}

/** Ends one session. */
export function revokeSession({store}: LakeContext, token: string): void {
  store.sql.run('DELETE FROM sessions WHERE token_hash = ?', fingerprint(token))
}

/** Ends all sessions of a person: after a new password, another role, or removal. */
export function revokeSessionsOf({store}: LakeContext, userId: string): void {
  store.sql.run('DELETE FROM sessions WHERE user_id = ?', userId)
}

function renew(context: LakeContext, hash: string, user: User): Session {
  const now = context.options.now()
  const expiresAt = now + sessionLifetime
  context.store.sql.run('UPDATE sessions SET renewed_at = ?, expires_at = ? WHERE token_hash = ?', now, expiresAt, hash)
  const seen = {...user, lastSeenAt: now}
  saveUser(context, seen)
  return {user: seen, expiresAt}
}
