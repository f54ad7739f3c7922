/*
Tokens of programs, as Sanity's Access API has them (robots) and as its Projects API had before (tokens). A secret is answered
once, when it is made. The tokens of the settings are listed, with `managedBy: {resourceType: 'settings'}`, and stay. For
administrators; `robots/me/rotate` is for a program that has such a token itself. Roles are told to whoever is signed in.

  GET    access/project/P/robots     → {data: Robot[], nextCursor: null, totalCount}
  POST   access/project/P/robots     {label, memberships: [{resourceType: 'project', resourceId: P, roleNames: [role]}], expiresAt?}
                                       → 201 Robot & {token}
  DELETE access/project/P/robots/ID  → 204; 404 unknown, 409 for one of the settings
  POST   access/robots/me/rotate     → Robot & {token}; the secret that asked is over
  GET    access/project/P/roles      → {data: Role[], nextCursor: null, totalCount}
  GET    projects/P/roles            → Role[]
  GET    projects/P/tokens           → [{id, label, projectUserId, roles, createdAt}]
  POST   projects/P/tokens           {label, roleName} → 201 the same & {key}
  DELETE projects/P/tokens/ID        → 204

Errors are {statusCode, error, message, errorCode?}, with the codes invalidLabel, invalidRole, invalidExpiry, givenBySettings.
*/
import type {Context, Hono} from 'hono'

import {versioned} from '../auth/addresses.ts'
import {bearerToken} from '../auth/identify.ts'
import {roleTitles} from '../auth/profiles.ts'
import {requireAdministrator, requireProject, requireSignedIn} from '../auth/require.ts'
import {fingerprint} from '../auth/secrets.ts'
import {createTokenSecret} from '../auth/tokens.ts'
import type {Identity, LakeContext, LakeEnv} from '../context.ts'
import {isJsonObject, type JsonObject} from '../document.ts'
import {httpError} from '../errors.ts'
import {readJson} from '../request-body.ts'
import type {StoredToken} from '../store/administration.ts'

const maxBytes = 4 * 1024
const maxTokens = 100

/** Administration of tokens, and the roles that they may have (see the top of this file). */
export function registerTokens(app: Hono<LakeEnv>, context: LakeContext): void {
  const robots = `${versioned}/access/project/:projectId/robots` as const
  const tokens = `${versioned}/projects/:projectId/tokens` as const
  for (const path of [robots, tokens]) {
    app.use(`${path}/*`, async (c, next) => {
      requireAdministrator(c.get('identity'))
      requireProject(context, c.req.param('projectId') ?? '')
      await next()
    })
    app.delete(`${path}/:id`, async (c) => {
      await remove(c, context, c.req.param('id') ?? '')
      return c.body(null, 204)
    })
  }
  app.get(robots, async (c) => c.json(page((await all(context)).map((token) => robot(context, token)))))
  app.post(robots, async (c) => {
    const {token, secret} = await add(c, context, await robotIn(c, context))
    return c.json({...robot(context, token), token: secret}, 201)
  })
  app.post(`${versioned}/access/robots/me/rotate`, async (c) => {
    const {token, secret} = await rotate(c, context)
    return c.json({...robot(context, token), token: secret})
  })
  app.get(tokens, async (c) => c.json((await all(context)).map((token) => olderToken(context, token))))
  app.post(tokens, async (c) => {
    const {label, roleName} = await readBody(c)
    const {token, secret} = await add(c, context, {label, role: roleName, expiresAt: null})
    return c.json({...olderToken(context, token), key: secret}, 201)
  })
  app.get(`${versioned}/access/project/:projectId/roles`, (c) => c.json(page(roles(c, context))))
  app.get(`${versioned}/projects/:projectId/roles`, (c) => c.json(roles(c, context)))
}

/** A token as it is listed; those of the settings know neither when they were made nor when they end. */
type Listed = Pick<StoredToken, 'id' | 'label' | 'expiresAt'> & {
  role: string | null
  createdAt: number
  isOfSettings: boolean
}

async function all({authority, administration}: LakeContext): Promise<Listed[]> {
  const ofSettings = authority.tokens.map(({id, name: label, role}: Identity) => {
    return {id, label, role, createdAt: 0, expiresAt: null, isOfSettings: true}
  })
  return [...ofSettings, ...(await administration.tokens.all()).map(listed)]
}

function listed(token: StoredToken): Listed {
  return {...token, isOfSettings: false}
}

function robot({options}: LakeContext, {id, label, role, createdAt, expiresAt, isOfSettings}: Listed) {
  const addedAt = new Date(createdAt).toISOString()
  const membership = {
    resourceType: 'project',
    resourceId: options.projectId,
    resourceUserId: id,
    roleNames: role === null ? [] : [role],
    addedAt,
  }
  return {
    id,
    tokenId: id,
    label,
    createdAt: addedAt,
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    memberships: [membership],
    ...(isOfSettings && {managedBy: {resourceType: 'settings', resourceId: options.projectId}}),
  }
}

