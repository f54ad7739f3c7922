import type {LakeContext} from '../context.ts'
import {httpError} from '../errors.ts'
import type {User} from '../store/accounts.ts'
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
  createdAt: string
  lastSeenAt: string | null
}

/** A user as an account. */
export function accountOf(user: User): Account {
  const {id, name, email, role} = user
  const state = user.password === null ? 'invited' : 'active'
  const lastSeenAt = user.lastSeenAt === null ? null : new Date(user.lastSeenAt).toISOString()
  return {id, name, email, role, state, createdAt: new Date(user.createdAt).toISOString(), lastSeenAt}
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

/** Adds an account; throws 400 for what is no e-mail address, 409 when the address has an account already. */
export async function addAccount(
  context: LakeContext,
  person: {name: string; email: string; role: string},
): Promise<User> {
  const email = normalizeEmail(person.email)
  if (!looksLikeEmail(email))
    throw httpError(400, `"${email}" is no e-mail address. Send one such as name@example.com.`, {
      errorCode: 'invalidEmail',
    })
  const user = await createUser(context, {...person, email})
  if (user) return user
  throw httpError(409, `The address ${email} has an account already. Send another one.`, {errorCode: 'emailTaken'})
}

/** Makes a link to choose a password, valid for seven days; earlier links of the person stop working. */
export async function invite(context: LakeContext, user: User): Promise<Invitation> {
  const expiresAt = context.options.now() + week
  const code = await createLink(context, {purpose: 'invitation', userId: user.id, expiresAt})
  return {link: startLink(context, code), expiresAt: new Date(expiresAt).toISOString()}
}

/** Gives an account another name or role; a new role ends its sessions. Throws 409 for the last administrator's role. */
export async function changeAccount(
  context: LakeContext,
  user: User,
  change: {name?: string; role?: string},
): Promise<User> {
  const keepsRights = change.role === undefined || context.authority.manages(change.role)
  const changed = await changeUser(context, user, change, keepsRights)
  if (changed.role !== user.role) await context.accounts.sessions.removeOf(user.id)
  return changed
}

/** Removes an account: nobody signs in with it any more, and only the name stays, for the history. */
export async function removeAccount(context: LakeContext, user: User): Promise<void> {
  const {accounts, options} = context
  await changeUser(context, user, {email: null, password: null, removedAt: options.now()}, false)
  await accounts.sessions.removeOf(user.id)
  await accounts.codes.removeLinksOf(user.id)
}

// Of two administrators who remove each other at the same time, one stays.
async function changeUser(
  context: LakeContext,
  user: User,
  change: Partial<Omit<User, 'id'>>,
  keepsRights: boolean,
): Promise<User> {
  const {accounts, authority} = context
  const roles = authority.roles.map(({name}) => name).filter((name) => authority.manages(name))
  const needsOther = !keepsRights && isActiveAdministrator(context, user)
  const changed = await accounts.users.change(user.id, change, needsOther ? {roles} : undefined)
  if (changed) return changed
  if (!needsOther) throw unknownAccount(user.id)
  throw httpError(409, 'This is the only administrator. Give the role to somebody with a password first.', {
    errorCode: 'lastAdministrator',
  })
}
