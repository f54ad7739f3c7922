import type {SecondFactors} from './second-factors.ts'

/** Somebody who signs in. `password` is a hash (see auth/passwords.ts); without one the person is invited but not yet active. */
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

/** A sign-in. Of its token only the fingerprint is kept. */
export type StoredSession = {
  tokenHash: string
  userId: string
  createdAt: number
  renewedAt: number
  expiresAt: number
}

/** What a code is for: `handover` passes a sign-in on to the Studio, `first` and `invitation` let somebody choose a password. */
export type Purpose = 'handover' | 'first' | 'invitation'

/** A secret that works once. Of it only the fingerprint is kept; without `expiresAt` it holds until it is used or withdrawn. */
export type StoredCode = {codeHash: string; purpose: Purpose; userId: string; expiresAt: number | null}

/** What the Studio keeps for a person under a key; `value` is any JSON value. */
export type UserValue = {key: string; value: unknown}

/**
 * Accounts and what belongs to them. Each call that changes something does it whole, and resolves when that is on disk;
 * others may change something between any two calls.
 */
export type Accounts = {
  users: Users
  secondFactors: SecondFactors
  sessions: Sessions
  codes: Codes
  values: Values
}

export type Users = {
  /** Everybody who is not removed. */
  all(): Promise<User[]>
  /** The person with this id, removed or not: history still names them. */
  byId(id: string): Promise<User | null>
  /** The person who signs in with this address. */
  byEmail(email: string): Promise<User | null>
  /** Adds a person; false where the address is somebody's already. */
  add(user: User): Promise<boolean>
  /**
   * Changes what is given of somebody who is not removed, and answers how that person is now; null where nothing changed.
   * `orElse`: only where one of these roles is also that of somebody else, with a password.
   */
  change(id: string, fields: Partial<Omit<User, 'id'>>, orElse?: {roles: readonly string[]}): Promise<User | null>
}

export type Sessions = {
  find(tokenHash: string): Promise<StoredSession | null>
  /** Adds one, and forgets those that have run out when it is created. */
  add(session: StoredSession): Promise<void>
  renew(tokenHash: string, renewedAt: number, expiresAt: number): Promise<void>
  /** Ends one; false where there is none. */
  remove(tokenHash: string): Promise<boolean>
  /** Ends all of a person's, with those that begin where a code hands a sign-in over (`handover`). */
  removeOf(userId: string): Promise<void>
  /** When the oldest session of a person began that still holds; null where there is none. */
  oldestOf(userId: string, now: number): Promise<number | null>
}

export type Codes = {
  find(codeHash: string): Promise<StoredCode | null>
  /** Adds one, and forgets those that have run out. */
  add(code: StoredCode, now: number): Promise<void>
  /** Adds a link to choose a password, in place of all others of the person. */
  replaceLinks(code: StoredCode): Promise<void>
  /** Uses one up; of two who try at once, one gets false. */
  take(codeHash: string): Promise<boolean>
  /** Removes all of a person's links to choose a password. */
  removeLinksOf(userId: string): Promise<void>
  /** Removes every link of first starts. */
  removeFirst(): Promise<void>
}

export type Values = {
  /** The values a person has under these keys; keys without one are left out. */
  read(userId: string, keys: readonly string[]): Promise<UserValue[]>
  /** Stores values for a person, all or none. */
  write(userId: string, values: readonly UserValue[]): Promise<void>
  removeOf(userId: string): Promise<void>
}
