import {draftId, isVersionId, publishedId, releaseOf} from '../document.ts'
import type {Dataset} from '../store/dataset.ts'
import type {
  GroupTransaction,
  Happening,
  ReleasedVersion,
  Revision,
  ScheduleState,
  TransactionLog,
  VersionChange,
} from '../store/transaction-log.ts'

/** Where a page of events ended: at this place in the log, before which so many documents of the group existed. */
export type EventCursor = {seq: number; remaining: number}

type EventPage = {limit: number; cursor: EventCursor | undefined}

/** An event in the life of a document: of the published one, its draft and its versions. */
export type HistoryEvent = {
  type: string
  /** ISO; when the transaction was made. */
  timestamp: string
  author: string
  /** The published id always. */
  documentId: string
  /** The draft or version that it is about, and its release ('' for a draft). */
  versionId?: string
  releaseId?: string
  /** Transactions: on the published document, and on the draft or version. */
  revisionId?: string
  versionRevisionId?: string
  publishCause?: 'document.publish' | 'release.publish' | 'release.schedule'
  /** When a release was to be published, and what became of that by now. */
  publishAt?: string
  state?: ScheduleState
}

// Changes that are looked at for one event, on the average: a draft that begins, one that ends, and what it published.
const changesForEvent = 4
const maxChanges = 400

/**
 * What happened to a document, newest first: of a published id its publications and what programs wrote into it, of a
 * draft or version when it began and how it ended. `limit` is how many are answered, where a transaction makes several a
 * few more; fewer, with a cursor, where many transactions tell nothing of this id.
 */
export async function historyEvents(
  log: TransactionLog,
  dataset: Dataset,
  id: string,
  {limit, cursor}: EventPage,
): Promise<{events: HistoryEvent[]; nextCursor: EventCursor | null}> {
  const group = publishedId(id)
  const selection = {
    before: cursor?.seq,
    limit: Math.min(maxChanges, limit * changesForEvent),
    withPublished: id === group,
    withSchedulesOf: isVersionId(id) ? id : null,
  }
  // Both are asked for before anything is waited for, so that they are of one moment.
  let remaining = cursor?.remaining ?? dataset.versionsOf(group).length
  const {transactions, rest} = await log.groupHistory(dataset.name, group, selection)
  const events: HistoryEvent[] = []
  for (const [at, transaction] of transactions.entries()) {
    events.push(...eventsIn(transaction, id, remaining))
    remaining = Math.max(0, remaining - added(transaction))
    const isLast = rest === null && at === transactions.length - 1
    if (events.length >= limit && !isLast) return {events, nextCursor: {seq: transaction.seq, remaining}}
  }
  return {events, nextCursor: rest === null ? null : {seq: rest, remaining}}
}

/** How many more documents of the group there were after a transaction than before. */
function added({published, versions}: GroupTransaction): number {
  const ofPublished = {created: 1, changed: 0, deleted: -1}
  const ofVersions = versions.map(({isDeleted}): number => (isDeleted ? -1 : 1))
  return ofVersions.reduce((sum, change) => sum + change, published === null ? 0 : ofPublished[published])
}

function eventsIn(transaction: GroupTransaction, id: string, remaining: number): HistoryEvent[] {
  const {published, versions} = transaction
  const documentId = publishedId(id)
  const isAsked = (version: VersionChange) => version.id === id
  const isGone = remaining === 0 && (published === 'deleted' || versions.some(({isDeleted}) => isDeleted))
  if (isGone) return [{type: 'deleteDocumentGroup', documentId, ...madeBy(transaction)}]
  return id === documentId
    ? publishedEvents(transaction, documentId)
    : [...scheduleEvents(transaction, id), ...versions.filter(isAsked).map((each) => versionEvent(transaction, each))]
}

function publishedEvents(transaction: GroupTransaction, documentId: string): HistoryEvent[] {
  const {published, versions, released} = transaction
  if (published === null) return []
  if (published === 'deleted') return [unpublishEvent(transaction, documentId)]
  const publications = versions.filter(({isDeleted}) => isDeleted).map((version) => publishEvent(transaction, version))
  const releases = released.map((version) => releaseEvent(transaction, version))
  if (publications.length + releases.length > 0) return [...publications, ...releases]
  const type = published === 'created' ? 'createLiveDocument' : 'updateLiveDocument'
  return [{type, documentId, revisionId: transaction.id, ...madeBy(transaction)}]
}

/** The version that lives on: the draft made of what was published, or the one there was. */
function unpublishEvent(transaction: GroupTransaction, documentId: string): HistoryEvent {
  const {id, versions, released, draft} = transaction
  const versionId = versions.find(({isDeleted}) => !isDeleted)?.id ?? released[0]?.id ?? draftId(documentId)
  const versionRevisionId = (versionId === draftId(documentId) ? draft : null) ?? id
  return {type: 'unpublishDocument', ...versionFields(versionId), versionRevisionId, ...madeBy(transaction)}
}

function versionEvent(transaction: GroupTransaction, version: VersionChange): HistoryEvent {
  const {id, isDeleted, before} = version
  const common = {...versionFields(id), ...madeBy(transaction)}
  if (!isDeleted) return {type: 'createDocumentVersion', ...common, versionRevisionId: transaction.id}
  if (isThere(transaction.published)) return publishEvent(transaction, version)
  if (before && isVersionId(id) && isThere(before.published)) return releaseEvent(before, version)
  return {type: 'deleteDocumentVersion', ...common, versionRevisionId: before?.id ?? transaction.id}
}

function scheduleEvents(transaction: GroupTransaction, versionId: string): HistoryEvent[] {
  const {schedule} = transaction
  if (!schedule) return []
  const common = {...versionFields(versionId), ...madeBy(transaction), versionRevisionId: schedule.revision}
  if (schedule.publishAt === null) return [{type: 'unscheduleDocumentVersion', ...common}]
  const {publishAt, state} = schedule
  return [{type: 'scheduleDocumentVersion', ...common, publishAt, state}]
}

/** A draft or version became the published document; `versionRevisionId` is how it stood. */
function publishEvent(transaction: GroupTransaction, {id, before}: VersionChange): HistoryEvent {
  return {
    type: 'publishDocumentVersion',
    ...versionFields(id),
    ...madeBy(transaction),
    revisionId: transaction.id,
    versionRevisionId: before?.id ?? transaction.id,
    publishCause: 'document.publish',
  }
}

/** A release published the version; it took it away in a transaction of its own. */
function releaseEvent(transaction: Revision, {id, wasScheduled}: ReleasedVersion): HistoryEvent {
  return {
    type: 'publishDocumentVersion',
    ...versionFields(id),
    ...madeBy(transaction),
    revisionId: transaction.id,
    publishCause: wasScheduled ? 'release.schedule' : 'release.publish',
  }
}

function versionFields(versionId: string) {
  return {documentId: publishedId(versionId), versionId, releaseId: releaseOf(versionId) ?? ''}
}

function madeBy({author, timestamp}: Revision) {
  return {author, timestamp}
}

function isThere(happened: Happening | null): boolean {
  return happened === 'created' || happened === 'changed'
}
