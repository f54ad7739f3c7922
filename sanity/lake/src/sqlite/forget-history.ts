import {isJsonObject, isVersionId, releaseOf} from '../document.ts'
import {withRevision} from '../history/document.ts'
import {applyPatch} from '../mendoza/apply.ts'
import {effectsOf, effectsOfDeletion, withoutRevision} from '../mendoza/effects.ts'
import {isReleaseDocumentId, releaseDocumentId, releaseNameOf, stateOf} from '../releases/release.ts'
import type {KeptHistory} from '../store/kept-history.ts'
import {eraseOf, isWholeAt, removeEmptied} from './chain.ts'
import {ofAssets} from './named-assets.ts'
import {numberOf, type Row, textOf} from './rows.ts'
import type {Sql} from './sql.ts'
import {documentColumns, documentIn} from './stored-document.ts'
import type {Written} from './written.ts'

// So few that commits beside it wait for some milliseconds.
const atOnce = 10

/** How far history was forgotten: up to this transaction, and when that was (ISO); null where all is kept. */
export function forgottenUpTo(sql: Sql): {seq: number; since: string} | null {
  // A folder that an earlier version left has no such table.
  if (!sql.get("SELECT 1 FROM sqlite_master WHERE name = 'forgotten'")) return null
  const row = sql.get('SELECT seq, since FROM forgotten')
  return row ? {seq: numberOf(row, 'seq'), since: textOf(row, 'since')} : null
}

/** How much of the log of a file is kept. */
export function openKeptHistory(sql: Sql, written: Written): KeptHistory {
  return {
    since: () => forgottenUpTo(sql)?.since ?? null,
    knows: (dataset, id) =>
      sql.get('SELECT 1 FROM transactions WHERE dataset = ? AND id = ?', dataset, id) !== undefined,
    next(before, most) {
      const from = forgottenUpTo(sql)?.seq ?? 0
      const text = 'SELECT seq, timestamp FROM transactions WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?'
      const rows = sql.all(text, from, Math.min(most, Number.MAX_SAFE_INTEGER), atOnce)
      const younger = rows.findIndex((row) => textOf(row, 'timestamp') >= before)
      const last = rows.at(younger < 0 ? -1 : younger - 1)
      if (!last || younger === 0) return null
      const upTo = numberOf(last, 'seq')
      return {upTo, assets: assetsThatGo(sql, from, upTo)}
    },
    forget: (upTo) => written(() => forget(sql, upTo)),
  }
}

function assetsThatGo(sql: Sql, from: number, upTo: number) {
  const text = `
    SELECT DISTINCT dataset, document_id FROM changes
    WHERE seq > ? AND seq <= ? AND ${ofAssets('document_id')} AND substr(effects, 1, ?) = ?
      AND NOT EXISTS (
        SELECT 1 FROM changes AS later
        WHERE later.dataset = changes.dataset AND later.document_id = changes.document_id AND later.seq > changes.seq
      )`
  return sql.all(text, from, upTo, effectsOfDeletion.length, effectsOfDeletion).map((row) => ({
    dataset: textOf(row, 'dataset'),
    documentId: textOf(row, 'document_id'),
  }))
}

// Transaction by transaction, so that each document has one change before the one that is folded, which makes it anew.
function forget(sql: Sql, upTo: number): void {
  const from = forgottenUpTo(sql)?.seq ?? 0
  const text = 'SELECT seq, dataset, timestamp FROM transactions WHERE seq > ? AND seq <= ? ORDER BY seq'
  const rows = sql.all(text, from, upTo)
  for (const row of rows) fold(sql, textOf(row, 'dataset'), numberOf(row, 'seq'))
  const last = rows.at(-1)
  if (!last) return
  sql.run('DELETE FROM forgotten')
  sql.run('INSERT INTO forgotten (seq, since) VALUES (?, ?)', numberOf(last, 'seq'), textOf(last, 'timestamp'))
}

/** A change of a document, in the transaction of a number. */
type Change = {seq: number; documentId: string; effects: string}

