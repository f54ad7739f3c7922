import type {LakeContext} from '../context.ts'
import {httpError} from '../errors.ts'
import {startLink} from './first-administrator.ts'
import {createCode, withdrawLinksOf} from './one-time-codes.ts'
import {revokeSessionsOf} from './sessions.ts'
import {looksLikeEmail} from './start-problems.ts'
import {
  createUser,
  hasOtherAdministrator,
  isActiveAdministrator,
  normalizeEmail,
  saveUser,
  type User,
  userByEmail,
  userById,
} from './users.ts'

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
export function requireUser(context: LakeContext, id: string): User {
  const user = userById(context, id)
  if (user?.removedAt === null) return user
  throw httpError(404, `There is no account "${id}". It may have been removed.`, {errorCode: 'accountNotFound'})
}

/** Adds an account; throws 400 for what is no e-mail address, 409 when the address has an account already. */
export function addAccount(context: LakeContext, person: {name: string; email: string; role: string}): User {
  const email = normalizeEmail(person.email)
  if (!looksLikeEmail(email))
    throw httpError(400, `"${email}" is no e-mail address. Send one such as name@example.com.`, {
      errorCode: 'invalidEmail',
    })
  if (userByEmail(context, email))
    throw httpError(409, `The address ${email} has an account already. Send another one.`, {errorCode: 'emailTaken'})
  return createUser(context, {...person, email})
}

/** Makes a link to choose a password, valid for seven days; earlier links of the person stop working. */
export function invite(context: LakeContext, user: User): Invitation {
  withdrawLinksOf(context, user.id)
  const expiresAt = context.options.now() + week
  const code = createCode(context, {purpose: 'invitation', userId: user.id, expiresAt})
  return {link: startLink(context, code), expiresAt: new Date(expiresAt).toISOString()}
}

/** Gives an account another name or role; a new role ends its sessions. Throws 409 for the last administrator's role. */
export function changeAccount(context: LakeContext, user: User, change: {name: string; role: string}): User {
  if (!context.authority.manages(change.role)) keepAnAdministrator(context, user)
  const changed = {...user, ...change}
  saveUser(context, changed)
  if (changed.role !== user.role) revokeSessionsOf(context, user.id)
  return changed
}

/** Removes an account: nobody signs in with it any more, and only the name stays, for the history. */
export function removeAccount(context: LakeContext, user: User): void {
  keepAnAdministrator(context, user)
  saveUser(context, {...user, email: null, password: null, removedAt: context.options.now()})
  revokeSessionsOf(context, user.id)
  withdrawLinksOf(context, user.id)
}

function keepAnAdministrator(context: LakeContext, user: User): void {
  if (!isActiveAdministrator(context, user) || hasOtherAdministrator(context, user.id)) return
  throw httpError(409, 'This is the only administrator. Give the role to somebody with a password first.', {
    errorCode: 'lastAdministrator',
  })
}
