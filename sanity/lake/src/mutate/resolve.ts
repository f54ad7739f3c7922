import type {JsonObject} from '../document.ts'
import {invalidRequest} from './request.ts'
import type {DocumentMutation, IncomingDocument, NewDocument, ParsedMutation, Selection} from './types.ts'

/** How many documents one query may select. */
const maxSelected = 10_000

/** What resolving needs: new ids, and the ids a query selects (raw perspective). */
export type ResolveContext = {
  createId: () => string
  find: (query: string, params: JsonObject) => Promise<readonly string[]>
}

/** Turns a mutation from the wire into mutations of single documents: completes ids and runs queries. Throws LakeError 400. */
export async function resolveMutation(mutation: ParsedMutation, context: ResolveContext): Promise<DocumentMutation[]> {
  if ('create' in mutation) return [{create: identified(mutation.create, context)}]
  if ('createOrReplace' in mutation || 'createIfNotExists' in mutation) return [mutation]
  if ('delete' in mutation) {
    const {selection, ...how} = mutation.delete
    return (await select(selection, context)).map((id) => ({delete: {id, ...how}}))
  }
  const {selection, ifRevisionID, operations} = mutation.patch
  const condition = ifRevisionID === undefined ? {} : {ifRevisionID}
  return (await select(selection, context)).map((id) => ({patch: {id, ...condition, ...operations}}))
}

function identified({_id = '', ...document}: IncomingDocument, {createId}: ResolveContext): NewDocument {
  const isComplete = _id !== '' && !_id.endsWith('.')
  return {...document, _type: document._type, _id: isComplete ? _id : _id + createId()}
}

async function select(selection: Selection, {find}: ResolveContext): Promise<readonly string[]> {
  if ('ids' in selection) return selection.ids
  const ids = await find(selection.query, selection.params)
  if (ids.length <= maxSelected) return ids
  throw invalidRequest(
    'mutationError',
    `The query selects ${ids.length} documents; one mutation may change at most ${maxSelected}. Narrow the query, e.g. with [0...${maxSelected}].`,
  )
}
