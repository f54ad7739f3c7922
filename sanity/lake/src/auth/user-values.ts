import type {LakeContext} from '../context.ts'
import {textOf} from '../store/rows.ts'

/** What the Studio keeps for a person under a key; `value` is any JSON value. */
export type UserValue = {key: string; value: unknown}

/** The values a person has under these keys; keys without one are left out. */
export function userValues({store}: LakeContext, userId: string, keys: readonly string[]): UserValue[] {
  return keys.flatMap((key) => {
    const row = store.sql.get('SELECT value FROM user_values WHERE user_id = ? AND key = ?', userId, key)
    return row ? [{key, value: JSON.parse(textOf(row, 'value'))}] : []
  })
}

/** Stores values for a person, all or none. */
export function saveUserValues({store}: LakeContext, userId: string, values: readonly UserValue[]): void {
  const upsert =
    'INSERT INTO user_values (user_id, key, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value'
  store.sql.transaction(() => {
    for (const {key, value} of values) store.sql.run(upsert, userId, key, JSON.stringify(value))
  })
}
