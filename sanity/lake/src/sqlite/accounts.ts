import type {
  Accounts,
  Codes,
  Purpose,
  Sessions,
  StoredCode,
  StoredSession,
  User,
  Users,
  Values,
} from '../store/accounts.ts'
import {numberOf, numberOrNull, type Row, type SqlValue, textOf, textOrNull} from './rows.ts'
import {openSecondFactors} from './second-factors.ts'
import type {Sql} from './sql.ts'
import type {Written} from './written.ts'

/** Accounts in the lake's file. */
export function openAccounts(sql: Sql, written: Written): Accounts {
  return {
    users: openUsers(sql, written),
    secondFactors: openSecondFactors(sql, written),
    sessions: openSessions(sql, written),
    codes: openCodes(sql, written),
    values: openValues(sql, written),
  }
}

// The column of each field.
const columns = {
  name: 'name',
  email: 'email',
  role: 'role',
  password: 'password',
  createdAt: 'created_at',
  lastSeenAt: 'last_seen_at',
  removedAt: 'removed_at',
} as const

function openUsers(sql: Sql, written: Written): Users {
  const byId = (id: string) => userIn(sql.get('SELECT * FROM users WHERE id = ?', id))

  function add({id, email, ...user}: User): boolean {
    if (email !== null && sql.get('SELECT 1 FROM users WHERE email = ?', email)) return false
    const text = `INSERT INTO users (id, email, name, role, password, created_at, last_seen_at, removed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
    const {name, role, password, createdAt, lastSeenAt, removedAt} = user
    sql.run(text, id, email, name, role, password, createdAt, lastSeenAt, removedAt)
    return true
  }

  function change(id: string, fields: Partial<Omit<User, 'id'>>, roles: readonly string[] | undefined): User | null {
    if (byId(id)?.removedAt !== null) return null
    if (fields.email && sql.get('SELECT 1 FROM users WHERE email = ? AND id <> ?', fields.email, id)) return null
    if (roles && !hasOther(id, roles)) return null
    for (const [field, value] of Object.entries(fields)) set(id, field, value)
    return byId(id)
  }

  function set(id: string, field: string, value: SqlValue): void {
    const column = Object.entries(columns).find(([name]) => name === field)?.[1]
    if (column !== undefined) sql.run(`UPDATE users SET ${column} = ? WHERE id = ?`, value, id)
  }

  function hasOther(id: string, roles: readonly string[]): boolean {
    const text = `SELECT 1 FROM users WHERE id <> ? AND removed_at IS NULL AND password IS NOT NULL
      AND role IN (SELECT value FROM json_each(?))`
    return sql.get(text, id, JSON.stringify(roles)) !== undefined
  }

  return {
    async all() {
      return sql.all('SELECT * FROM users WHERE removed_at IS NULL').flatMap((row) => userIn(row) ?? [])
    },
    async byId(id) {
      return byId(id)
    },
    async byEmail(email) {
      return userIn(sql.get('SELECT * FROM users WHERE email = ? AND removed_at IS NULL', email))
    },
    add: (user) => written(() => add(user)),
    change: (id, fields, orElse) => written(() => change(id, fields, orElse?.roles)),
  }
}

function userIn(row: Row | undefined): User | null {
  return row
    ? {
        id: textOf(row, 'id'),
        name: textOf(row, 'name'),
        email: textOrNull(row, 'email'),
        role: textOf(row, 'role'),
        password: textOrNull(row, 'password'),
        createdAt: numberOf(row, 'created_at'),
        lastSeenAt: numberOrNull(row, 'last_seen_at'),
        removedAt: numberOrNull(row, 'removed_at'),
      }
    : null
}

function openSessions(sql: Sql, written: Written): Sessions {
  function add({tokenHash, userId, createdAt, renewedAt, expiresAt}: StoredSession): void {
    sql.run('DELETE FROM sessions WHERE expires_at <= ?', createdAt)
    const text = 'INSERT INTO sessions (token_hash, user_id, created_at, renewed_at, expires_at) VALUES (?, ?, ?, ?, ?)'
    sql.run(text, tokenHash, userId, createdAt, renewedAt, expiresAt)
  }

  return {
    async find(tokenHash) {
      const row = sql.get('SELECT * FROM sessions WHERE token_hash = ?', tokenHash)
      if (!row) return null
      const [createdAt, renewedAt] = [numberOf(row, 'created_at'), numberOf(row, 'renewed_at')]
      return {tokenHash, userId: textOf(row, 'user_id'), createdAt, renewedAt, expiresAt: numberOf(row, 'expires_at')}
    },
    add: (session) => written(() => add(session)),
    async renew(tokenHash, renewedAt, expiresAt) {
      const text = 'UPDATE sessions SET renewed_at = ?, expires_at = ? WHERE token_hash = ?'
      await written(() => sql.run(text, renewedAt, expiresAt, tokenHash))
    },
    remove: (tokenHash) => written(() => sql.run('DELETE FROM sessions WHERE token_hash = ?', tokenHash).changes === 1),
    removeOf: (userId) =>
      written(() => {
        sql.run('DELETE FROM sessions WHERE user_id = ?', userId)
        sql.run("DELETE FROM one_time_codes WHERE user_id = ? AND purpose = 'handover'", userId)
      }),
    async oldestOf(userId, now) {
      const oldest = 'SELECT MIN(created_at) AS since FROM sessions WHERE user_id = ? AND expires_at > ?'
      const row = sql.get(oldest, userId, now)
      return row ? numberOrNull(row, 'since') : null
    },
  }
}

const purposes: readonly Purpose[] = ['handover', 'first', 'invitation']

function openCodes(sql: Sql, written: Written): Codes {
  function add({codeHash, purpose, userId, expiresAt}: StoredCode): void {
    const text = 'INSERT INTO one_time_codes (code_hash, purpose, user_id, expires_at) VALUES (?, ?, ?, ?)'
    sql.run(text, codeHash, purpose, userId, expiresAt)
  }

  function removeLinks(userId: string): void {
    sql.run("DELETE FROM one_time_codes WHERE user_id = ? AND purpose <> 'handover'", userId)
  }

  return {
    async find(codeHash) {
      const row = sql.get('SELECT * FROM one_time_codes WHERE code_hash = ?', codeHash)
      const purpose = purposes.find((each) => each === row?.['purpose'])
      return row && purpose
        ? {codeHash, purpose, userId: textOf(row, 'user_id'), expiresAt: numberOrNull(row, 'expires_at')}
        : null
    },
    add: (code, now) =>
      written(() => {
        sql.run('DELETE FROM one_time_codes WHERE expires_at <= ?', now)
        add(code)
      }),
    replaceLinks: (code) =>
      written(() => {
        removeLinks(code.userId)
        add(code)
      }),
    take: (codeHash) =>
      written(() => sql.run('DELETE FROM one_time_codes WHERE code_hash = ?', codeHash).changes === 1),
    removeLinksOf: (userId) => written(() => removeLinks(userId)),
    async removeFirst() {
      await written(() => sql.run("DELETE FROM one_time_codes WHERE purpose = 'first'"))
    },
  }
}

function openValues(sql: Sql, written: Written): Values {
  return {
    async read(userId, keys) {
      return keys.flatMap((key) => {
        const row = sql.get('SELECT value FROM user_values WHERE user_id = ? AND key = ?', userId, key)
        return row ? [{key, value: JSON.parse(textOf(row, 'value'))}] : []
      })
    },
    write: (userId, values) =>
      written(() => {
        const upsert =
          'INSERT INTO user_values (user_id, key, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value'
        for (const {key, value} of values) sql.run(upsert, userId, key, JSON.stringify(value))
      }),
    async removeOf(userId) {
      await written(() => sql.run('DELETE FROM user_values WHERE user_id = ?', userId))
    },
  }
}
