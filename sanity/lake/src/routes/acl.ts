import type {Hono} from 'hono'

import {versioned} from '../auth/addresses.ts'
import {roleTitles} from '../auth/profiles.ts'
import {requireProject, requireSignedIn} from '../auth/require.ts'
import {signedInSince} from '../auth/sessions.ts'
import type {Identity, LakeContext, LakeEnv} from '../context.ts'
import {httpError} from '../errors.ts'

/**
 * What the one who asks may do: the Studio evaluates these filters in the browser and greys out what is not granted. And
 * how a person stands, for who must know whether a right that was given once still holds.
 */
export function registerAcl(app: Hono<LakeEnv>, context: LakeContext): void {
  app.get(`${versioned}/projects/:projectId/datasets/:dataset/acl`, (c) => {
    requireProject(context, c.req.param('projectId'))
    context.store.dataset(c.req.param('dataset'))
    return c.json(c.get('identity').access.grants)
  })
  app.get(`${versioned}/projects/:projectId/acl/:userId`, async (c) => {
    requireProject(context, c.req.param('projectId'))
    requireMayAskAboutPeople(c.get('identity'))
    return c.json(await standingOf(context, c.req.param('userId')))
  })
}

/** Who administers accounts, and a program that reads all there is: it must know whom it may show that. */
function requireMayAskAboutPeople(identity: Identity): void {
  requireSignedIn(identity)
  const {kind, access} = identity
  if (access.allowsAll('manage') || (kind === 'token' && access.allowsAll('read'))) return
  throw httpError(403, 'Insufficient permissions; roles of users are for administrators')
}

/** A person as Sanity's Roles API shows one, and since when they have been signed in without a break (null: they are not). */
async function standingOf(context: LakeContext, id: string) {
  const user = await context.accounts.users.byId(id)
  if (!user || user.removedAt !== null) throw httpError(404, `User "${id}" not found`)
  const since = await signedInSince(context, id)
  return {
    projectUserId: id,
    role: user.role,
    roles: roleTitles(context.authority, user.role),
    isRobot: false,
    signedInSince: since === null ? null : new Date(since).toISOString(),
  }
}
