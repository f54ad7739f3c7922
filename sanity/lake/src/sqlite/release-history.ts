import {layerOfRelease, releaseDocumentId} from '../releases/release.ts'
import type {ReleaseTransaction} from '../store/transaction-log.ts'
import {existence, group, happeningOf} from './group-history.ts'
import {numberOf, type Row, textOf, textOrNull} from './rows.ts'
import type {Sql} from './sql.ts'

// The ids of its versions are found one after another in the index of documents, and then when each came into being or
// went: however often they were edited in between, and whatever else the dataset has, nothing of that is read. `own` names
// the columns of a page, whose transactions are whole. What a transaction sets in the document of a release stands first
// among its mutations (see actions/plan-release.ts).
const page = `
  WITH RECURSIVE members (id) AS (
    SELECT min(document_id) FROM changes WHERE dataset = ?1 AND document_id > ?3 AND document_id < ?4
    UNION ALL
    SELECT (SELECT min(document_id) FROM changes WHERE dataset = ?1 AND document_id > id AND document_id < ?4)
    FROM members WHERE id IS NOT NULL
  ), own (seq, document_id) AS (
    SELECT seq, document_id FROM changes WHERE dataset = ?1 AND document_id = ?2
    UNION ALL
    SELECT seq, document_id
    FROM members CROSS JOIN changes INDEXED BY changes_of_existence
    WHERE dataset = ?1 AND ${group} = substr(members.id, length(?3) + 1) AND ${existence} IS NOT NULL
      AND document_id = members.id
  ), page (seq) AS (SELECT DISTINCT seq FROM own WHERE seq < ?5 ORDER BY seq DESC LIMIT ?6)
  SELECT seq, document_id, ${existence} AS happened,
    json_extract(effects, iif(${existence} = 'deleted', '$.revert[1]._type', '$.apply[1]._type')) AS type,
    json_extract(mutations, '$[0].patch.set.state') AS state,
    json_extract(mutations, '$[0].patch.set.publishAt') AS publish_at
  FROM page CROSS JOIN own USING (seq) CROSS JOIN changes USING (seq, document_id)
  WHERE dataset = ?1 ORDER BY seq DESC, document_id`

/** See `TransactionLog.releaseHistory`. */
export function releaseHistory(
  sql: Sql,
  dataset: string,
  name: string,
  {before = Number.MAX_SAFE_INTEGER, limit}: {before?: number | undefined; limit: number},
): {transactions: ReleaseTransaction[]; rest: number | null} {
  const release = releaseDocumentId(name)
  const layer = layerOfRelease(name)
  // The first text after all that begin with the layer and a dot.
  const rows = sql.all(page, dataset, release, `${layer}.`, `${layer}/`, before, limit)
  const bySeq = new Map<number, Row[]>()
  for (const row of rows) bySeq.set(numberOf(row, 'seq'), [...(bySeq.get(numberOf(row, 'seq')) ?? []), row])
  const transactions = [...bySeq].map(([seq, changes]) => transactionOf(sql, dataset, seq, release, changes))
  return {transactions, rest: transactions.length === limit ? (transactions.at(-1)?.seq ?? null) : null}
}

function transactionOf(
  sql: Sql,
  dataset: string,
  seq: number,
  release: string,
  changes: readonly Row[],
): ReleaseTransaction {
  const made = sql.get('SELECT id, timestamp, author FROM transactions WHERE seq = ?', seq)
  if (!made) throw new Error(`Transaction ${seq} is missing. Put a backup of the data folder in place.`)
  const own = changes.find((row) => textOf(row, 'document_id') === release)
  return {
    seq,
    id: textOf(made, 'id'),
    timestamp: textOf(made, 'timestamp'),
    author: textOf(made, 'author'),
    release: own
      ? {happened: happeningOf(own), state: textOrNull(own, 'state'), publishAt: textOrNull(own, 'publish_at')}
      : null,
    versions: changes
      .filter((row) => row !== own)
      .map((row) => ({
        id: textOf(row, 'document_id'),
        type: textOrNull(row, 'type') ?? '',
        isDeleted: happeningOf(row) === 'deleted',
        revision: revisionOf(sql, dataset, seq, row) ?? textOf(made, 'id'),
      })),
  }
}

/** The revision with which a version came into being, or that it had before it went. */
function revisionOf(sql: Sql, dataset: string, seq: number, row: Row): string | null {
  const text = `
    SELECT transactions.id FROM changes JOIN transactions USING (seq)
    WHERE changes.dataset = ? AND document_id = ? AND changes.seq < ? ORDER BY changes.seq DESC LIMIT 1`
  const until = happeningOf(row) === 'deleted' ? seq : seq + 1
  const last = sql.get(text, dataset, textOf(row, 'document_id'), until)
  return last ? textOf(last, 'id') : null
}
