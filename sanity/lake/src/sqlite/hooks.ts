import type {Hook, HookAttempt, HookFailure, HookMessage, HookOperation, Hooks, HookSettings} from '../store/hooks.ts'
import {numberOf, numberOrNull, type Row, textOf, textOrNull} from './rows.ts'
import type {Sql} from './sql.ts'
import type {Written} from './written.ts'

// How many messages that are over, and how many tries, are kept of each hook, and how many messages are answered.
const maxKept = 100

/** Webhooks in the lake's file. */
export function openHooks(sql: Sql, written: Written): Hooks {
  const byId = (id: string) => hookIn(sql.get('SELECT * FROM hooks WHERE id = ?', id))

  function add(hook: Hook, most: number): boolean {
    const {id, createdAt, createdBy, readTo, ...settings} = hook
    const count = sql.get('SELECT count(*) AS count FROM hooks')
    if (count && numberOf(count, 'count') >= most) return false
    const text = 'INSERT INTO hooks (id, settings, created_at, created_by, read_to) VALUES (?, ?, ?, ?, ?)'
    sql.run(text, id, JSON.stringify(settings), createdAt, createdBy, readTo)
    return true
  }

  function change(id: string, fields: Partial<HookSettings>, readTo: number | null): Hook | null {
    const found = byId(id)
    if (!found) return null
    const {id: _id, createdAt: _createdAt, createdBy: _createdBy, readTo: before, ...settings} = {...found, ...fields}
    const text = 'UPDATE hooks SET settings = ?, read_to = ? WHERE id = ?'
    sql.run(text, JSON.stringify(settings), readTo ?? before, id)
    return byId(id)
  }

  function advance(id: string, from: number, readTo: number, messages: readonly HookMessage[]): boolean {
    const text = 'UPDATE hooks SET read_to = ? WHERE id = ? AND read_to = ?'
    if (sql.run(text, readTo, id, from).changes === 0) return false
    for (const message of messages) insertMessage(sql, message)
    return true
  }

  function record(attempt: HookAttempt, message: Parameters<Hooks['record']>[1]): void {
    const {dueAt, failureCount, resultCode} = message
    const text = 'UPDATE hook_messages SET due_at = ?, failure_count = ?, result_code = ? WHERE id = ?'
    // Not there any more where the hook was removed meanwhile.
    if (sql.run(text, dueAt, failureCount, resultCode, attempt.messageId).changes === 0) return
    insertAttempt(sql, attempt)
    forget(sql, attempt.hookId)
  }

  return {
    async all() {
      return sql.all('SELECT * FROM hooks ORDER BY created_at, id').flatMap((row) => hookIn(row) ?? [])
    },
    async byId(id) {
      return byId(id)
    },
    add: (hook, most) => written(() => add(hook, most)),
    change: (id, fields, readTo) => written(() => change(id, fields, readTo)),
    remove: (id) => written(() => sql.run('DELETE FROM hooks WHERE id = ?', id).changes === 1),
    advance: (id, from, readTo, messages) => written(() => advance(id, from, readTo, messages)),
    async waiting(id) {
      const count = sql.get('SELECT count(*) AS count FROM hook_messages WHERE hook_id = ? AND due_at IS NOT NULL', id)
      const text =
        'SELECT * FROM hook_messages WHERE hook_id = ? AND due_at IS NOT NULL ORDER BY due_at, number LIMIT 1'
      const row = sql.get(text, id)
      return {count: count ? numberOf(count, 'count') : 0, next: row ? messageIn(row) : null}
    },
    record: (attempt, message) => written(() => record(attempt, message)),
    async messages(id) {
      const text = 'SELECT * FROM hook_messages WHERE hook_id = ? ORDER BY number DESC LIMIT ?'
      return sql.all(text, id, maxKept).map(messageIn)
    },
    async attempts(id) {
      const text = 'SELECT * FROM hook_attempts WHERE hook_id = ? ORDER BY number DESC LIMIT ?'
      return sql.all(text, id, maxKept).map(attemptIn)
    },
    async attempt(id) {
      const row = sql.get('SELECT * FROM hook_attempts WHERE id = ?', id)
      return row ? attemptIn(row) : null
    },
  }
}

function insertMessage(sql: Sql, message: HookMessage): void {
  const text = `INSERT INTO hook_messages (id, hook_id, transaction_id, transaction_time, dataset, document_id, operation,
    payload, created_at, due_at, failure_count, result_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  const {id, hookId, transactionId, transactionTime, dataset, documentId, operation} = message
  const {payload, createdAt, dueAt, failureCount, resultCode} = message
  const about = [id, hookId, transactionId, transactionTime, dataset, documentId, operation]
  sql.run(text, ...about, payload, createdAt, dueAt, failureCount, resultCode)
}

function insertAttempt(sql: Sql, attempt: HookAttempt): void {
  const text = `INSERT INTO hook_attempts (id, hook_id, message_id, created_at, duration, result_code, result_body,
    failure_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  const {id, hookId, messageId, createdAt, duration, resultCode, resultBody, failureReason} = attempt
  sql.run(text, id, hookId, messageId, createdAt, duration, resultCode, resultBody, failureReason)
}

function forget(sql: Sql, hookId: string): void {
  const over =
    'SELECT number FROM hook_messages WHERE hook_id = ? AND due_at IS NULL ORDER BY number DESC LIMIT -1 OFFSET ?'
  sql.run(`DELETE FROM hook_messages WHERE number IN (${over})`, hookId, maxKept)
  const tried = 'SELECT number FROM hook_attempts WHERE hook_id = ? ORDER BY number DESC LIMIT -1 OFFSET ?'
  sql.run(`DELETE FROM hook_attempts WHERE number IN (${tried})`, hookId, maxKept)
}

function hookIn(row: Row | undefined): Hook | null {
  if (!row) return null
  const settings: HookSettings = JSON.parse(textOf(row, 'settings'))
  return {
    ...settings,
    id: textOf(row, 'id'),
    createdAt: numberOf(row, 'created_at'),
    createdBy: textOf(row, 'created_by'),
    readTo: numberOf(row, 'read_to'),
  }
}

const operations: readonly HookOperation[] = ['create', 'update', 'delete']

function messageIn(row: Row): HookMessage {
  return {
    id: textOf(row, 'id'),
    hookId: textOf(row, 'hook_id'),
    transactionId: textOf(row, 'transaction_id'),
    transactionTime: textOf(row, 'transaction_time'),
    dataset: textOf(row, 'dataset'),
    documentId: textOf(row, 'document_id'),
    operation: operations.find((each) => each === row['operation']) ?? 'update',
    payload: textOf(row, 'payload'),
    createdAt: numberOf(row, 'created_at'),
    dueAt: numberOrNull(row, 'due_at'),
    failureCount: numberOf(row, 'failure_count'),
    resultCode: numberOrNull(row, 'result_code'),
  }
}

const failures: readonly HookFailure[] = ['http', 'network', 'timeout', 'other']

function attemptIn(row: Row): HookAttempt {
  const reason = textOrNull(row, 'failure_reason')
  return {
    id: textOf(row, 'id'),
    hookId: textOf(row, 'hook_id'),
    messageId: textOf(row, 'message_id'),
    createdAt: numberOf(row, 'created_at'),
    duration: numberOf(row, 'duration'),
    resultCode: numberOrNull(row, 'result_code'),
    resultBody: textOf(row, 'result_body'),
    failureReason: failures.find((each) => each === reason) ?? null,
  }
}
