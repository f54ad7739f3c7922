import type {Identity, LakeContext} from '../context.ts'
import {httpError, LakeError} from '../errors.ts'
import {sameSecret} from './secrets.ts'
import {sessionOf} from './sessions.ts'
import type {User} from './users.ts'

/** Nobody in particular: reads published documents only. */
export const anonymous: Identity = {id: 'anonymous', name: 'Anonymous', email: null, role: 'anonymous'}

/** Who holds the token of `options.apiToken`. */
export const apiIdentity: Identity = {id: 'lake-api-token', name: 'Klucz API', email: null, role: 'administrator'}

/** Who holds the token of `options.reportToken`: the form on the site by which readers report faults. */
export const reportIdentity: Identity = {
  id: 'lake-report-token',
  name: 'Formularz zgłoszeń',
  email: null,
  role: 'reporter',
}

/** Who holds the token of `options.readToken`: the site, when it shows an editor what a draft will look like. */
export const previewIdentity: Identity = {id: 'lake-read-token', name: 'Podgląd szkiców', email: null, role: 'viewer'}

/** True for people and scripts with a role of their own; neither a stranger nor the form for reports is one. */
export function isSignedIn({role}: Identity): boolean {
  return role !== 'anonymous' && role !== 'reporter'
}

/** True for those of whom nothing is known: they have neither an account nor a token. */
export function isStranger({role}: Identity): boolean {
  return role === 'anonymous'
}

/**
 * Who asks, by the `Authorization: Bearer` header; no header is `anonymous`.
 * Throws LakeError 401 (`SIO-401-ANF`, on which the Studio shows its sign-in page) for a token that is not, or no longer, valid.
 */
export function identify(request: Request, context: LakeContext): Identity {
  const token = bearerToken(request)
  if (token === null) return anonymous
  const {apiToken, reportToken, readToken} = context.options
  if (apiToken && sameSecret(token, apiToken)) return apiIdentity
  if (reportToken && sameSecret(token, reportToken)) return reportIdentity
  if (readToken && sameSecret(token, readToken)) return previewIdentity
  const session = sessionOf(context, token)
  if (!session) throw httpError(401, 'Session not found', {errorCode: 'SIO-401-ANF'})
  return identityOf(session.user)
}

/** True while the token of a request, perhaps of an hour ago, still stands for the same person in the same role. */
export function isStillValid(request: Request, identity: Identity, context: LakeContext): boolean {
  try {
    const {id, role} = identify(request, context)
    return id === identity.id && role === identity.role
  } catch (error) {
    if (error instanceof LakeError && error.status === 401) return false
    throw error
  }
}

/** The token of the request, or null. */
export function bearerToken(request: Request): string | null {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  return token ?? null
}

/** A user as the rest of the lake sees them. */
function identityOf({id, name, email, role}: User): Identity {
  return {id, name, email, role}
}
