import type {LakeContext} from '../context.ts'
import {numberOf, numberOrNull, type Row, textOf, textOrNull} from '../store/rows.ts'

/** Somebody who signs in. `password` is a hash (see passwords.ts); without one the person is invited but not yet active. */
export type User = {
  id: string
  name: string
  email: string | null
  /** The name of a role, which may be one that is no longer defined. */
  role: string
  password: string | null
  /** ms since the epoch, as are all times here. */
  createdAt: number
  lastSeenAt: number | null
  removedAt: number | null
}

/** An e-mail address as it is stored and compared: trimmed, lower case. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** Everybody who is not removed, by name. */
export function listUsers({store}: LakeContext): User[] {
  return store.sql
    .all('SELECT * FROM users WHERE removed_at IS NULL')
    .map(toUser)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'pl'))
}

/** The person with this id, removed or not: history still names them. */
export function userById({store}: LakeContext, id: string): User | null {
  const row = store.sql.get('SELECT * FROM users WHERE id = ?', id)
  return row ? toUser(row) : null
}

/** The person who signs in with this address. */
export function userByEmail({store}: LakeContext, email: string): User | null {
  const row = store.sql.get('SELECT * FROM users WHERE email = ? AND removed_at IS NULL', normalizeEmail(email))
  return row ? toUser(row) : null
}

/** Adds a person, without a password. */
export function createUser(context: LakeContext, person: {name: string; email: string | null; role: string}): User {
  const {store, options} = context
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
  store.sql.run(
    'INSERT INTO users (id, name, email, role, created_at) VALUES (?, ?, ?, ?, ?)',
    user.id,
    user.name,
    user.email,
    user.role,
    user.createdAt,
  )
  return user
}

/** Stores what has changed of a person. */
export function saveUser({store}: LakeContext, user: User): void {
  store.sql.run(
    'UPDATE users SET name = ?, email = ?, role = ?, password = ?, last_seen_at = ?, removed_at = ? WHERE id = ?',
    user.name,
    user.email,
    user.role,
    user.password,
    user.lastSeenAt,
    user.removedAt,
    user.id,
  )
}

/** True when somebody other than this person is an administrator who can sign in. */
export function hasOtherAdministrator(context: LakeContext, id: string | null): boolean {
  return listUsers(context).some((user) => user.id !== id && isActiveAdministrator(context, user))
}

/** True for somebody who administers accounts and has a password. */
export function isActiveAdministrator({authority}: LakeContext, user: User): boolean {
  return authority.manages(user.role) && user.password !== null
}

function toUser(row: Row): User {
  return {
    id: textOf(row, 'id'),
    name: textOf(row, 'name'),
    email: textOrNull(row, 'email'),
    role: textOf(row, 'role'),
    password: textOrNull(row, 'password'),
    createdAt: numberOf(row, 'created_at'),
    lastSeenAt: numberOrNull(row, 'last_seen_at'),
    removedAt: numberOrNull(row, 'removed_at'),
  }
}