/** Puts what came before a transaction into it, and takes that out of the log. Within an open SQL transaction. */
function fold(sql: Sql, dataset: string, seq: number): void {
  const gone = new Map<number, string[]>()
  const own: (() => void)[] = []
  const take = ({seq: number, documentId}: Change) => gone.set(number, [...(gone.get(number) ?? []), documentId])
  for (const change of changesIn(sql, seq)) {
    const {documentId, effects} = change
    const earlier = changesBefore(sql, dataset, change)
    for (const each of [change, ...earlier]) requireWhole(sql, each.seq)
    if (isDeletion(effects)) {
      if (mayComeBack(sql, dataset, documentId)) continue
      earlier.forEach(take)
      own.push(() => remove(sql, seq, documentId))
      if (isReleaseDocumentId(documentId)) versionsBefore(sql, dataset, change).forEach(take)
    } else if (isCreation(effects)) earlier.forEach(take)
    else {
      const [begin, ...others] = earlier
      // Of what the log does not know from its beginning, all stays.
      if (!begin || !isCreation(begin.effects) || others.length > 0) continue
      take(begin)
      own.push(() => rewrite(sql, change, applyPatch(applyPatch(null, patchIn(begin)), patchIn(change))))
    }
  }
  const before = newestBefore(sql, dataset, seq)
  for (const [number, ids] of gone) eraseOf(sql, number, () => ids.forEach((id) => remove(sql, number, id)))
  if (own.length > 0) eraseOf(sql, seq, () => own.forEach((write) => write()))
  // The newest of a dataset stays in any case: by it is known where the log is.
  for (const number of new Set([...gone.keys(), ...(before === null ? [] : [before])])) removeEmptied(sql, number)
}

function changesIn(sql: Sql, seq: number): Change[] {
  return sql.all('SELECT seq, document_id, effects FROM changes WHERE seq = ? ORDER BY position', seq).map(changeIn)
}

function changesBefore(sql: Sql, dataset: string, {seq, documentId}: Change): Change[] {
  const text =
    'SELECT seq, document_id, effects FROM changes WHERE dataset = ? AND document_id = ? AND seq < ? ORDER BY seq'
  return sql.all(text, dataset, documentId, seq).map(changeIn)
}

// What was kept since the release was archived (see `mayComeBack`).
function versionsBefore(sql: Sql, dataset: string, {seq, documentId}: Change): Change[] {
  const text = `SELECT seq, document_id, effects FROM changes
    WHERE dataset = ? AND document_id >= ? AND document_id < ? AND seq < ?`
  const first = `versions.${releaseNameOf(documentId)}`
  // '/' is the sign behind '.'.
  return sql.all(text, dataset, `${first}.`, `${first}/`, seq).map(changeIn)
}

function changeIn(row: Row): Change {
  return {seq: numberOf(row, 'seq'), documentId: textOf(row, 'document_id'), effects: textOf(row, 'effects')}
}

function isDeletion(effects: string): boolean {
  return effects.startsWith(effectsOfDeletion)
}

// As in migrations/010-existence.sql.
function isCreation(effects: string): boolean {
  return effects.endsWith('"revert":[0,null]}')
}

/** True for a version of a release that is archived: it comes back with it, also after a long time. */
function mayComeBack(sql: Sql, dataset: string, documentId: string): boolean {
  if (!isVersionId(documentId)) return false
  const releaseId = releaseDocumentId(releaseOf(documentId) ?? '')
  const row = sql.get(`SELECT ${documentColumns} FROM documents WHERE dataset = ? AND id = ?`, dataset, releaseId)
  return row !== undefined && stateOf(documentIn(row, dataset, releaseId).document) === 'archived'
}

function requireWhole(sql: Sql, seq: number): void {
  if (isWholeAt(sql, seq)) return
  throw new Error(
    `Transaction ${seq} is damaged, so that no history is forgotten from there on. Run \`check\`, and then \`check --repair\`.`,
  )
}

function patchIn({effects}: Change): unknown[] {
  const value: unknown = JSON.parse(effects)
  if (isJsonObject(value) && Array.isArray(value.apply)) return value.apply
  throw new Error('A stored change lacks its effects. Put a backup of the data folder in place.')
}

function rewrite(sql: Sql, {seq, documentId}: Change, content: unknown): void {
  const document = withRevision(content, '')
  const made = JSON.stringify([{create: withoutRevision(document)}])
  const text = 'UPDATE changes SET mutations = ?, effects = ? WHERE seq = ? AND document_id = ?'
  sql.run(text, made, JSON.stringify(effectsOf(null, document)), seq, documentId)
}

function remove(sql: Sql, seq: number, documentId: string): void {
  sql.run('DELETE FROM changes WHERE seq = ? AND document_id = ?', seq, documentId)
}

function newestBefore(sql: Sql, dataset: string, seq: number): number | null {
  const text = 'SELECT seq FROM transactions WHERE dataset = ? AND seq < ? ORDER BY seq DESC LIMIT 1'
  const row = sql.get(text, dataset, seq)
  return row ? numberOf(row, 'seq') : null
}
