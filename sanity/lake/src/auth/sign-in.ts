import type {LakeContext} from '../context.ts'
import {createAttemptLimit} from './attempts.ts'
import {withdrawLinksOf} from './one-time-codes.ts'
import {verifyPassword} from './passwords.ts'
import {revokeSessionsOf} from './sessions.ts'
import {normalizeEmail, saveUser, type User, userByEmail, userById} from './users.ts'

/** How a sign-in ended; `waitMs` says when the next attempt is allowed. */
type SignIn = {kind: 'signedIn'; user: User} | {kind: 'refused'} | {kind: 'limited'; waitMs: number}

export type SignInDesk = {
  /** Checks an e-mail and a password that came from a network address. */
  signIn(attempt: {email: string; password: string; address: string}): Promise<SignIn>
}

const quarterOfAnHour = 15 * 60 * 1000

// An office of thirty people has one address; a guesser has one account in mind, or one address to come from.
const limits = {perAccount: 10, perAddress: 40}

/** Checks passwords, so many tries per account and per network address in a quarter of an hour. */
export function createSignInDesk(context: LakeContext): SignInDesk {
  const byAccount = createAttemptLimit({limit: limits.perAccount, windowMs: quarterOfAnHour})
  const byAddress = createAttemptLimit({limit: limits.perAddress, windowMs: quarterOfAnHour})

  return {
    async signIn({email, password, address}) {
      const account = normalizeEmail(email)
      const now = context.options.now()
      const waitMs = Math.max(byAccount.waitFor(account, now), byAddress.waitFor(address, now))
      if (waitMs > 0) return {kind: 'limited', waitMs}
      // Counted before the slow check, so that a burst of parallel attempts is counted too.
      byAccount.record(account, now)
      byAddress.record(address, now)
      const user = userByEmail(context, account)
      if (!(await verifyPassword(password, user?.password ?? null, context.options.passwordCost)) || !user)
        return {kind: 'refused'}
      // Checking takes long enough for an administrator to remove the account or for its password to change.
      const current = userById(context, user.id)
      if (current?.removedAt !== null || current.password !== user.password) return {kind: 'refused'}
      byAccount.forget(account)
      return {kind: 'signedIn', user: markSeen(context, current)}
    },
  }
}

/**
 * Gives a person a new password, already hashed; ends their sessions and withdraws their links.
 * Hashing takes long enough for an account to be changed meanwhile, so `user` has to be read after it.
 */
export function changePassword(context: LakeContext, user: User, passwordHash: string): User {
  const changed = {...user, password: passwordHash}
  saveUser(context, changed)
  revokeSessionsOf(context, user.id)
  withdrawLinksOf(context, user.id)
  return changed
}

function markSeen(context: LakeContext, user: User): User {
  const seen = {...user, lastSeenAt: context.options.now()}
  saveUser(context, seen)
  return seen
}
