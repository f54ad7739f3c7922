import type {LakeContext} from '../context.ts'
import type {User} from '../store/accounts.ts'
import {createSecret, fingerprint} from './secrets.ts'

const day = 24 * 60 * 60 * 1000

/** A session ends when it has not been used for this long, in ms. */
export const sessionLifetime = 14 * day

// A renewal is a write to disk; once an hour is exact enough for two weeks.
const renewalInterval = day / 24

/** Who a token stands for, and until when (ms since the epoch). */
export type Session = {user: User; expiresAt: number}

/** Signs a person in and answers the token, which is stored nowhere: only its fingerprint is. */
export async function createSession({accounts, options}: LakeContext, user: User): Promise<string> {
  const token = createSecret()
  const now = options.now()
  const times = {createdAt: now, renewedAt: now, expiresAt: now + sessionLifetime}
  await accounts.sessions.add({tokenHash: fingerprint(token), userId: user.id, ...times})
  return token
}

/** The session of a token, or null when there is none, it has run out, or its person was removed. Renews it. */
export async function sessionOf({accounts, options}: LakeContext, token: string): Promise<Session | null> {
  const {users, sessions} = accounts
  const tokenHash = fingerprint(token)
  const session = await sessions.find(tokenHash)
  const now = options.now()
  if (!session || session.expiresAt <= now) return null
  const user = await users.byId(session.userId)
  if (!user || user.removedAt !== null) return null
  if (now - session.renewedAt < renewalInterval) return {user, expiresAt: session.expiresAt}
  const expiresAt = now + sessionLifetime
  await sessions.renew(tokenHash, now, expiresAt)
  const seen = await users.change(user.id, {lastSeenAt: now})
  return seen && {user: seen, expiresAt}
}

/** When the oldest session of a person began that still holds (ms since the epoch); null where there is none. */
export function signedInSince({accounts, options}: LakeContext, userId: string): Promise<number | null> {
  return accounts.sessions.oldestOf(userId, options.now())
}

/** Ends one session; false where there is none. */
export function revokeSession({accounts}: LakeContext, token: string): Promise<boolean> {
  return accounts.sessions.remove(fingerprint(token))
}
