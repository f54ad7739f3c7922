import type {User} from './accounts.ts'

/** How long entries are kept unless somebody says otherwise, in days. */
export const usualAuditDays = 730

/** What an entry can be about; the last three are read from the log of transactions. */
export const auditKinds = [
  'signIn',
  'signInFailed',
  // The right one, and nobody is signed in by it yet: a code is needed, or it was given on another page.
  'passwordGiven',
  'signOut',
  'passwordChosen',
  'secondFactorOn',
  'secondFactorOff',
  'secondFactorReset',
  'userInvited',
  'linkMade',
  'userRenamed',
  'roleChanged',
  'userRemoved',
  'tokenMade',
  'tokenRotated',
  'tokenWithdrawn',
  'originMade',
  'originWithdrawn',
  'webhookMade',
  'webhookChanged',
  'webhookWithdrawn',
  'datasetMade',
  'datasetChanged',
  'datasetWithdrawn',
  'exported',
  'published',
  'unpublished',
  'purged',
] as const

export type AuditKind = (typeof auditKinds)[number]

/** Somebody or something as an entry names it: by its id, and by the name that it had then (null for none). */
export type Named = {id: string; name: string | null}

/** What somebody did. `actor` is null for the lake's own settings, and for whoever did not sign in. */
export type AuditEntry = {
  kind: AuditKind
  actor: Named | null
  subject: Named | null
  /** A role (from → to), an end, a dataset: never a secret or a network address. */
  detail?: string | null
}

/**
 * An entry as it is read. Times are ms since the epoch; `count` is 1 but for failed sign-ins, of which the first and the
 * last of an hour are told.
 */
export type PastEntry = Required<AuditEntry> & {at: number; lastAt: number; count: number}

/** Before what an entry stands: in the audit log, and in the log of transactions. */
export type AuditCursor = {entry: number; seq: number; position: number}

/** The audit log. Entries are appended, and dropped when they are older than it keeps them; nothing else changes them. */
export type AuditLog = {
  /**
   * Does what an entry tells. The entry is on disk together with the first write of `act` that changed something, in one
   * transaction; where none did, or `act` fails before, there is none.
   */
  telling<Result>(entry: AuditEntry, act: () => Promise<Result>): Promise<Result>
  /** Appends what changes nothing in the lake. */
  add(entry: AuditEntry): Promise<void>
  /** Counts a failed sign-in to an account; null for one that there is not. It is on disk within a minute. */
  failed(user: User | null): void
  /** Entries of some kinds, the newest first, and the cursor of those that follow; null where there are none. */
  read(selection: {
    kinds: readonly AuditKind[]
    before: AuditCursor | null
    limit: number
  }): Promise<{entries: readonly PastEntry[]; next: AuditCursor | null}>
  /** Writes what still is to be written. */
  close(): Promise<void>
}
