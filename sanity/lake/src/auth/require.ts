import type {Identity, LakeContext} from '../context.ts'
import {httpError, permissionError} from '../errors.ts'
import {isSignedIn} from './identify.ts'

/** Throws 404 (`SIO-404-PNF`, which the Studio explains on a page of its own) unless this is the lake's project. */
export function requireProject({options}: LakeContext, projectId: string): void {
  if (projectId === options.projectId) return
  const message = `Unknown project "${projectId}". This lake serves "${options.projectId}".`
  throw httpError(404, message, {errorCode: 'SIO-404-PNF', attributes: {type: 'project'}})
}

/** Throws 401 for a stranger, 403 for a token that reads no more than a stranger does. */
export function requireSignedIn(identity: Identity): void {
  if (identity.kind === 'anonymous') throw httpError(401, 'You are not signed in. Sign in, or send a token.')
  if (!isSignedIn(identity)) throw httpError(403, 'This token reads no more than a stranger does.')
}

/** Throws 401 for a stranger, 403 for everybody without the permission `manage` for every document. */
export function requireAdministrator(identity: Identity): void {
  requireSignedIn(identity)
  if (!identity.access.allowsAll('manage'))
    throw httpError(403, 'Only an administrator may do this.', {errorCode: 'notAdministrator'})
}

/** The name of the token that reads how the lake is doing, and nothing else. */
export const operatorToken = 'metrics'

/** Throws 401 for a stranger, 403 for everybody but administrators and the operator's token (`LAKE_METRICS_TOKEN`). */
export function requireOperator(identity: Identity): void {
  if (!isOperator(identity)) requireAdministrator(identity)
}

/** True for the operator's token. */
export function isOperator({id, access}: Identity): boolean {
  return id === `lake-${operatorToken}-token` || access.allowsAll('manage')
}

/** Throws 403 for everybody but administrators: what is purged nobody brings back. `index` names the mutation or action. */
export function requirePurger(identity: Identity, kind: 'mutationError' | 'actionError', index: number): void {
  if (!identity.access.allowsAll('manage')) throw permissionError(kind, 'manage', index)
}

/**
 * Throws 403 for those who may write nothing, before anything is looked up that an error could tell of. A token that
 * reads no more than a stranger writes by mutations: the errors of an action tell what drafts there are.
 */
export function requireWriter(identity: Identity, kind: 'mutationError' | 'actionError'): void {
  const {access} = identity
  const mayWrite = access.allowsSome('create') || access.allowsSome('update')
  if (mayWrite && (isSignedIn(identity) || kind === 'mutationError')) return
  throw permissionError(kind, 'update', 0)
}
