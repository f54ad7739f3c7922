import type {LakeContext} from '../context.ts'
import {httpError} from '../errors.ts'
import type {User} from '../store/accounts.ts'
import type {AuditEntry, Named} from '../store/audit.ts'
import {startLink} from './first-administrator.ts'
import {createLink} from './one-time-codes.ts'
import {looksLikeEmail} from './start-problems.ts'
import {createUser, isActiveAdministrator, normalizeEmail} from './users.ts'

const week = 7 * 24 * 60 * 60 * 1000

/** A one-time link to choose a password; `expiresAt` is an ISO date. */
export type Invitation = {link: string; expiresAt: string}

/** An account in the list of accounts; times are ISO dates. */
export type Account = {
  id: string
  name: string
  email: string | null
  role: string
  /** `invited` until the person has chosen a password. */
  state: 'invited' | 'active'
  /** Whether signing in asks for a code too. */
  secondFactor: boolean
  createdAt: string
  lastSeenAt: string | null
}

/** A user as an account. */
export async function accountOf({accounts}: LakeContext, user: User): Promise<Account> {
  const {id, name, email, role} = user
  const state = user.password === null ? 'invited' : 'active'
  const lastSeenAt = user.lastSeenAt === null ? null : new Date(user.lastSeenAt).toISOString()
  const secondFactor = (await accounts.secondFactors.of(id)) !== null
  return {id, name, email, role, state, secondFactor, createdAt: new Date(user.createdAt).toISOString(), lastSeenAt}
}

/** The user with this id; throws 404 for an unknown or removed one. */
export async function requireUser({accounts}: LakeContext, id: string): Promise<User> {
  const user = await accounts.users.byId(id)
  if (user?.removedAt === null) return user
  throw unknownAccount(id)
}

function unknownAccount(id: string) {
  return httpError(404, `There is no account "${id}". It may have been removed.`, {errorCode: 'accountNotFound'})
}

/** Adds an account in the name of `by`; throws 400 for what is no e-mail address, 409 when the address has an account already. */
export async function addAccount(
  context: LakeContext,
  person: {name: string; email: string; role: string},
  by: Named,
): Promise<User> {
  const email = normalizeEmail(person.email)
  if (!looksLikeEmail(email))
    throw httpError(400, `"${email}" is no e-mail address. Send one such as name@example.com.`, {
      errorCode: 'invalidEmail',
    })
  const user = await createUser(context, {...person, email}, by)
  if (user) return user
  throw httpError(409, `The address ${email} has an account already. Send another one.`, {errorCode: 'emailTaken'})
}

/** Makes a link to choose a password in the name of `by`, valid for seven days; earlier links of the person stop working. */
export async function invite(context: LakeContext, user: User, by: Named): Promise<Invitation> {
  const expiresAt = context.options.now() + week
  const code = await context.audit.telling({kind: 'linkMade', actor: by, subject: user}, () =>
    createLink(context, {purpose: 'invitation', userId: user.id, expiresAt}),
  )
  return {link: startLink(context, code), expiresAt: new Date(expiresAt).toISOString()}
}

/** Gives an account another name or role; a new role ends its sessions. Throws 409 for the last administrator's role. */
export async function changeAccount(
  context: LakeContext,
  user: User,
  {name, role}: {name?: string; role?: string},
  by: Named,
): Promise<User> {
  let changed = user
  if (role !== undefined && role !== user.role) {
    const entry = {kind: 'roleChanged', actor: by, subject: user, detail: `${user.role} → ${role}`} as const
    changed = await changeUser(context, user, {role}, context.authority.manages(role), entry)
    await context.accounts.sessions.removeOf(user.id)
  }
  if (name !== undefined && name !== user.name) {
    const entry = {kind: 'userRenamed', actor: by, subject: user, detail: name} as const
    changed = await changeUser(context, user, {name}, true, entry)
  }
  return changed
}

/** Removes an account: nobody signs in with it any more, and only the name stays, for the history. */
export async function removeAccount(context: LakeContext, user: User, by: Named): Promise<void> {
  const {accounts, options} = context
  const entry = {kind: 'userRemoved', actor: by, subject: user, detail: user.role} as const
  await changeUser(context, user, {email: null, password: null, removedAt: options.now()}, false, entry)
  await accounts.sessions.removeOf(user.id)
  await accounts.codes.removeLinksOf(user.id)
  await accounts.secondFactors.remove(user.id)
  await accounts.values.removeOf(user.id)
}

/** Takes the second factor of somebody who has lost it away in the name of `by`, with its recovery codes, and ends their sessions. */
export async function resetSecondFactor({accounts, audit}: LakeContext, user: User, by: Named): Promise<void> {
  const entry = {kind: 'secondFactorReset', actor: by, subject: user} as const
  await audit.telling(entry, () => accounts.secondFactors.remove(user.id))
  await accounts.sessions.removeOf(user.id)
}

// Of two administrators who remove each other at the same time, one stays.
async function changeUser(
  context: LakeContext,
  user: User,
  change: Partial<Omit<User, 'id'>>,
  keepsRights: boolean,
  entry: AuditEntry,
): Promise<User> {
  const {accounts, audit, authority} = context
  const roles = authority.roles.map(({name}) => name).filter((name) => authority.manages(name))
  const needsOther = !keepsRights && isActiveAdministrator(context, user)
  const changed = await audit.telling(entry, () =>
    accounts.users.change(user.id, change, needsOther ? {roles} : undefined),
  )
  if (changed) return changed
  if (!needsOther) throw unknownAccount(user.id)
  throw httpError(409, 'This is the only administrator. Give the role to somebody with a password first.', {
    errorCode: 'lastAdministrator',
  })
}
