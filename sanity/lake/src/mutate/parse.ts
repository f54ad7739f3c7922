import {isJsonObject, type JsonObject} from '../document.ts'
import {parseDocumentId, parseIdentifiedDocument, parseIncomingDocument} from './parse-document.ts'
import {InvalidMutationError, parseOperations} from './parse-operations.ts'
import {invalidRequest, parseEach, requestObject} from './request.ts'
import type {ParsedMutation, Selection} from './types.ts'
import {shown} from './value.ts'

const kinds = ['create', 'createOrReplace', 'createIfNotExists', 'delete', 'patch'] as const
const selectionKeys = ['id', 'query', 'params']

/** The mutations in the body of data/mutate, each checked. Throws LakeError 400 that names the first faulty one by its index. */
export function parseMutations(body: unknown): ParsedMutation[] {
  const {mutations} = requestObject('mutationError', body)
  if (!Array.isArray(mutations)) throw invalidRequest('mutationError', '"mutations" must be a list of mutations.')
  return parseEach('mutationError', mutations, parseMutation)
}

function parseMutation(mutation: unknown): ParsedMutation {
  const keys = isJsonObject(mutation) ? Object.keys(mutation) : []
  const kind = kinds.find((name) => name === keys[0])
  if (!isJsonObject(mutation) || !kind || keys.length !== 1) {
    throw new InvalidMutationError(`A mutation must have exactly one of ${kinds.join(', ')}, got ${shown(keys)}.`)
  }
  const content = mutation[kind]
  if (!isJsonObject(content)) throw new InvalidMutationError(`"${kind}" must be an object, got ${shown(content)}.`)
  switch (kind) {
    case 'create':
      return {create: parseIncomingDocument(content)}
    case 'createOrReplace':
      return {createOrReplace: parseIdentifiedDocument(content, kind)}
    case 'createIfNotExists':
      return {createIfNotExists: parseIdentifiedDocument(content, kind)}
    case 'delete':
      return {delete: {selection: selection(content), ...purgeIn(content)}}
    case 'patch':
      return parsePatch(content)
  }
}

/** Whether history is to go with the document. Throws InvalidMutationError. */
export function purgeIn({purge = false}: JsonObject): {purge?: true} {
  if (typeof purge === 'boolean') return purge ? {purge} : {}
  throw new InvalidMutationError(`"purge" must be true or false, got ${shown(purge)}.`)
}

function parsePatch(patch: JsonObject): ParsedMutation {
  const selected = selection(patch)
  const operations = parseOperations(patch, [...selectionKeys, 'ifRevisionID'])
  const {ifRevisionID} = patch
  if (ifRevisionID === undefined || ifRevisionID === null) return {patch: {selection: selected, operations}}
  if (typeof ifRevisionID !== 'string') {
    throw new InvalidMutationError(`"ifRevisionID" must be the revision of a document, got ${shown(ifRevisionID)}.`)
  }
  if ('ids' in selected && selected.ids.length === 1) return {patch: {selection: selected, operations, ifRevisionID}}
  throw new InvalidMutationError('"ifRevisionID" needs the "id" of a single document.')
}

function selection({id, query, params}: JsonObject): Selection {
  if (id !== undefined && query === undefined) return {ids: documentIds(id)}
  if (typeof query !== 'string' || id !== undefined) {
    throw new InvalidMutationError('Say which documents are meant with either "id" (one or a list) or "query".')
  }
  if (params === undefined) return {query, params: {}}
  if (isJsonObject(params)) return {query, params}
  throw new InvalidMutationError(`"params" must be an object, got ${shown(params)}.`)
}

function documentIds(id: unknown): string[] {
  const ids: unknown[] = Array.isArray(id) ? id : [id]
  return [...new Set(ids.map((each) => parseDocumentId(each)))]
}
