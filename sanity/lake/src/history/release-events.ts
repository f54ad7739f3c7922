import {setImmediate as nextTurn} from 'node:timers/promises'

import {publishedId} from '../document.ts'
import type {MemberChange, ReleaseTransaction, TransactionLog} from '../store/transaction-log.ts'

// Each stretch of the log costs a look at all of the release's changes, however few events there are in it.
const leastStretch = 400
const stretches = 2

/** An event in the life of a release. */
export type ReleaseEvent = {
  type: string
  /** ISO; when the transaction was made. */
  timestamp: string
  author: string
  releaseName: string
  /** For when it is scheduled. */
  publishAt?: string
  /** The document that came or went, and its version. */
  documentId?: string
  documentType?: string
  versionId?: string
  /** Transactions: the one that did it, and the revision of the version then. */
  revisionId?: string
  versionRevisionId?: string
}

type Page = {
  /** How many events are answered; a few more where a transaction makes several, fewer where many edits lie in between. */
  limit: number
  /** The place in the log before which they are; the end unless given. */
  before: number | undefined
  /** Whether the reader may look back at a version. */
  shows: (versionId: string) => boolean
}

/**
 * What happened to a release, newest first: what became of it, and which documents came into it or were taken out. With a
 * cursor, null where nothing is left.
 */
export async function releaseEvents(
  log: TransactionLog,
  dataset: string,
  name: string,
  {limit, before, shows}: Page,
): Promise<{events: ReleaseEvent[]; nextCursor: number | null}> {
  const events: ReleaseEvent[] = []
  let place: number | null = before ?? Number.MAX_SAFE_INTEGER
  for (let stretch = 0; stretch < stretches && place !== null; stretch += 1) {
    if (stretch > 0) await nextTurn()
    const selection = {before: place, limit: Math.max(limit, leastStretch)}
    const {transactions, rest} = await log.releaseHistory(dataset, name, selection)
    for (const [at, transaction] of transactions.entries()) {
      events.push(...eventsIn(transaction, name, shows))
      const isLast = rest === null && at === transactions.length - 1
      if (events.length >= limit && !isLast) return {events, nextCursor: transaction.seq}
    }
    place = rest
  }
  return {events, nextCursor: place}
}

function eventsIn(transaction: ReleaseTransaction, releaseName: string, shows: Page['shows']): ReleaseEvent[] {
  const common = {timestamp: transaction.timestamp, author: transaction.author, releaseName}
  const versions = isStep(transaction) ? [] : transaction.versions.filter(({id}) => shows(id))
  const own = ofRelease(transaction)
  // The newest first: documents come into a release that is there.
  return [
    ...versions.map((version) => ({...ofMember(version, transaction.id), ...common})),
    ...(own ? [{...own, ...common}] : []),
  ]
}

/** A step that the lake made takes versions away, or brings them back: nobody did that to each. */
function isStep({release}: ReleaseTransaction): boolean {
  return release !== null && release.state !== null
}

function ofRelease({release, timestamp}: ReleaseTransaction): Pick<ReleaseEvent, 'type' | 'publishAt'> | null {
  if (release?.happened === 'created') return {type: 'createRelease'}
  switch (release?.state) {
    case 'scheduling':
      return ofSchedule(release.publishAt, timestamp)
    case 'unscheduling':
      return {type: 'unscheduleRelease'}
    case 'published':
      return {type: 'publishRelease'}
    case 'archived':
      return {type: 'archiveRelease'}
    case 'unarchiving':
      return {type: 'unarchiveRelease'}
    default:
      return null
  }
}

// To publish at once, a release is scheduled for the moment itself.
function ofSchedule(publishAt: string | null, timestamp: string) {
  if (publishAt === null || Date.parse(publishAt) <= Date.parse(timestamp)) return null
  return {type: 'scheduleRelease', publishAt}
}

function ofMember({id, type, isDeleted, revision}: MemberChange, transactionId: string) {
  return {
    type: isDeleted ? 'discardDocumentFromRelease' : 'addDocumentToRelease',
    documentId: publishedId(id),
    documentType: type,
    versionId: id,
    revisionId: transactionId,
    versionRevisionId: revision,
  }
}
