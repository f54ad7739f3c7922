import type {LakeContext} from '../context.ts'
import type {User} from '../store/accounts.ts'
import type {AuditEntry} from '../store/audit.ts'
import {createWorkLine} from '../work-line.ts'
import {clientAddress} from './client-address.ts'
import {knownDevice} from './known-devices.ts'
import {verifyPassword} from './passwords.ts'
import {useOf} from './second-factor.ts'
import {type Attempt, createSignInLimits, type Wait} from './sign-in-limits.ts'
import {createSteps, type Steps} from './steps.ts'
import {normalizeEmail, userByEmail} from './users.ts'

/** How a try to sign in ended. */
type Confirmed = {kind: 'signedIn'; user: User} | {kind: 'refused'} | {kind: 'limited'; wait: Wait}

/** `codeNeeded`: the password is right, and the person has a second factor. */
type SignIn = Confirmed | {kind: 'codeNeeded'; user: User}

export type SignInDesk = {
  /** Checks an e-mail and a password that came with this request. */
  signIn(given: {email: string; password: string}, request: Request): Promise<SignIn>
  /** Checks the code of somebody whose password was right; it is used up. Wrong codes count as wrong passwords do. */
  confirm(user: User, code: string, request: Request): Promise<Confirmed>
  /** What leads from the password on. */
  steps: Steps
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
    const needsCode = (await context.accounts.secondFactors.of(user.id)) !== null
    const current = await context.accounts.users.change(user.id, needsCode ? {} : {lastSeenAt: now()})
    if (current?.password !== user.password) return {kind: 'refused'}
    if (needsCode) return {kind: 'codeNeeded', user: current}
    limits.succeed(attempt, now())
    return {kind: 'signedIn', user: current}
  }

  async function confirm(user: User, code: string, request: Request): Promise<Confirmed> {
    const factor = await context.accounts.secondFactors.of(user.id)
    if (!factor) return {kind: 'refused'}
    const device = knownDevice(context, user, request)
    const attempt = {account: user.email ?? '', userId: user.id, address: clientAddress(request), device}
    // Nothing is waited for in between, so that a burst of parallel attempts is counted too.
    const wait = limits.waitFor(attempt, now())
    if (wait) return {kind: 'limited', wait}
    const use = useOf(context, factor, code)
    if (use === null) {
      limits.record(attempt, now())
      return {kind: 'refused'}
    }
    if (!(await use())) return {kind: 'refused'}
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
      if (result.kind === 'refused' || result.kind === 'limited') context.audit.failed(user)
      return result
    },
    async confirm(user, code, request) {
      const result = await confirm(user, code, request)
      if (result.kind !== 'signedIn') context.audit.failed(user)
      return result
    },
    steps: createSteps(context),
  }
}

/** Tells in the audit log that somebody knows a person's password, where no session comes of it yet: it may not be that person. */
export function passwordGiven({audit}: LakeContext, {id, name}: User): Promise<void> {
  return audit.add({kind: 'passwordGiven', actor: null, subject: {id, name}})
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
