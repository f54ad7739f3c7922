import type {Identity, LakeContext} from '../context.ts'
import type {Authority} from './authority.ts'
import {isSignedIn} from './identify.ts'
import {listUsers} from './users.ts'

/** The answer of `users/me`: the one who asks, or `{}` for a stranger, on which the Studio shows its sign-in page. */
export function currentUser({authority}: LakeContext, identity: Identity) {
  if (!isSignedIn(identity)) return {}
  const {id, name, email, role} = identity
  return {
    id,
    name,
    email: email ?? '',
    profileImage: null,
    role: role ?? '',
    roles: roleTitles(authority, role),
    provider: 'lake',
  }
}

/** A person or a program as `users/<id>` answers: by name, without the e-mail address. Null for an unknown id. */
export async function publicProfile({authority, accounts, administration}: LakeContext, id: string) {
  const holder = authority.program(id) ?? (await accounts.users.byId(id))
  if (holder) return {id: holder.id, displayName: holder.name, imageUrl: null}
  const token = await administration.tokens.byId(id)
  return token && {id, displayName: token.label, imageUrl: null}
}

/** The people of the project, as `projects/<id>` lists them. */
export async function members(context: LakeContext, identity: Identity) {
  const users = await listUsers(context)
  return users.map((user) => ({
    id: user.id,
    createdAt: new Date(user.createdAt).toISOString(),
    updatedAt: new Date(user.lastSeenAt ?? user.createdAt).toISOString(),
    isCurrentUser: user.id === identity.id,
    isRobot: false,
    role: user.role,
    roles: roleTitles(context.authority, user.role),
  }))
}

/** A role as the Studio shows it; one that is no longer defined by its name alone. */
export function roleTitles(authority: Authority, name: string | null) {
  if (name === null) return []
  const {title, description = ''} = authority.role(name) ?? {title: name}
  return [{name, title, description}]
}
