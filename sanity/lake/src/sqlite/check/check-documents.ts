import type {LakeDocument} from '../../document.ts'
import {layerOf} from '../../groq/layers.ts'
import {effectsOfDeletion} from '../../mendoza/effects.ts'
import {strongReferences} from '../../store/references.ts'
import {numberOf, type Row, textOf} from '../rows.ts'
import type {Sql} from '../sql.ts'
import {documentColumns, documentIn, isDamagedDocument} from '../stored-document.ts'
import {databasePath} from '../ways-out.ts'
import type {Step} from './check-folder.ts'
import {openIndexCheck} from './check-indexes.ts'

const wholeRows = `SELECT number, dataset, id, layer, type, ${documentColumns} FROM documents WHERE number > ? ORDER BY number LIMIT 200`

/** The rows of all documents, whole, some at a time. */
export function* everyDocument(sql: Sql): Generator<Row> {
  let last = 0
  for (let rows = sql.all(wholeRows, last); rows.length > 0; rows = sql.all(wholeRows, last)) {
    for (const row of rows) {
      yield row
      last = numberOf(row, 'number')
    }
  }
}

/** Verifies every document: against its checksum, the log and the indexes, and that what it refers to is there. */
export function checkDocuments(step: Step): void {
  const {sql, report, found, folder} = step
  const file = databasePath(folder)
  const counted = sql.get('SELECT count(*) AS count FROM documents')
  report.step('documents and indexes', counted ? numberOf(counted, 'count') : 0)
  const indexes = openIndexCheck(step)
  let count = 0
  for (const row of everyDocument(sql)) {
    const [dataset, id] = [textOf(row, 'dataset'), textOf(row, 'id')]
    const document = readable(row, dataset, id)
    const name = `${file}: document "${id}" of ${dataset}`
    if (!document) found(`${name} is damaged: it is not what was written.`)
    else for (const finding of findingsIn(step, row, document)) found(`${name} ${finding}`)
    if (document) indexes.check(dataset, document, numberOf(row, 'number'))
    report.done((count += 1))
  }
  indexes.finish()
  for (const {dataset, id} of lostDocuments(step))
    found(`${file}: document "${id}" of ${dataset} is missing; the log says that it is there.`)
}

/** The document in a row, or null where it is not what was written. */
export function readable(row: Row, dataset: string, id: string): LakeDocument | null {
  try {
    return documentIn(row, dataset, id).document
  } catch (error) {
    if (isDamagedDocument(error)) return null
    throw error
  }
}

function findingsIn({sql}: Step, row: Row, document: LakeDocument): string[] {
  const [dataset, id] = [textOf(row, 'dataset'), textOf(row, 'id')]
  const revision = newestRevision({sql}, dataset, id)
  const isMisplaced = textOf(row, 'layer') !== layerOf(id) || textOf(row, 'type') !== document._type
  const missing = [...strongReferences(document)].filter((target) => !exists({sql}, dataset, target))
  return [
    ...(isMisplaced
      ? [`is filed under ${textOf(row, 'layer')}, ${textOf(row, 'type')}, which is not where it belongs.`]
      : []),
    ...(revision === document._rev
      ? []
      : [`is of transaction "${document._rev}", but the log has "${revision}" as the last one.`]),
    ...missing.map((target) => `refers to "${target}", which does not exist.`),
  ]
}

/** The id of the last transaction that touched a document. */
export function newestRevision({sql}: Pick<Step, 'sql'>, dataset: string, id: string): string | null {
  const text = `SELECT transactions.id FROM changes JOIN transactions USING (seq)
    WHERE changes.dataset = ? AND changes.document_id = ? ORDER BY changes.seq DESC LIMIT 1`
  const row = sql.get(text, dataset, id)
  return row ? textOf(row, 'id') : null
}

function exists({sql}: Pick<Step, 'sql'>, dataset: string, id: string): boolean {
  return sql.get('SELECT 1 FROM documents WHERE dataset = ? AND id = ?', dataset, id) !== undefined
}

/** Documents that the log knows and that are not there. */
export function lostDocuments({sql}: Pick<Step, 'sql'>): {dataset: string; id: string}[] {
  const text = `
    SELECT latest.dataset, latest.document_id
    FROM (
      SELECT dataset, document_id, max(seq) AS seq
      FROM changes
      WHERE NOT EXISTS (SELECT 1 FROM documents WHERE dataset = changes.dataset AND id = changes.document_id)
      GROUP BY dataset, document_id
    ) AS latest
    JOIN changes AS last INDEXED BY changes_by_document
      ON last.dataset = latest.dataset AND last.document_id = latest.document_id AND last.seq = latest.seq
    WHERE substr(last.effects, 1, ?) <> ?`
  const rows = sql.all(text, effectsOfDeletion.length, effectsOfDeletion)
  return rows.map((row) => ({dataset: textOf(row, 'dataset'), id: textOf(row, 'document_id')}))
}
