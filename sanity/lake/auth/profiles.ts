import type {Identity, LakeContext} from '../context.ts'
import {apiIdentity, previewIdentity, reportIdentity} from './identify.ts'
import {listUsers, type User, userById, type UserRole} from './users.ts'

/** A role as the Studio shows it. */
type RoleTitle = {name: UserRole; title: string; description: string}

/** The roles of people, by name. */
export const roleTitles: Record<UserRole, RoleTitle> = {
  administrator: {
    name: 'administrator',
    title: 'Administrator',
    description: 'Redaguje i publikuje treści oraz zarządza kontami.',
  },
  editor: {name: 'editor', title: 'Redaktor', description: 'Redaguje i publikuje treści.'},
  viewer: {name: 'viewer', title: 'Czytelnik', description: 'Czyta także szkice; niczego nie zmienia.'},
}

/** The answer of `users/me`: the one who asks, or `{}` for anonymous, on which the Studio shows its sign-in page. */
export function currentUser({id, name, email, role}: Identity) {
  if (role === 'anonymous' || role === 'reporter') return {}
  const roles = [roleTitles[role]]
  return {id, name, email: email ?? '', profileImage: null, role, roles, provider: 'lake'}
}

/** A person as `users/<id>` answers: by name, without the e-mail address. Null for an unknown id. */
export function publicProfile(context: LakeContext, id: string) {
  const person =
    [apiIdentity, reportIdentity, previewIdentity].find((program) => program.id === id) ?? userById(context, id)
  return person && {id: person.id, displayName: person.name, imageUrl: null}
}

/** The people of the project, as `projects/<id>` lists them. */
export function members(context: LakeContext, identity: Identity) {
  return listUsers(context).map((user: User) => ({
    id: user.id,
    createdAt: new Date(user.createdAt).toISOString(),
    updatedAt: new Date(user.lastSeenAt ?? user.createdAt).toISOString(),
    isCurrentUser: user.id === identity.id,
    isRobot: false,
    role: user.role,
    roles: [roleTitles[user.role]],
  }))
}
