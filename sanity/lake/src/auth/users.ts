import type {LakeContext} from '../context.ts'
import type {User} from '../store/accounts.ts'
import type {Named} from '../store/audit.ts'

/** An e-mail address as it is stored and compared: trimmed, lower case. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** Everybody who is not removed, by name. */
export async function listUsers({accounts}: LakeContext): Promise<User[]> {
  const users = await accounts.users.all()
  return users.toSorted((one, other) => one.name.localeCompare(other.name, 'pl'))
}

/** The person who signs in with this address. */
export function userByEmail({accounts}: LakeContext, email: string): Promise<User | null> {
  return accounts.users.byEmail(normalizeEmail(email))
}

/** Adds a person, without a password, in the name of `by` (null for the settings); null where the address is somebody's already. */
export async function createUser(
  {accounts, audit, options}: LakeContext,
  person: {name: string; email: string | null; role: string},
  by: Named | null = null,
): Promise<User | null> {
  const user: User = {
    id: `u${options.createId()}`,
    name: person.name,
    email: person.email === null ? null : normalizeEmail(person.email),
    role: person.role,
    password: null,
    createdAt: options.now(),
    lastSeenAt: null,
    removedAt: null,
  }
  const entry = {kind: 'userInvited', actor: by, subject: user, detail: user.role} as const
  return (await audit.telling(entry, () => accounts.users.add(user))) ? user : null
}

/** True for somebody who administers accounts and has a password. */
export function isActiveAdministrator({authority}: LakeContext, user: User): boolean {
  return authority.manages(user.role) && user.password !== null
}
