import {releaseOf} from '../document.ts'
import {releaseDocumentId} from '../releases/release.ts'
import type {ScheduleChange, ScheduleState} from '../store/transaction-log.ts'
import {type Row, textOf, textOrNull} from './rows.ts'
import type {Sql} from './sql.ts'

// What a transaction sets in the document of a release stands first among its mutations (see actions/plan-release.ts).
const columns = `
  seq, document_id, 'changed' AS happened,
  json_extract(mutations, '$[0].patch.set.state') AS state,
  json_extract(mutations, '$[0].patch.set.publishAt') AS publish_at,
  (SELECT timestamp FROM transactions WHERE transactions.seq = changes.seq) AS timestamp`
const ofRelease = `SELECT ${columns} FROM changes WHERE dataset = ? AND document_id = ?`

// Far more than a release goes through between two schedules.
const nearby = 20

/** The changes of the release of a version before a place in the log, newest first. */
export function releaseStates(
  sql: Sql,
  dataset: string,
  versionId: string,
  {before, limit}: {before: number; limit: number},
): Row[] {
  return sql.all(`${ofRelease} AND seq < ? ORDER BY seq DESC LIMIT ?`, dataset, releaseIdOf(versionId), before, limit)
}

/** True for a change by which a release was scheduled, or that was taken back. */
export function isScheduling(row: Row): boolean {
  return row['state'] === 'scheduling' || row['state'] === 'unscheduling'
}

/** What the log tells of the schedules of releases. */
export function scheduleLookups(sql: Sql, dataset: string) {
  function stateAfter(versionId: string, seq: number): ScheduleState {
    const rows = sql.all(`${ofRelease} AND seq > ? ORDER BY seq LIMIT ?`, dataset, releaseIdOf(versionId), seq, nearby)
    const next = rows.map((row) => becomes[textOrNull(row, 'state') ?? '']).find((state) => state !== undefined)
    return next ?? 'pending'
  }

  return {
    /** What a transaction did to the schedule of a version's release; null for nothing. */
    scheduleAt(versionId: string, seq: number): ScheduleChange | null {
      const row = sql.get(`${ofRelease} AND seq = ?`, dataset, releaseIdOf(versionId), seq)
      if (!row || !isScheduling(row)) return null
      if (row['state'] === 'unscheduling') return {publishAt: null}
      return isLater(row) ? {publishAt: textOf(row, 'publish_at'), state: stateAfter(versionId, seq)} : null
    },
    /** Whether what a release did by a transaction had been scheduled, or was asked for at once. */
    wasScheduled(versionId: string, seq: number): boolean {
      const text = `${ofRelease} AND seq <= ? ORDER BY seq DESC LIMIT ?`
      const rows = sql.all(text, dataset, releaseIdOf(versionId), seq, nearby)
      const last = rows.find((row) => row['state'] === 'scheduling')
      return last !== undefined && isLater(last)
    },
  }
}

/** What the next states of a release make of its schedule. */
const becomes: Readonly<Record<string, ScheduleState>> = {
  published: 'published',
  unscheduling: 'unscheduled',
  scheduling: 'unscheduled',
  active: 'unscheduled',
}

// To publish at once, a release is scheduled for the moment itself.
function isLater(row: Row): boolean {
  const publishAt = textOrNull(row, 'publish_at')
  return publishAt !== null && Date.parse(publishAt) > Date.parse(textOf(row, 'timestamp'))
}

function releaseIdOf(versionId: string): string {
  return releaseDocumentId(releaseOf(versionId) ?? '')
}
