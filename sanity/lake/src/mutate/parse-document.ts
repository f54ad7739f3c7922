import {isValidDocumentId, type JsonObject} from '../document.ts'
import {InvalidMutationError} from './parse-operations.ts'
import type {IncomingDocument, NewDocument} from './types.ts'
import {shown} from './value.ts'

/** A complete document id from the wire. */
export function parseDocumentId(id: unknown): string {
  if (typeof id === 'string' && isValidDocumentId(id) && !id.endsWith('.')) return id
  throw new InvalidMutationError(
    `Malformed document ID: ${shown(id)}. An id has 1 to 128 letters, digits, "-", "_" and ".", and starts with a letter, digit or "_".`,
  )
}

/** A document from the wire that must say its `_id`; `name` says where it stood. */
export function parseIdentifiedDocument(document: JsonObject, name: string): NewDocument {
  const {_id} = document
  if (_id === undefined) throw new InvalidMutationError(`"${name}" needs a document with an "_id".`)
  return {...parseIncomingDocument(document), _id: parseDocumentId(_id)}
}

/** A document from the wire; its `_id` may be missing or be a prefix that ends in ".". */
export function parseIncomingDocument(document: JsonObject): IncomingDocument {
  const {_id, _type} = document
  if (typeof _type !== 'string' || _type === '') throw new InvalidMutationError('A document needs a "_type".')
  requireTimes(document)
  if (_id === undefined) return {...document, _id, _type}
  // An id that ends in "." is a prefix; the lake adds the rest.
  const isPrefix = typeof _id === 'string' && _id.endsWith('.') && isValidDocumentId(`${_id}x`)
  return {...document, _type, _id: isPrefix ? _id : parseDocumentId(_id)}
}

function requireTimes(document: JsonObject): void {
  for (const name of ['_createdAt', '_updatedAt']) {
    const value = document[name]
    if (value === undefined || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))) continue
    throw new InvalidMutationError(`"${name}" must be a time such as 2017-10-19T08:00:00Z, got ${shown(value)}.`)
  }
}
