import {logError} from '../log-error.ts'
import type {User} from '../store/accounts.ts'
import {
  type AuditCursor,
  type AuditEntry,
  type AuditKind,
  auditKinds,
  type AuditLog,
  type Named,
  type PastEntry,
} from '../store/audit.ts'
import {withNote} from './noted.ts'
import {numberOf, type Row, textOf, textOrNull} from './rows.ts'
import type {Sql} from './sql.ts'
import type {Written} from './written.ts'

const minute = 60_000
const hour = 60 * minute

// With null for accounts that there are not: all of them are one, so that no made-up address takes room.
type Failures = {user: User | null; at: number; lastAt: number; count: number}

/** The audit log in the lake's file; what was published and purged is read from the log of transactions. */
export function openAudit(sql: Sql, written: Written, {now, keepMs}: {now: () => number; keepMs: number}): AuditLog {
  let failures = new Map<string | null, Failures>()
  const timer = setInterval(() => void flush().catch(logError), minute)
  timer.unref()

  const since = () => now() - keepMs
  const forget = () => void sql.run('DELETE FROM audit WHERE at < ?', since())

  function insert(entry: AuditEntry, at = now(), lastAt = at, count = 1): void {
    const {kind, actor, subject, detail = null} = entry
    const text = `INSERT INTO audit (at, kind, actor, actor_name, subject, subject_name, detail, count, last_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
    const named = [actor?.id ?? null, actor?.name ?? null, subject?.id ?? null, subject?.name ?? null]
    sql.run(text, at, kind, ...named, detail, count, lastAt)
    forget()
  }

  // A stranger writes at most a row an hour for each account that there is.
  async function flush(): Promise<void> {
    if (failures.size === 0) return
    const counted = [...failures.values()]
    failures = new Map()
    try {
      await written(() => counted.forEach(countUp))
    } catch (error) {
      for (const each of counted) addFailures(each)
      throw error
    }
  }

  function countUp({user, at, lastAt, count}: Failures): void {
    const begin = at - (at % hour)
    const text = `UPDATE audit SET count = count + ?, last_at = max(last_at, ?) WHERE id = (
      SELECT max(id) FROM audit WHERE kind = 'signInFailed' AND subject IS ? AND at BETWEEN ? AND ?)`
    if (sql.run(text, count, lastAt, user?.id ?? null, begin, begin + hour - 1).changes > 0) return
    insert({kind: 'signInFailed', actor: null, subject: user && {id: user.id, name: user.name}}, at, lastAt, count)
  }

  function addFailures(added: Failures): void {
    const key = added.user?.id ?? null
    const known = failures.get(key)
    const lastAt = Math.max(added.lastAt, known?.lastAt ?? 0)
    const at = Math.min(added.at, known?.at ?? Infinity)
    failures.set(key, {...added, at, lastAt, count: added.count + (known?.count ?? 0)})
  }

  function entriesBefore(kinds: readonly AuditKind[], before: number, limit: number): Found[] {
    const text = `SELECT * FROM audit WHERE id < ? AND at >= ? AND kind IN (SELECT value FROM json_each(?))
      ORDER BY id DESC LIMIT ?`
    return sql.all(text, before, since(), JSON.stringify(kinds), limit).map((row) => ({
      entry: entryIn(row),
      cursor: {entry: numberOf(row, 'id')},
    }))
  }

  function transactionsBefore(kinds: readonly AuditKind[], {seq, position}: AuditCursor, limit: number): Found[] {
    const halves = [
      ...(kinds.includes('published') || kinds.includes('unpublished') ? [publications] : []),
      ...(kinds.includes('purged') ? [purges] : []),
    ]
    if (halves.length === 0) return []
    return sql
      .all(derivedFrom(halves), JSON.stringify(kinds), seq, position, firstToldIn(sql, since()), limit)
      .map((row) => ({entry: derivedIn(row), cursor: {seq: numberOf(row, 'seq'), position: numberOf(row, 'position')}}))
  }

  sql.transaction(forget)
  return {
    telling: (entry, act) => withNote(() => insert(entry), act),
    add: (entry) => written(() => insert(entry)),
    failed(user) {
      addFailures({user, at: now(), lastAt: now(), count: 1})
    },
    async read({kinds, before, limit}) {
      // What is on disk is told all the same where there is no room for more.
      await flush().catch(logError)
      const from = before ?? first
      const page = merged(entriesBefore(kinds, from.entry, limit), transactionsBefore(kinds, from, limit)).slice(
        0,
        limit,
      )
      const next = page.reduce((cursor, each) => ({...cursor, ...each.cursor}), from)
      return {entries: page.map(({entry}) => entry), next: page.length < limit ? null : next}
    },
    async close() {
      clearInterval(timer)
      await flush()
    },
  }
}

type Found = {entry: PastEntry; cursor: Partial<AuditCursor>}

// The newest first, and each list in its own order, by which a cursor goes on.
function merged(ones: readonly Found[], others: readonly Found[]): Found[] {
  const rest = [...others]
  const found: Found[] = []
  for (const one of ones) {
    while (rest[0] && rest[0].entry.at > one.entry.at) found.push(...rest.splice(0, 1))
    found.push(one)
  }
  return [...found, ...rest]
}

const first: AuditCursor = {
  entry: Number.MAX_SAFE_INTEGER,
  seq: Number.MAX_SAFE_INTEGER,
  position: Number.MAX_SAFE_INTEGER,
}

/** The first place in the log whose transaction is not older than `since`, in ms: the order of the log is that of its times. */
function firstToldIn(sql: Sql, since: number): number {
  const time = new Date(since).toISOString()
  let begin = 0
  let end = numberOf(sql.get('SELECT coalesce(max(seq), 0) + 1 AS "end" FROM transactions') ?? {}, 'end')
  while (begin < end) {
    const middle = Math.floor((begin + end) / 2)
    const row = sql.get('SELECT timestamp FROM transactions WHERE seq >= ? ORDER BY seq LIMIT 1', middle)
    if (row && textOf(row, 'timestamp') < time) begin = middle + 1
    else end = middle
  }
  return begin
}

const publication = `CASE WHEN substr(effects, 1, 17) = '{"apply":[0,null]' THEN 'unpublished' ELSE 'published' END`
const publications = `
  SELECT * FROM (
    SELECT seq, position, document_id, ${publication} AS kind
    FROM changes INDEXED BY changes_to_published
    WHERE instr(document_id, '.') = 0 AND substr(dataset, -9) <> '-comments'
      AND ${publication} IN (SELECT value FROM json_each(?1)) AND (seq, position) < (?2, ?3) AND seq >= ?4
    ORDER BY seq DESC, position DESC LIMIT ?5
  )`

// What a transaction purges stands behind its changes.
const purgesFrom = 1_000_000_000
const purges = `
  SELECT * FROM (
    SELECT seq, ${purgesFrom} + key AS position, value AS document_id, 'purged' AS kind
    FROM transactions INDEXED BY transactions_that_purge, json_each(purges)
    WHERE purges IS NOT NULL AND substr(dataset, -9) <> '-comments'
      AND (seq, ${purgesFrom} + key) < (?2, ?3) AND seq >= ?4
    ORDER BY seq DESC, position DESC LIMIT ?5
  )`

// The name of whoever did it is the one that they had then: the one before they were next called otherwise.
const derivedFrom = (halves: readonly string[]) => `
  WITH found AS (${halves.join(' UNION ALL ')})
  SELECT seq, position, document_id, kind, timestamp, author, dataset, coalesce(
    (SELECT subject_name FROM audit WHERE kind = 'userRenamed' AND subject = author
      AND at > CAST(unixepoch(timestamp, 'subsec') * 1000 AS INTEGER) ORDER BY id LIMIT 1),
    (SELECT name FROM users WHERE id = author),
    (SELECT label FROM tokens WHERE id = author)
  ) AS author_name
  FROM found JOIN transactions USING (seq)
  ORDER BY seq DESC, position DESC LIMIT ?5`

function derivedIn(row: Row): PastEntry {
  const at = Date.parse(textOf(row, 'timestamp'))
  return {
    kind: kindIn(row),
    actor: {id: textOf(row, 'author'), name: textOrNull(row, 'author_name')},
    subject: {id: textOf(row, 'document_id'), name: null},
    detail: textOf(row, 'dataset'),
    at,
    lastAt: at,
    count: 1,
  }
}

function entryIn(row: Row): PastEntry {
  return {
    kind: kindIn(row),
    actor: namedIn(row, 'actor'),
    subject: namedIn(row, 'subject'),
    detail: textOrNull(row, 'detail'),
    at: numberOf(row, 'at'),
    lastAt: numberOf(row, 'last_at'),
    count: numberOf(row, 'count'),
  }
}

function kindIn(row: Row): AuditKind {
  const text = textOf(row, 'kind')
  const kind = auditKinds.find((each) => each === text)
  if (kind) return kind
  throw new Error(`The audit log has an entry of the kind "${text}", which this version does not know.`)
}

function namedIn(row: Row, column: 'actor' | 'subject'): Named | null {
  const id = textOrNull(row, column)
  return id === null ? null : {id, name: textOrNull(row, `${column}_name`)}
}
