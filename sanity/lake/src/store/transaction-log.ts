import type {DocumentChange} from '../history/document.ts'
import type {Effects} from '../mendoza/effects.ts'

/** A transaction of the past, as far as it concerns one document. */
export type LoggedChange = {documentId: string; mutations: unknown; effects: Effects}

/** A transaction of the past. */
export type PastTransaction = {
  id: string
  timestamp: string
  author: string
  changes: readonly LoggedChange[]
}

/** Which transactions are wanted: those that touched any of the documents (null: all), within all bounds (inclusive). */
export type LogSelection = {
  documentIds: readonly string[] | null
  fromTransaction?: string | undefined
  toTransaction?: string | undefined
  /** ISO dates */
  fromTime?: string | undefined
  toTime?: string | undefined
  authors?: readonly string[] | undefined
  /** Newest first. */
  reverse: boolean
  limit: number
}

/** What a transaction did to a document. */
export type Happening = 'created' | 'changed' | 'deleted'

/** A transaction by which a document stood for a while, and what it did to the published document beside it, if anything. */
export type Revision = {id: string; timestamp: string; author: string; published: Happening | null}

/** What became of a schedule: it waits, it was taken back or made anew, or what it was for has been published. */
export type ScheduleState = 'pending' | 'unscheduled' | 'published'

/** A release was scheduled, or (without a time) that was taken back, while its version stood at a revision. */
export type ScheduleChange = {publishAt: string; state: ScheduleState} | {publishAt: null}

/** A version that a release has published, and whether at a time that was set for it. */
export type ReleasedVersion = {id: string; wasScheduled: boolean}

/** A draft or version that came into being or went, and then what stood before, and whether its release was scheduled. */
export type VersionChange = ReleasedVersion & {isDeleted: boolean; before: Revision | null}

/** A transaction as far as it concerns a published document, its draft and its versions. */
export type GroupTransaction = Revision & {
  /** Its place in the log. */
  seq: number
  versions: readonly VersionChange[]
  /** Versions that it touched last, before others took them away: what a release has published. */
  released: readonly ReleasedVersion[]
  /** What it did to the schedule of the release of the version that is asked for, and that version's revision then. */
  schedule: (ScheduleChange & {revision: string}) | null
  /** Where the published document was deleted, the revision of the draft that goes on. */
  draft: string | null
}

/** Which transactions of a group are wanted. */
export type GroupSelection = {
  /** The place in the log before which they are; the end unless given. */
  before?: number | undefined
  /** How many changes are looked at. */
  limit: number
  /** Also those that only changed the published document. */
  withPublished: boolean
  /** Also those that scheduled the release of this version. */
  withSchedulesOf: string | null
}

/** A version that came into a release or went out of it, and its revision then: the first, or the last. */
export type MemberChange = {id: string; type: string; isDeleted: boolean; revision: string}

/** A transaction as far as it concerns a release. */
export type ReleaseTransaction = Omit<Revision, 'published'> & {
  /** Its place in the log. */
  seq: number
  /** What it did to the document of the release, and what it set there; null for nothing. */
  release: {happened: Happening; state: string | null; publishAt: string | null} | null
  versions: readonly MemberChange[]
}

/** That a document was purged: which, when (ISO) and by whom. */
type Purge = {documentId: string; transactionId: string; timestamp: string; author: string}

/** The transactions on disk. */
export type TransactionLog = {
  /** All that ever happened to a document, newest first, up to the moment at which the first is asked for. */
  changesOf(dataset: string, documentId: string): AsyncIterable<DocumentChange>
  /**
   * The transactions in which documents of a group came into being or went, newest first, as far as `limit` goes; `rest`
   * is the place in the log before which the others are, null where there are none. Read before this returns, so that it is of one moment with what is read beside it.
   */
  groupHistory(
    dataset: string,
    publishedId: string,
    selection: GroupSelection,
  ): Promise<{transactions: readonly GroupTransaction[]; rest: number | null}>
  /**
   * The transactions that changed a release, or by which versions came into it or went, newest first, `limit` of them;
   * `rest` is the place in the log before which others may be, null where there are none.
   */
  releaseHistory(
    dataset: string,
    name: string,
    selection: {before?: number | undefined; limit: number},
  ): Promise<{transactions: readonly ReleaseTransaction[]; rest: number | null}>
  /** Throws LakeError 404 for a bound that names no transaction of the dataset. */
  transactions(dataset: string, selection: LogSelection): Promise<AsyncIterable<PastTransaction>>
  /** What was purged, the latest first. */
  purges(dataset: string, limit: number): Promise<readonly Purge[]>
  /** Ids of documents that ever referred to this id. */
  everReferring(dataset: string, id: string): Promise<readonly string[]>
  /** True where the log can bring a document back, or it is there. */
  canRestore(dataset: string, documentId: string): Promise<boolean>
}
