import {isJsonObject, releaseOf} from '../document.ts'
import {withRevision} from '../history/document.ts'
import {applyPatch} from '../mendoza/apply.ts'
import {effectsOf, effectsOfDeletion, withoutRevision} from '../mendoza/effects.ts'
import {isReleaseDocumentId, releaseDocumentId, releaseNameOf, stateOf} from '../releases/release.ts'
import {finalVersions} from '../releases/steps.ts'
import type {KeptHistory} from '../store/kept-history.ts'
import {eraseOf, isWholeAt, removeEmptied} from './chain.ts'
import {ofAssets} from './named-assets.ts'
import {numberOf, type Row, textOf} from './rows.ts'
import type {Sql} from './sql.ts'
import {documentColumns, documentIn} from './stored-document.ts'
import type {Written} from './written.ts'

// So few transactions, and changes in them, that commits beside it wait for some milliseconds; one at least, however large.
const atOnce = 10
const changesAtOnce = 500

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
      const upTo = endOfPortion(sql, before, from, most)
      if (upTo === null) return null
      // Before anything goes: of what is damaged, files stay too.
      for (const seq of folded(sql, from, upTo)) requireWhole(sql, seq)
      return {upTo, assets: assetsThatGo(sql, from, upTo)}
    },
    forget: (upTo) => written(() => forget(sql, upTo)),
  }
}

function endOfPortion(sql: Sql, before: string, from: number, most: number): number | null {
  const text = `
    SELECT seq, timestamp, (SELECT count(*) FROM changes WHERE changes.seq = transactions.seq) AS count
    FROM transactions WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?`
  let upTo: number | null = null
  let changes = 0
  for (const row of sql.all(text, from, Math.min(most, Number.MAX_SAFE_INTEGER), atOnce)) {
    changes += numberOf(row, 'count')
    if (textOf(row, 'timestamp') >= before || (upTo !== null && changes > changesAtOnce)) break
    upTo = numberOf(row, 'seq')
  }
  return upTo
}

/** The numbers of the transactions that have changes, and of those that have changes which go for them, each once. */
function folded(sql: Sql, from: number, upTo: number): Set<number> {
  const text = `
    SELECT DISTINCT earlier.seq AS seq FROM changes AS own
    CROSS JOIN changes AS earlier
      ON earlier.dataset = own.dataset AND earlier.document_id = own.document_id AND earlier.seq <= own.seq
    WHERE own.seq > ? AND own.seq <= ? ORDER BY earlier.seq`
  const seqs = new Set(sql.all(text, from, upTo).map((row) => numberOf(row, 'seq')))
  const deletions =
    'SELECT dataset, seq, document_id, effects FROM changes WHERE seq > ? AND seq <= ? AND substr(effects, 1, ?) = ?'
  for (const row of sql.all(deletions, from, upTo, effectsOfDeletion.length, effectsOfDeletion)) {
    const change = changeIn(row)
    if (!isReleaseDocumentId(change.documentId)) continue
    for (const {seq} of versionsBefore(sql, textOf(row, 'dataset'), change)) seqs.add(seq)
  }
  return seqs
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
  const gone = new Map<number, Set<string>>()
  const own: (() => void)[] = []
  const mayComeBack = versionsToComeBack(sql, dataset)
  function take({seq: number, documentId}: Change): void {
    const ids = gone.get(number) ?? new Set()
    gone.set(number, ids.add(documentId))
  }
  for (const change of changesIn(sql, seq)) {
    const {documentId, effects} = change
    const earlier = changesBefore(sql, dataset, change)
    if (isDeletion(effects)) {
      if (mayComeBack(documentId)) continue
      earlier.forEach(take)
      own.push(() => remove(sql, seq, documentId))
      if (!isReleaseDocumentId(documentId)) continue
      for (const version of versionsBefore(sql, dataset, change)) if (!mayComeBack(version.documentId)) take(version)
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

// What was kept since the release was archived (see `versionsToComeBack`): of versions that were deleted before it, and none
// that outlives it.
function versionsBefore(sql: Sql, dataset: string, {seq, documentId}: Change): Change[] {
  const text = `
    SELECT seq, document_id, effects FROM changes
    WHERE dataset = ? AND document_id >= ? AND document_id < ? AND seq < ? AND substr((
      SELECT last.effects FROM changes AS last
      WHERE last.dataset = changes.dataset AND last.document_id = changes.document_id AND last.seq < ?
      ORDER BY last.seq DESC LIMIT 1
    ), 1, ?) = ?`
  const first = `versions.${releaseNameOf(documentId)}`
  // '/' is the sign behind '.'.
  const between = [`${first}.`, `${first}/`]
  return sql.all(text, dataset, ...between, seq, seq, effectsOfDeletion.length, effectsOfDeletion).map(changeIn)
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

/**
 * Answers true for a version that comes back with its release, also after a long time: the release is archived, or on its way
 * back and not there yet.
 */
function versionsToComeBack(sql: Sql, dataset: string): (documentId: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>()
  function versionsOf(name: string): ReadonlySet<string> {
    const id = releaseDocumentId(name)
    const row = sql.get(`SELECT ${documentColumns} FROM documents WHERE dataset = ? AND id = ?`, dataset, id)
    const release = row ? documentIn(row, dataset, id).document : null
    const state = stateOf(release)
    return new Set(release && (state === 'archived' || state === 'unarchiving') ? finalVersions(release) : [])
  }
  return (documentId) => {
    const name = releaseOf(documentId)
    if (name === null) return false
    const versions = known.get(name) ?? versionsOf(name)
    known.set(name, versions)
    return versions.has(documentId)
  }
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
