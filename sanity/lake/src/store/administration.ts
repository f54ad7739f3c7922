/** A token for a program. Of its secret only the fingerprint is kept; null once it was withdrawn. Times are ms since the epoch. */
export type StoredToken = {
  id: string
  label: string
  /** The name of a role, which may be one that is no longer defined. */
  role: string
  secretHash: string | null
  createdAt: number
  expiresAt: number | null
  removedAt: number | null
}

/** An origin whose pages may use the lake from a browser; with credentials also as somebody who is signed in. */
export type StoredOrigin = {id: number; origin: string; allowCredentials: boolean; createdAt: number}

/**
 * What administrators make and withdraw. Each call that changes something does it whole, and resolves when that is on disk.
 */
export type Administration = {tokens: Tokens; origins: Origins; datasets: DatasetRows}

/** What strangers may do in a dataset: what is granted to them, or nothing. */
export type AclMode = 'public' | 'private'

/** A dataset; of one of the settings nobody knows who made it, and when. With `removedBy` it is being deleted, by this user. */
export type StoredDataset = {
  name: string
  aclMode: AclMode
  description: string | null
  createdAt: number | null
  createdBy: string | null
  removedBy: string | null
}

export type DatasetRows = {
  /** By name. */
  all(): Promise<StoredDataset[]>
  put(dataset: StoredDataset): Promise<void>
  /** Forgets one that is deleted. */
  forget(name: string): Promise<void>
}

export type Tokens = {
  /** Those that are not withdrawn, the oldest first. */
  all(): Promise<StoredToken[]>
  /** The token with this id, withdrawn or not. */
  byId(id: string): Promise<StoredToken | null>
  /** The token of this secret, run out or not. */
  bySecret(secretHash: string): Promise<StoredToken | null>
  /** Adds one; false where there are so many already. */
  add(token: StoredToken, most: number): Promise<boolean>
  /** Gives one another secret in place of this one; false where this is not its secret any more. */
  replaceSecret(secretHash: string, next: string): Promise<boolean>
  /** Withdraws one; false where there is none. */
  remove(id: string, removedAt: number): Promise<boolean>
}

export type Origins = {
  /** The oldest first. */
  all(): Promise<StoredOrigin[]>
  find(origin: string): Promise<StoredOrigin | null>
  /** Adds one, or answers the one that is there; null where there are so many already. */
  add(origin: Omit<StoredOrigin, 'id'>, most: number): Promise<StoredOrigin | null>
  /** Withdraws one; false where there is none. */
  remove(id: number): Promise<boolean>
}
