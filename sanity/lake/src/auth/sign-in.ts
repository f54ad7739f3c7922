import type {LakeContext} from '../context.ts'
import type {User} from '../store/accounts.ts'
import type {AuditEntry} from '../store/audit.ts'
import {createWorkLine} from '../work-line.ts'
import {clientAddress} from './client-address.ts'
import {knownDevice} from './known-devices.ts'
import {verifyPassword} from './passwords.ts'
import {type Attempt, createSignInLimits, type Wait} from './sign-in-limits.ts'
import {normalizeEmail, userByEmail} from './users.ts'

/** How a sign-in ended. */
type SignIn = {kind: 'signedIn'; user: User} | {kind: 'refused'} | {kind: 'limited'; wait: Wait}

export type SignInDesk = {
  /** Checks an e-mail and a password that came with this request. */
  signIn(given: {email: string; password: string}, request: Request): Promise<SignIn>
}

// Checking costs a processor a tenth of a second and 32 MB, and nobody has to be known for it.
const strangersLine = {running: 1, waitingOfAddress: 40, waiting: 60, burst: {ofAddress: 10_000, ofAll: 30_000}}
const busy: Wait = {ms: 60_000, isOfAll: false}

/** Checks passwords, as often as the limits allow; those of strangers one at a time. */
export function createSignInDesk(context: LakeContext): SignInDesk {
  const limits = createSignInLimits()
  const line = createWorkLine(strangersLine)
  const {now} = context.options

  async function isRight(attempt: Attempt, user: User | null, password: string): Promise<boolean> {
    const check = () => verifyPassword(password, user?.password ?? null, context.options.passwordCost)
    return attempt.device === null ? line.run({address: attempt.address}, check) : check()
  }

  async function signIn(
    {account, password}: {account: string; password: string},
    user: User | null,
    request: Request,
  ): Promise<SignIn> {
    const address = clientAddress(request)
    const device = knownDevice(context, user, request)
    const attempt = {account, userId: user?.id ?? null, address, device}
    if (device === null && !line.hasRoom(address)) return {kind: 'limited', wait: busy}
    // Counted before the slow check, so that a burst of parallel attempts is counted too.
    const wait = limits.take(attempt, now())
    if (wait) return {kind: 'limited', wait}
    if (!(await isRight(attempt, user, password)) || !user) return {kind: 'refused'}
    // Checking takes long enough for an administrator to remove the account or for its password to change.
    const current = await context.accounts.users.change(user.id, {lastSeenAt: now()})
    if (current?.password !== user.password) return {kind: 'refused'}
    limits.succeed(attempt, now())
    return {kind: 'signedIn', user: current}
  }

  return {
    async signIn({email, password}, request) {
      const account = normalizeEmail(email)
      const user = await userByEmail(context, account)
      const result = await signIn({account, password}, user, request)
      if (result.kind !== 'signedIn') context.audit.failed(user)
      return result
    },
  }
}

/**
 * Gives a person a new password, already hashed, and what else is given; ends their sessions and withdraws their links.
 * Answers the person; null for one who is removed, or where the address is somebody else's.
 */
export async function changePassword(
  {accounts, audit}: LakeContext,
  userId: string,
  change: Partial<Omit<User, 'id'>> & {password: string},
  entry: AuditEntry,
): Promise<User | null> {
  const changed = await audit.telling(entry, () => accounts.users.change(userId, change))
  await accounts.sessions.removeOf(userId)
  await accounts.codes.removeLinksOf(userId)
  return changed
}
