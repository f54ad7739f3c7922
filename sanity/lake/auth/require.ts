import type {Identity, LakeContext} from '../context.ts'
import {httpError} from '../errors.ts'

/** Throws 404 (`SIO-404-PNF`, which the Studio explains on a page of its own) unless this is the lake's project. */
export function requireProject({options}: LakeContext, projectId: string): void {
  if (projectId === options.projectId) return
  const message = `Unknown project "${projectId}". This lake serves "${options.projectId}".`
  throw httpError(404, message, {errorCode: 'SIO-404-PNF', attributes: {type: 'project'}})
}

/** Throws 401 for anonymous. */
export function requireSignedIn(identity: Identity): void {
  if (identity.role === 'anonymous') throw httpError(401, 'You are not signed in. Sign in, or send a token.')
}

/** Throws 401 for anonymous, 403 for everybody who is not an administrator. */
export function requireAdministrator(identity: Identity): void {
  requireSignedIn(identity)
  if (identity.role !== 'administrator') throw httpError(403, 'Tę czynność może wykonać tylko administrator.')
}
