import {draftId as draftIdOf, isVersionId, publishedId as publishedIdOf} from '../document.ts'
import type {
  GroupSelection,
  GroupTransaction,
  Happening,
  ReleasedVersion,
  Revision,
  VersionChange,
} from '../store/transaction-log.ts'
import {isScheduling, releaseStates, scheduleLookups} from './release-schedules.ts'
import {numberOf, type Row, textOf} from './rows.ts'
import type {Sql} from './sql.ts'

// As in migrations/010-existence.sql: SQLite knows its index by these very expressions.
/** The published id of the group of a change. */
export const group = `CASE
    WHEN substr(document_id, 1, 7) = 'drafts.' THEN substr(document_id, 8)
    WHEN substr(document_id, 1, 9) = 'versions.' THEN substr(document_id, 10 + instr(substr(document_id, 10), '.'))
    ELSE document_id
  END`
/** Whether a change made a document or deleted it; null where it did neither. */
export const existence = `CASE
    WHEN substr(effects, 1, 17) = '{"apply":[0,null]' THEN 'deleted'
    WHEN substr(effects, -18) = '"revert":[0,null]}' THEN 'created'
  END`
const existenceChanges = `
  SELECT seq, document_id, ${existence} AS happened
  FROM changes INDEXED BY changes_of_existence
  WHERE dataset = ? AND ${group} = ? AND ${existence} IS NOT NULL`

/** The ids of a group (dataset, published id) that ever were. */
export const existingInGroup = `
  SELECT DISTINCT document_id FROM changes INDEXED BY changes_of_existence
  WHERE dataset = ? AND ${group} = ? AND ${existence} IS NOT NULL`

// A release takes its versions away right after it has published them.
const afterPublication = 5

/** What happened to one document of the group, by the number of the transaction. */
type Change = {seq: number; documentId: string; happened: Happening}

/** See `TransactionLog.groupHistory`. All of it is of one moment. */
export function groupHistory(
  sql: Sql,
  dataset: string,
  publishedId: string,
  {before = Number.MAX_SAFE_INTEGER, limit, withPublished, withSchedulesOf}: GroupSelection,
): {transactions: GroupTransaction[]; rest: number | null} {
  const versions = sql.all(
    `${existenceChanges} AND seq < ? ORDER BY seq DESC LIMIT ?`,
    dataset,
    publishedId,
    before,
    limit,
  )
  const writes = withPublished ? changesOfPublished(sql, dataset, publishedId, {before, limit}) : []
  const states = withSchedulesOf === null ? [] : releaseStates(sql, dataset, withSchedulesOf, {before, limit})
  const moves = states.filter(isScheduling)
  const full = [versions, writes, states].filter((rows) => rows.length === limit)
  const floor = Math.max(0, ...full.map((rows) => numberOf(rows.at(-1) ?? {}, 'seq')))
  // Of the last transaction of a full page not all may be there. One that fills a page by itself is read whole.
  const fillsPage = floor + 1 === before
  const rest = fillsPage ? floor : floor + 1
  const found = fillsPage ? sql.all(`${existenceChanges} AND seq = ?`, dataset, publishedId, floor) : versions
  const changes = new Map<number, Change[]>()
  for (const change of [...found, ...writes, ...moves].map(changeIn).toSorted((one, other) => other.seq - one.seq)) {
    const others = changes.get(change.seq)
    if (change.seq < rest || others?.some(({documentId}) => documentId === change.documentId)) continue
    changes.set(change.seq, [...(others ?? []), change])
  }
  const look = lookups(sql, dataset, publishedId)
  return {
    transactions: [...changes].map(([seq, all]) => transactionOf(seq, all, look, withSchedulesOf)),
    rest: full.length === 0 ? null : rest,
  }
}

// Where it came into being or went is told by the other index, whose rows come first.
function changesOfPublished(
  sql: Sql,
  dataset: string,
  publishedId: string,
  {before, limit}: {before: number; limit: number},
): Row[] {
  const text = `
    SELECT seq, document_id, 'changed' AS happened FROM changes
    WHERE dataset = ? AND document_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?`
  return sql.all(text, dataset, publishedId, before, limit)
}

function changeIn(row: Row): Change {
  return {seq: numberOf(row, 'seq'), documentId: textOf(row, 'document_id'), happened: happeningOf(row)}
}

