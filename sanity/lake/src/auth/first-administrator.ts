import type {LakeContext} from '../context.ts'
import type {User} from '../store/accounts.ts'
import {apiVersion} from './addresses.ts'
import {isKnownFromLeaks} from './leaked-passwords.ts'
import {createCode} from './one-time-codes.ts'
import {hashPassword, minPasswordLength, passwordLength, verifyPassword} from './passwords.ts'
import {changePassword} from './sign-in.ts'
import {createUser, isActiveAdministrator, listUsers, normalizeEmail, userByEmail} from './users.ts'

/** `link` is the one-time sign-in link to print, or null when somebody can already sign in. */
export type FirstAdministrator = {email: string | null; link: string | null}

/**
 * Makes sure that somebody can sign in; called by main.ts at every start.
 * With e-mail and password it creates that administrator or gives it the password (which also recovers a lost one).
 * Without, and while no administrator has a password, it answers a link that lets its holder choose one;
 * the link holds until it is used or until the next start.
 */
export async function prepareFirstAdministrator(
  context: LakeContext,
  {email, password}: {email: string | undefined; password: string | undefined},
): Promise<FirstAdministrator> {
  await context.accounts.codes.removeFirst()
  if (email && password) return appoint(context, email, password)
  if (email || password) throw new Error(onlyOneGiven(email ? 'LAKE_ADMIN_PASSWORD' : 'LAKE_ADMIN_EMAIL'))
  const users = await listUsers(context)
  if (users.some((user) => isActiveAdministrator(context, user))) return {email: null, link: null}
  const user = await unnamedAdministrator(context)
  const code = await createCode(context, {purpose: 'first', userId: user.id, expiresAt: null})
  return {email: null, link: startLink(context, code)}
}

/** Where the holder of a code chooses a password. */
export function startLink({options}: LakeContext, code: string): string {
  return `${options.publicUrl}/${apiVersion}/auth/start?code=${code}`
}

async function appoint(context: LakeContext, email: string, password: string): Promise<FirstAdministrator> {
  const known = await userByEmail(context, email)
  const user = known ?? (await unnamedAdministrator(context))
  const named = known ? {} : {name: email, email: normalizeEmail(email)}
  const {passwordCost} = context.options
  const {authority} = context
  const role = authority.manages(user.role) ? user.role : authority.firstRole
  const isCurrent = role === user.role && (await verifyPassword(password, user.password, passwordCost))
  if (!isCurrent) {
    await requireGood(password)
    const change = {...named, role, password: await hashPassword(password, passwordCost)}
    const detail = role === user.role ? role : `${user.role} → ${role}`
    await changePassword(context, user.id, change, {
      kind: 'passwordChosen',
      actor: null,
      subject: {...user, ...named},
      detail,
    })
  }
  return {email: normalizeEmail(email), link: null}
}

// One that was given before, and is the account's, stays good.
async function requireGood(password: string): Promise<void> {
  if (passwordLength(password) < minPasswordLength)
    throw new Error(`LAKE_ADMIN_PASSWORD is too short. Choose one of at least ${minPasswordLength} characters.`)
  if (await isKnownFromLeaks(password))
    throw new Error(
      'LAKE_ADMIN_PASSWORD is known from leaks. Choose another one, several unrelated words for instance.',
    )
}

async function unnamedAdministrator(context: LakeContext): Promise<User> {
  const {authority} = context
  const users = await listUsers(context)
  const waiting = users.find((user) => authority.manages(user.role) && user.email === null)
  const user = waiting ?? (await createUser(context, {name: 'Administrator', email: null, role: authority.firstRole}))
  if (user) return user
  throw new Error('A person without an address is refused as if the address were taken.')
}

function onlyOneGiven(missing: string): string {
  return `${missing} is not set, though its other half is. Set both LAKE_ADMIN_EMAIL and LAKE_ADMIN_PASSWORD, or neither.`
}
