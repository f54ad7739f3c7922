import {addOnIn} from '../addon-dataset.ts'
import type {Identity, LakeContext} from '../context.ts'
import {httpError, LakeError} from '../errors.ts'
import type {User} from '../store/accounts.ts'
import {isLocal} from './client-address.ts'
import {sessionOf} from './sessions.ts'
import {storedHolder} from './tokens.ts'

/** True for people, and for programs that read more than a stranger does. */
export function isSignedIn({isTrusted}: Identity): boolean {
  return isTrusted
}

/** True for those of whom nothing is known: they have neither an account nor a token. */
export function isStranger({kind}: Identity): boolean {
  return kind === 'anonymous'
}

/** The name of the token that a data folder holds for those who may read it (see operator-door.ts). */
export const dataFolderToken = 'data-folder'

/**
 * Who asks, by the `Authorization: Bearer` header, and what they may do where the request goes: in an add-on dataset other
 * rights hold (see authority.ts). No header is `anonymous`.
 * Throws LakeError 401 (`SIO-401-ANF`, on which the Studio shows its sign-in page) for a token that is not, or no longer, valid,
 * and 403 for that of the data folder where it does not come from the lake's own machine.
 */
export async function identify(request: Request, context: LakeContext): Promise<Identity> {
  const identity = await holderOf(request, context)
  const addOn = addOnIn(new URL(request.url).pathname)
  if (addOn === null) return identity
  const {authority} = context
  return {...identity, access: addOn === 'dataset' ? authority.commenting(identity.access) : authority.nobodys}
}

async function holderOf(request: Request, context: LakeContext): Promise<Identity> {
  const token = bearerToken(request)
  if (token === null) return strangerAt(new URL(request.url).pathname, context)
  const holder = context.authority.tokenHolder(token) ?? (await storedHolder(context, token))
  if (holder?.id === `lake-${dataFolderToken}-token` && !isLocal(request)) throw notLocal(context)
  if (holder) return holder
  const session = await sessionOf(context, token)
  if (!session) throw httpError(401, 'Session not found', {errorCode: 'SIO-401-ANF'})
  return identityOf(context, session.user)
}

function notLocal({options}: LakeContext) {
  const {host} = new URL(options.publicUrl)
  return httpError(
    403,
    `The operator's token is good on the lake's own machine alone, and through no proxy. Run the command there; with a certificate, ${host} must lead to the lake itself.`,
  )
}

/** A stranger, who has no right where the path names a private dataset, in whatever place. */
function strangerAt(path: string, {authority, datasets}: LakeContext): Identity {
  const isPrivate = path.split('/').some((segment) => datasets.isPrivate(decoded(segment)))
  return isPrivate ? {...authority.anonymous, access: authority.nobodys} : authority.anonymous
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** True while the token of a request, perhaps of an hour ago, still stands for the same one with the same rights. */
export async function isStillValid(request: Request, identity: Identity, context: LakeContext): Promise<boolean> {
  try {
    const {id, access} = await identify(request, context)
    return id === identity.id && access === identity.access
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
function identityOf({authority}: LakeContext, {id, name, email, role}: User): Identity {
  return {id, name, email, kind: 'person', role, access: authority.accessOf(role), isTrusted: true}
}