/** What a row with `existence` as `happened` tells. */
export function happeningOf(row: Row): Happening {
  const happened = row['happened']
  return happened === 'created' || happened === 'deleted' ? happened : 'changed'
}

type Lookups = ReturnType<typeof lookups>

function lookups(sql: Sql, dataset: string, publishedId: string) {
  const schedules = scheduleLookups(sql, dataset)

  function happenedToPublished(seq: number): Happening | null {
    const text = `SELECT ${existence} AS happened FROM changes WHERE dataset = ? AND document_id = ? AND seq = ?`
    const row = sql.get(text, dataset, publishedId, seq)
    return row ? happeningOf(row) : null
  }

  /** The newest change of a document before a transaction. */
  function lastBefore(documentId: string, seq: number): {seq: number; happened: Happening} | null {
    const text = `
      SELECT seq, ${existence} AS happened FROM changes
      WHERE dataset = ? AND document_id = ? AND seq < ? ORDER BY seq DESC LIMIT 1`
    const row = sql.get(text, dataset, documentId, seq)
    return row ? {seq: numberOf(row, 'seq'), happened: happeningOf(row)} : null
  }

  function named(seq: number) {
    const row = sql.get('SELECT id, timestamp, author FROM transactions WHERE seq = ?', seq)
    if (!row) throw new Error(`Transaction ${seq} is missing. Put a backup of the data folder in place.`)
    return {id: textOf(row, 'id'), timestamp: textOf(row, 'timestamp'), author: textOf(row, 'author')}
  }

  return {
    publishedId,
    happenedToPublished,
    named,
    /** How a version stood before it went. */
    endOf(documentId: string, seq: number): Pick<VersionChange, 'before' | 'wasScheduled'> {
      const last = lastBefore(documentId, seq)
      if (!last) return {before: null, wasScheduled: false}
      const before: Revision = {...named(last.seq), published: happenedToPublished(last.seq)}
      return {before, wasScheduled: isVersionId(documentId) && schedules.wasScheduled(documentId, last.seq)}
    },
    /** What a transaction did to the schedule of a version's release, if the version was there. */
    scheduleAt(versionId: string, seq: number): GroupTransaction['schedule'] {
      const schedule = schedules.scheduleAt(versionId, seq)
      const last = schedule && lastBefore(versionId, seq + 1)
      return schedule && last && last.happened !== 'deleted' ? {...schedule, revision: named(last.seq).id} : null
    },
    /** The revision of the draft that was there after a transaction. */
    draftAfter(seq: number): string | null {
      const last = lastBefore(draftIdOf(publishedId), seq + 1)
      return last && last.happened !== 'deleted' ? named(last.seq).id : null
    },
    /** Versions that a transaction touched last, before others took them away. */
    takenAwayAfter(seq: number): ReleasedVersion[] {
      const text = `${existenceChanges} AND seq > ? ORDER BY seq LIMIT ?`
      return sql
        .all(text, dataset, publishedId, seq, afterPublication)
        .map(changeIn)
        .filter(({documentId, happened}) => happened === 'deleted' && isVersionId(documentId))
        .filter((change) => lastBefore(change.documentId, change.seq)?.seq === seq)
        .map(({documentId}) => ({id: documentId, wasScheduled: schedules.wasScheduled(documentId, seq)}))
    },
  }
}

function transactionOf(
  seq: number,
  changes: readonly Change[],
  look: Lookups,
  version: string | null,
): GroupTransaction {
  const own = changes.find(({documentId}) => documentId === look.publishedId)
  const versions = changes
    .filter((change) => change !== own && publishedIdOf(change.documentId) === look.publishedId)
    .map((change) => versionChange(change, look))
  const published = own?.happened ?? look.happenedToPublished(seq)
  return {
    seq,
    ...look.named(seq),
    published,
    versions,
    released: own && versions.length === 0 ? look.takenAwayAfter(seq) : [],
    schedule: version === null ? null : look.scheduleAt(version, seq),
    draft: published === 'deleted' ? look.draftAfter(seq) : null,
  }
}

function versionChange({seq, documentId, happened}: Change, look: Lookups): VersionChange {
  const isDeleted = happened === 'deleted'
  const end = isDeleted ? look.endOf(documentId, seq) : {before: null, wasScheduled: false}
  return {id: documentId, isDeleted, ...end}
}
