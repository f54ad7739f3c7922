import type {
  Administration,
  DatasetRows,
  Origins,
  StoredDataset,
  StoredOrigin,
  StoredToken,
  Tokens,
} from '../store/administration.ts'
import {numberOf, numberOrNull, type Row, textOf, textOrNull} from './rows.ts'
import type {Sql} from './sql.ts'
import type {Written} from './written.ts'

/** What administrators make, in the lake's file. */
export function openAdministration(sql: Sql, written: Written): Administration {
  return {tokens: openTokens(sql, written), origins: openOrigins(sql, written), datasets: openDatasets(sql, written)}
}

function openTokens(sql: Sql, written: Written): Tokens {
  function add(token: StoredToken, most: number): boolean {
    const count = sql.get('SELECT count(*) AS count FROM tokens WHERE removed_at IS NULL')
    if (count && numberOf(count, 'count') >= most) return false
    const text = `INSERT INTO tokens (id, label, role, secret_hash, created_at, expires_at, removed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)`
    const {id, label, role, secretHash, createdAt, expiresAt, removedAt} = token
    sql.run(text, id, label, role, secretHash, createdAt, expiresAt, removedAt)
    return true
  }

  return {
    async all() {
      return sql.all('SELECT * FROM tokens WHERE removed_at IS NULL ORDER BY created_at, id').map(tokenIn)
    },
    async byId(id) {
      const row = sql.get('SELECT * FROM tokens WHERE id = ?', id)
      return row ? tokenIn(row) : null
    },
    async bySecret(secretHash) {
      const row = sql.get('SELECT * FROM tokens WHERE secret_hash = ?', secretHash)
      return row ? tokenIn(row) : null
    },
    add: (token, most) => written(() => add(token, most)),
    replaceSecret: (secretHash, next) =>
      written(() => {
        const text = 'UPDATE tokens SET secret_hash = ? WHERE secret_hash = ?'
        return sql.run(text, next, secretHash).changes === 1
      }),
    remove: (id, removedAt) =>
      written(() => {
        const text = 'UPDATE tokens SET secret_hash = NULL, removed_at = ? WHERE id = ? AND removed_at IS NULL'
        return sql.run(text, removedAt, id).changes === 1
      }),
  }
}

function tokenIn(row: Row): StoredToken {
  return {
    id: textOf(row, 'id'),
    label: textOf(row, 'label'),
    role: textOf(row, 'role'),
    secretHash: textOrNull(row, 'secret_hash'),
    createdAt: numberOf(row, 'created_at'),
    expiresAt: numberOrNull(row, 'expires_at'),
    removedAt: numberOrNull(row, 'removed_at'),
  }
}

function openOrigins(sql: Sql, written: Written): Origins {
  function find(origin: string): StoredOrigin | null {
    const row = sql.get('SELECT * FROM origins WHERE origin = ?', origin)
    return row ? originIn(row) : null
  }

  function add({origin, allowCredentials, createdAt}: Omit<StoredOrigin, 'id'>, most: number): StoredOrigin | null {
    const count = sql.get('SELECT count(*) AS count FROM origins')
    if (find(origin) || (count && numberOf(count, 'count') >= most)) return find(origin)
    const text = 'INSERT INTO origins (origin, allow_credentials, created_at) VALUES (?, ?, ?)'
    sql.run(text, origin, allowCredentials ? 1 : 0, createdAt)
    return find(origin)
  }

  return {
    async all() {
      return sql.all('SELECT * FROM origins ORDER BY id').map(originIn)
    },
    async find(origin) {
      return find(origin)
    },
    add: (origin, most) => written(() => add(origin, most)),
    remove: (id) => written(() => sql.run('DELETE FROM origins WHERE id = ?', id).changes === 1),
  }
}

function originIn(row: Row): StoredOrigin {
  return {
    id: numberOf(row, 'id'),
    origin: textOf(row, 'origin'),
    allowCredentials: numberOf(row, 'allow_credentials') === 1,
    createdAt: numberOf(row, 'created_at'),
  }
}

function openDatasets(sql: Sql, written: Written): DatasetRows {
  return {
    async all() {
      return sql.all('SELECT * FROM datasets ORDER BY name').map(datasetIn)
    },
    async put({name, aclMode, description, createdAt, createdBy, removedBy}) {
      const text = `INSERT OR REPLACE INTO datasets (name, acl_mode, description, created_at, created_by, removed_by)
        VALUES (?, ?, ?, ?, ?, ?)`
      await written(() => sql.run(text, name, aclMode, description, createdAt, createdBy, removedBy))
    },
    async forget(name) {
      await written(() => sql.run('DELETE FROM datasets WHERE name = ?', name))
    },
  }
}

function datasetIn(row: Row): StoredDataset {
  return {
    name: textOf(row, 'name'),
    aclMode: textOf(row, 'acl_mode') === 'private' ? 'private' : 'public',
    description: textOrNull(row, 'description'),
    createdAt: numberOrNull(row, 'created_at'),
    createdBy: textOrNull(row, 'created_by'),
    removedBy: textOrNull(row, 'removed_by'),
  }
}
