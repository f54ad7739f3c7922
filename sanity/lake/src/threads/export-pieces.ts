import {compileGrants} from '../auth/grants.ts'
import type {LakeDocument} from '../document.ts'
import {LakeError} from '../errors.ts'
import {visibilityOf} from '../visibility.ts'
import {cursorAfter} from './export-cursor.ts'
import type {ExportPiece, ExportTask} from './tasks.ts'

/** A document as it lies in the file. */
type Stored = {id: string; content: () => Uint8Array; document: () => LakeDocument}

const pieceBytes = 256 * 1024
const newline = Buffer.from('\n')

/**
 * Documents as NDJSON, piece by piece: those that may be read, as many as a page has, and then the cursor of the next. What
 * goes wrong is said in the last line, since the status of the answer is on its way by then.
 */
export function* exportedPieces(documents: Iterator<Stored>, task: ExportTask): Generator<ExportPiece, void> {
  const waiting: Uint8Array[] = []
  let length = 0
  try {
    for (const {line, isCursor} of linesOf(documents, task)) {
      // `@sanity/export` reads a cursor only where it comes whole, and not cut in two on its way.
      if (length >= pieceBytes || (isCursor && length > 0)) {
        yield {bytes: joined(waiting.splice(0))}
        length = 0
      }
      waiting.push(line, newline)
      length += line.length
    }
    if (length > 0) yield {bytes: joined(waiting)}
  } catch (error) {
    const description =
      error instanceof LakeError ? error.message : 'The lake met a fault of its own. Its log says more.'
    const line = jsonOf({error: {type: 'exportError', description}})
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    yield {bytes: joined([...waiting, line, newline]), fault}
  }
}

function* linesOf(
  documents: Iterator<Stored>,
  {readable, pageSize, cursors}: ExportTask,
): Generator<{line: Uint8Array; isCursor: boolean}, void> {
  const sees = testOf(readable)
  let last = ''
  let count = 0
  for (let next = documents.next(); !next.done; next = documents.next()) {
    if (!sees(next.value)) continue
    if (count === pageSize) return yield {line: jsonOf({nextCursor: cursorAfter(last, cursors)}), isCursor: true}
    yield {line: next.value.content(), isCursor: false}
    last = next.value.id
    count += 1
  }
}

// In memory of its own, since it changes hands without being copied.
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function testOf(readable: ExportTask['readable']): (stored: Stored) => boolean {
  if (readable === null) return () => true
  const visibility = visibilityOf(compileGrants(readable.map((filter) => ({filter, permissions: ['read']}))))
  return typeof visibility === 'string' ? () => true : (stored) => visibility(stored.document())
}

function jsonOf(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value))
}
