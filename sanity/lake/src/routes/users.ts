/*
People over HTTP. The Studio itself asks for `users/me` and `users/<id>[,<id>…]`; accounts are administered under
`/v1/lake/users`, by those only who have the permission `manage` (401 without a token, 403 for others). Bodies and answers are JSON.

  Account    = {id, name, email: string|null, role: the name of a role, state: 'invited'|'active',
                secondFactor: boolean,
                createdAt: ISO, lastSeenAt: ISO|null}
  Invitation = {link: URL at which the person chooses a password, once, expiresAt: ISO, in 7 days}

  GET    lake/users                 → 200 {users: Account[]}, by name
  POST   lake/users                 {name, email, role} → 201 {user: Account, invitation: Invitation}
                                      400 for a missing or wrong field, 409 when the address has an account
  PATCH  lake/users/<id>            {name?, role?} → 200 {user: Account}; a new role signs the person out
                                      404 unknown, 409 for the last administrator's role
  POST   lake/users/<id>/invitation → 201 {user: Account, invitation: Invitation}; also resets a forgotten password:
                                      the old one works until the new one is chosen
  DELETE lake/users/<id>/second-factor → 200 {user: Account}; signing in asks for the password alone, and the person is signed
                                      out; 404 unknown
  DELETE lake/users/<id>            → 200 {id, deleted: true}; 404 unknown, 409 for the last administrator

Errors are {statusCode, error, message, errorCode?}; by `errorCode` a client finds words of its own: accountNotFound,
invalidName, invalidEmail, invalidRole, emailTaken, lastAdministrator, notAdministrator.
*/
import type {Context, Hono} from 'hono'

import {
  type Account,
  accountOf,
  addAccount,
  changeAccount,
  invite,
  removeAccount,
  requireUser,
  resetSecondFactor,
} from '../auth/accounts.ts'
import {versioned} from '../auth/addresses.ts'
import {currentUser, publicProfile} from '../auth/profiles.ts'
import {requireAdministrator, requireSignedIn} from '../auth/require.ts'
import {listUsers} from '../auth/users.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {isJsonObject, type JsonObject} from '../document.ts'
import {httpError} from '../errors.ts'
import {readJson} from '../request-body.ts'
import type {User} from '../store/accounts.ts'

const maxBytes = 16 * 1024

/** Who people are, and the administration of accounts (see the top of this file). */
export function registerUsers(app: Hono<LakeEnv>, context: LakeContext): void {
  app.get(`${versioned}/users/me`, (c) => c.json(currentUser(context, c.get('identity'))))
  app.get(`${versioned}/users/:ids`, (c) => profiles(c, context, c.req.param('ids').split(',')))

  const accounts = `${versioned}/lake/users` as const
  app.use(`${accounts}/*`, async (c, next) => {
    requireAdministrator(c.get('identity'))
    await next()
  })
  app.get(accounts, async (c) => c.json({users: await allAccounts(context)}))
  app.post(accounts, async (c) => c.json(await withInvitation(c, context, await add(c, context)), 201))
  app.patch(`${accounts}/:id`, async (c) =>
    c.json({user: await accountOf(context, await change(c, context, c.req.param('id')))}),
  )
  app.post(`${accounts}/:id/invitation`, async (c) => {
    return c.json(await withInvitation(c, context, await requireUser(context, c.req.param('id'))), 201)
  })
  app.delete(`${accounts}/:id/second-factor`, async (c) => {
    const user = await requireUser(context, c.req.param('id'))
    await resetSecondFactor(context, user, c.get('identity'))
    return c.json({user: await accountOf(context, user)})
  })
  app.delete(`${accounts}/:id`, async (c) => {
    const user = await requireUser(context, c.req.param('id'))
    await removeAccount(context, user, c.get('identity'))
    return c.json({id: user.id, deleted: true})
  })
}

async function allAccounts(context: LakeContext): Promise<Account[]> {
  const users = await listUsers(context)
  return Promise.all(users.map((user) => accountOf(context, user)))
}

async function profiles(c: Context<LakeEnv>, context: LakeContext, ids: string[]): Promise<Response> {
  requireSignedIn(c.get('identity'))
  const [only, ...others] = await Promise.all(ids.map((id) => publicProfile(context, id)))
  if (others.length > 0) return c.json([only, ...others].filter((profile) => profile !== null))
  if (!only) throw httpError(404, `User "${ids.join()}" not found`)
  return c.json(only)
}

async function add(c: Context<LakeEnv>, context: LakeContext): Promise<User> {
  const body = await readBody(c)
  const name = readName(body)
  const {email} = body
  if (typeof email !== 'string') throw httpError(400, 'The field email is missing.', {errorCode: 'invalidEmail'})
  return addAccount(context, {name, email, role: readRole(context, body)}, c.get('identity'))
}

async function change(c: Context<LakeEnv>, context: LakeContext, id: string): Promise<User> {
  const user = await requireUser(context, id)
  const body = await readBody(c)
  const changed = {
    ...('name' in body && {name: readName(body)}),
    ...('role' in body && {role: readRole(context, body)}),
  }
  return changeAccount(context, user, changed, c.get('identity'))
}

async function withInvitation(c: Context<LakeEnv>, context: LakeContext, user: User) {
  return {user: await accountOf(context, user), invitation: await invite(context, user, c.get('identity'))}
}

async function readBody(c: Context<LakeEnv>): Promise<JsonObject> {
  const body = await readJson(c.req.raw, maxBytes)
  if (!isJsonObject(body)) throw httpError(400, 'The body must be a JSON object.')
  return body
}

function readName({name}: JsonObject): string {
  if (typeof name === 'string' && name.trim() !== '' && name.length <= 200) return name.trim()
  throw httpError(400, 'The field name must be a text of 1 to 200 characters.', {errorCode: 'invalidName'})
}

function readRole({authority}: LakeContext, {role}: JsonObject): string {
  if (typeof role === 'string' && authority.role(role)) return role
  const names = authority.roles.map(({name}) => name).join(', ')
  throw httpError(400, `The field role must be one of: ${names}.`, {errorCode: 'invalidRole'})
}
