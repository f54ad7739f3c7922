import type {LakeDocument} from '../document.ts'
import type {Effects} from '../mendoza/effects.ts'
import type {DocumentMutation} from '../mutate/types.ts'
import type {Documents} from './plan-transaction.ts'

/** What a transaction did to one document. `null` stands for "did not exist" before, "was deleted" after. */
export type DocumentChange = {
  id: string
  before: LakeDocument | null
  after: LakeDocument | null
  /** In the form listeners receive. */
  mutations: readonly DocumentMutation[]
  effects: Effects
}

/** What became of one mutation. */
export type MutationResult = {
  id: string
  operation: 'create' | 'update' | 'delete' | 'none'
  /** Null also where the request had been committed before: then the log knows it. */
  document: LakeDocument | null
}

/** A transaction that has been acknowledged (or, with `dryRun`, would have been). */
export type Transaction = {
  id: string
  dataset: string
  /** Order over all datasets; 0 for a dry run, a transaction that changed nothing, or one that had been committed before. */
  seq: number
  /** ISO date with milliseconds; never smaller than that of an earlier transaction. */
  timestamp: string
  /** Id of the user who asked for it. */
  author: string
  requestHash?: string | undefined
  changes: readonly DocumentChange[]
  /** Ids of documents that it erases from the log; of a published id, the draft and the versions too. */
  purges?: readonly string[] | undefined
  results: readonly MutationResult[]
}

/** A write: all of it happens or nothing. */
export type CommitRequest = {
  dataset: string
  /** Chosen by the client, or made here. */
  transactionId?: string | undefined
  author: string
  /**
   * By which the request is known again: a client that lost the answer sends it again under the same transaction id, and
   * an error then would make the Studio throw away what the editor wrote since. Left out when it is not to be known again.
   */
  requestHash?: string | undefined
  /** A function is asked when the transaction's turn has come, with the documents that the mutations will be applied to. */
  mutations: readonly DocumentMutation[] | ((documents: Documents) => readonly DocumentMutation[])
  /**
   * What may happen to releases: with `actions`, they may leave the state in which they are; with `step`, which is the lake's
   * own, their versions change also while nobody else may touch them.
   */
  releases?: 'actions' | 'step' | undefined
  /** True where all of a dataset is being deleted: what refers to a document, and what is planned with it, does not hold that up. */
  isErasure?: boolean | undefined
  /** The position that the log must still have, where queries chose what is mutated; else MovedError is thrown. */
  position?: string | undefined
  /** Compute and check everything, write nothing. */
  dryRun?: boolean | undefined
  /** Runs the planning, and may end it in the middle by throwing; left out when the lake itself writes. `mutations` mind their own time. */
  inTime?: <Result>(plan: () => Result) => Result
  /** Under which name failures are reported on the wire. */
  kind?: 'mutationError' | 'actionError'
  /** Whether the author may do this to the document; left out when the lake itself writes. Of one that is not there, only the id. */
  may?: (permission: 'create' | 'update', document: {_id: string; _type?: string; [field: string]: unknown}) => boolean
}
