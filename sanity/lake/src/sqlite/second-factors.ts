import type {SecondFactor, SecondFactors} from '../store/second-factors.ts'
import {numberOf, textOf} from './rows.ts'
import type {Sql} from './sql.ts'
import type {Written} from './written.ts'

/** Second factors in the lake's file. */
export function openSecondFactors(sql: Sql, written: Written): SecondFactors {
  const isThere = (userId: string) => sql.get('SELECT 1 FROM second_factors WHERE user_id = ?', userId) !== undefined

  function add({userId, secret, lastStep, recoveryHashes}: SecondFactor): boolean {
    if (isThere(userId)) return false
    sql.run('INSERT INTO second_factors (user_id, secret, last_step) VALUES (?, ?, ?)', userId, secret, lastStep)
    for (const codeHash of recoveryHashes)
      sql.run('INSERT INTO recovery_codes (user_id, code_hash) VALUES (?, ?)', userId, codeHash)
    return true
  }

  return {
    async of(userId) {
      const row = sql.get('SELECT secret, last_step FROM second_factors WHERE user_id = ?', userId)
      if (!row) return null
      const codes = sql.all('SELECT code_hash FROM recovery_codes WHERE user_id = ?', userId)
      const recoveryHashes = codes.map((code) => textOf(code, 'code_hash'))
      return {userId, secret: textOf(row, 'secret'), lastStep: numberOf(row, 'last_step'), recoveryHashes}
    },
    add: (factor) => written(() => add(factor)),
    remove: (userId) => written(() => sql.run('DELETE FROM second_factors WHERE user_id = ?', userId).changes === 1),
    useStep({userId, secret}, step) {
      const text = 'UPDATE second_factors SET last_step = ? WHERE user_id = ? AND secret = ? AND last_step < ?'
      return written(() => sql.run(text, step, userId, secret, step).changes === 1)
    },
    useRecoveryCode({userId}, codeHash) {
      const text = 'DELETE FROM recovery_codes WHERE user_id = ? AND code_hash = ?'
      return written(() => sql.run(text, userId, codeHash).changes === 1)
    },
  }
}
