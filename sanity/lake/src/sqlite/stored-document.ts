import {isJsonObject, type LakeDocument} from '../document.ts'
import {httpError, type LakeError} from '../errors.ts'
import {documentChecksum} from './checksums.ts'
import {bytesOf, numberOf, type Row} from './rows.ts'

/** The columns of `documents` from which `documentIn` reads. As bytes, which are checked and decoded faster than a text is. */
export const documentColumns = 'CAST(content AS BLOB) AS content, checksum'

const decoder = new TextDecoder()
const systemFields = ['_id', '_type', '_rev', '_createdAt', '_updatedAt']

/** The JSON of the document in a row, in UTF-8. Throws LakeError 500 where it is not what was written. */
export function contentIn(row: Row, dataset: string, id: string): Uint8Array {
  const content = bytesOf(row, 'content')
  if (documentChecksum(dataset, id, content) === numberOf(row, 'checksum')) return content
  throw damagedDocument(dataset, id)
}

/** The document in a row, and the length of its JSON. Throws LakeError 500 where it is not what was written. */
export function documentIn(row: Row, dataset: string, id: string): {document: LakeDocument; length: number} {
  const content = contentIn(row, dataset, id)
  const document = parsed(decoder.decode(content))
  if (!isLakeDocument(document)) throw damagedDocument(dataset, id)
  return {document, length: content.length}
}

/** How a document is stored: what `documentIn` reads. */
export function storedDocument(dataset: string, document: LakeDocument): {content: string; checksum: number} {
  const content = JSON.stringify(document)
  return {content, checksum: documentChecksum(dataset, document._id, Buffer.from(content))}
}

/** True for the error of a document that is not what was written. */
export function isDamagedDocument(error: unknown): boolean {
  return error instanceof Error && 'body' in error && isJsonObject(error.body) && error.body.type === damagedType
}

const damagedType = 'damagedDocument'

function damagedDocument(dataset: string, id: string): LakeError {
  return damage(dataset, id, "is damaged in the lake's file: it is not what was written")
}

/** The error of a document that the log knows and nobody finds. */
export function lostDocument(dataset: string, id: string): LakeError {
  return damage(dataset, id, "cannot be found in the lake's file, but its log says that it is there")
}

// 500 and no 4xx: the Studio throws local edits away on a 4xx. And no 503, upon which clients ask again and again.
function damage(dataset: string, id: string, finding: string): LakeError {
  return httpError(
    500,
    `The document "${id}" of the dataset "${dataset}" ${finding}. Nothing was changed, and all else is served. ` +
      'Its log may bring it back: stop the lake and run `npm run lake -- check --repair`.',
    {type: damagedType, dataset, id},
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isLakeDocument(value: unknown): value is LakeDocument {
  return isJsonObject(value) && systemFields.every((field) => typeof value[field] === 'string')
}