function olderToken({authority}: LakeContext, {id, label, role, createdAt}: Listed) {
  const named = roleTitles(authority, role).map(({name, title}) => ({name, title}))
  return {id, label, projectUserId: id, roles: named, createdAt: new Date(createdAt).toISOString()}
}

function page<Item>(data: readonly Item[]) {
  return {data, nextCursor: null, totalCount: data.length}
}

function roles(c: Context<LakeEnv>, context: LakeContext) {
  requireSignedIn(c.get('identity'))
  requireProject(context, c.req.param('projectId') ?? '')
  const {authority, options} = context
  return authority.roles.map(({name, title, description = ''}) => ({
    name,
    title,
    description,
    isCustom: false,
    appliesToUsers: true,
    appliesToRobots: true,
    resourceType: 'project',
    resourceId: options.projectId,
  }))
}

async function readBody(c: Context): Promise<JsonObject> {
  const body = await readJson(c.req.raw, maxBytes)
  if (isJsonObject(body)) return body
  throw httpError(400, 'The body must be a JSON object.')
}

/** What somebody wants of a token, not looked at yet. */
type Wish = {label: unknown; role: unknown; expiresAt: unknown}

async function robotIn(c: Context, {options}: LakeContext): Promise<Wish> {
  const {label, memberships, expiresAt = null} = await readBody(c)
  const [membership, ...others] = Array.isArray(memberships) ? memberships : []
  const isOurs =
    isJsonObject(membership) &&
    membership['resourceType'] === 'project' &&
    membership['resourceId'] === options.projectId &&
    others.length === 0
  const names: unknown = isOurs ? membership['roleNames'] : null
  if (!Array.isArray(names) || names.length !== 1)
    throw httpError(400, 'A token has one membership, of this project, with one role.', {errorCode: 'invalidRole'})
  return {label, role: names[0], expiresAt}
}

async function add(
  c: Context<LakeEnv>,
  {authority, administration, audit, options}: LakeContext,
  {label, role, expiresAt}: Wish,
): Promise<{token: Listed; secret: string}> {
  if (typeof label !== 'string' || label.trim() === '' || label.length > 200)
    throw httpError(400, 'The field label must be a text of 1 to 200 characters.', {errorCode: 'invalidLabel'})
  if (typeof role !== 'string' || !authority.role(role)) {
    const names = authority.roles.map(({name}) => name).join(', ')
    throw httpError(400, `The role must be one of: ${names}.`, {errorCode: 'invalidRole'})
  }
  const secret = createTokenSecret()
  const token: StoredToken = {
    id: `t${options.createId()}`,
    label: label.trim(),
    role,
    secretHash: fingerprint(secret),
    createdAt: options.now(),
    expiresAt: expiryIn(expiresAt, options.now()),
    removedAt: null,
  }
  const entry = {kind: 'tokenMade', actor: c.get('identity'), subject: labelled(token), detail: role} as const
  if (await audit.telling(entry, () => administration.tokens.add(token, maxTokens)))
    return {token: listed(token), secret}
  throw httpError(400, `This lake has ${maxTokens} tokens, and no room for more. Delete one first.`)
}

function expiryIn(expiresAt: unknown, now: number): number | null {
  if (expiresAt === null) return null
  const time = typeof expiresAt === 'string' ? Date.parse(expiresAt) : Number.NaN
  if (time > now) return time
  throw httpError(400, 'The field expiresAt must be a date to come, such as 2030-01-31T12:00:00Z.', {
    errorCode: 'invalidExpiry',
  })
}

function labelled({id, label: name}: StoredToken) {
  return {id, name}
}

async function remove(
  c: Context<LakeEnv>,
  {authority, administration, audit, options}: LakeContext,
  id: string,
): Promise<void> {
  if (authority.program(id))
    throw httpError(409, 'This token is given by the settings of the lake, and is taken away there.', {
      errorCode: 'givenBySettings',
    })
  const token = await administration.tokens.byId(id)
  const entry = {kind: 'tokenWithdrawn', actor: c.get('identity'), subject: token && labelled(token)} as const
  const isGone = await audit.telling(entry, () => administration.tokens.remove(id, options.now()))
  if (!isGone) throw httpError(404, `There is no token "${id}".`)
}

async function rotate(
  c: Context<LakeEnv>,
  {administration, audit}: LakeContext,
): Promise<{token: Listed; secret: string}> {
  requireSignedIn(c.get('identity'))
  const before = fingerprint(bearerToken(c.req.raw) ?? '')
  const secret = createTokenSecret()
  const entry = {kind: 'tokenRotated', actor: c.get('identity'), subject: c.get('identity')} as const
  const token = (await audit.telling(entry, () => administration.tokens.replaceSecret(before, fingerprint(secret))))
    ? await administration.tokens.byId(c.get('identity').id)
    : null
  if (token) return {token: listed(token), secret}
  throw httpError(403, 'Only a program whose token was made here can have another secret.')
}
