import {hash} from 'node:crypto'

import {isJsonObject, type JsonObject} from '../document.ts'
import {writeError, type LakeError} from '../errors.ts'
import {InvalidMutationError} from './parse-operations.ts'
import {faultOf, shown} from './value.ts'

/** The two kinds of write requests, named as their errors are. */
export type WriteKind = 'mutationError' | 'actionError'

// Clients make their ids from letters, digits, "-" and "_"; the length is bounded because the id becomes a revision.
const transactionIdPattern = /^[\w.-]{1,128}$/

/** The body of a write request as an object that holds nothing unfit to store. Throws LakeError 400. */
export function requestObject(kind: WriteKind, body: unknown): JsonObject {
  if (!isJsonObject(body)) throw invalidRequest(kind, 'The request body must be a JSON object.')
  const fault = faultOf(body)
  if (fault !== null) throw invalidRequest(kind, fault)
  return body
}

/** The transaction id a client chose in a mutate or actions body; undefined when it left the choice to the lake. Throws LakeError 400. */
export function transactionIdOf(body: unknown, kind: WriteKind = 'mutationError'): string | undefined {
  const transactionId = isJsonObject(body) ? body.transactionId : undefined
  if (transactionId === undefined || transactionId === null) return undefined
  if (typeof transactionId === 'string' && transactionIdPattern.test(transactionId)) return transactionId
  throw invalidRequest(
    kind,
    `"transactionId" must be 1 to 128 letters, digits, "-", "_" or ".", got ${shown(transactionId)}. Leave it out to have one made.`,
  )
}

/** By which a request is known again that says its transaction id: a hash of the mutations or actions in its body. */
export function requestHashOf(list: unknown): string {
  return hash('sha256', JSON.stringify(list))
}

/** Each mutation or action of a request as `parse` reads it. Throws LakeError 400 that names the first faulty one by its index. */
export function parseEach<Item>(kind: WriteKind, items: readonly unknown[], parse: (item: unknown) => Item): Item[] {
  return items.map((item, index) => {
    try {
      return parse(item)
    } catch (error) {
      if (error instanceof InvalidMutationError) throw invalidRequest(kind, error.message, index)
      throw error
    }
  })
}

/** A 400 about a request, or about the mutation or action at `index`. */
export function invalidRequest(kind: WriteKind, description: string, index?: number): LakeError {
  return writeError(kind, 400, {index, type: 'validationError', description})
}
