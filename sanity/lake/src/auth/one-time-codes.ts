import type {LakeContext} from '../context.ts'
import {numberOrNull, textOf} from '../store/rows.ts'
import {createSecret, fingerprint} from './secrets.ts'
import {type User, userById} from './users.ts'

/**
 * What a code is for: `handover` passes a sign-in on to the Studio, `first` and `invitation` let somebody choose a password.
 */
export type Purpose = 'handover' | 'first' | 'invitation'

/** A new code for a person; `expiresAt` in ms since the epoch, null for "until it is used or withdrawn". */
export function createCode(
  {store, options}: LakeContext,
  code: {purpose: Purpose; userId: string; expiresAt: number | null},
): string {
  const secret = createSecret()
  store.sql.run('DELETE FROM one_time_codes WHERE expires_at <= ?', options.now())
  store.sql.run(
    'INSERT INTO one_time_codes (code_hash, purpose, user_id, expires_at) VALUES (?, ?, ?, ?)',
    fingerprint(secret),
    code.purpose,
    code.userId,
    code.expiresAt,
  )
  return secret
}

/** Whose code this is, without using it up; null when it is unknown, used, run out, or for something else. */
export function peekCode(context: LakeContext, secret: string, purposes: readonly Purpose[]): User | null {
  const row = context.store.sql.get('SELECT * FROM one_time_codes WHERE code_hash = ?', fingerprint(secret))
  if (!row || !purposes.some((purpose) => purpose === row['purpose'])) return null
  const expiresAt = numberOrNull(row, 'expires_at')
  if (expiresAt !== null && expiresAt <= context.options.now()) return null
  const user = userById(context, textOf(row, 'user_id'))
  return user?.removedAt === null ? user : null
}

/** Uses a code up and says whose it was; of two who try at once, one gets null. */
export function useCode(context: LakeContext, secret: string, purposes: readonly Purpose[]): User | null {
  const user = peekCode(context, secret, purposes)
  if (!user) return null
  const {changes} = context.store.sql.run('DELETE FROM one_time_codes WHERE code_hash = ?', fingerprint(secret))
  return changes === 1 ? user : null
}

/** Withdraws all of a person's links to choose a password. */
export function withdrawLinksOf({store}: LakeContext, userId: string): void {
  store.sql.run("DELETE FROM one_time_codes WHERE user_id = ? AND purpose <> 'handover'", userId)
}

/** Withdraws every link of first starts. */
export function withdrawFirstLinks({store}: LakeContext): void {
  store.sql.run("DELETE FROM one_time_codes WHERE purpose = 'first'")
}
