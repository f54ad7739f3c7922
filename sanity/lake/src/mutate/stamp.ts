import type {LakeDocument} from '../document.ts'
import type {DocumentMutation, NewDocument} from './types.ts'

/**
 * The document as it is stored after all its mutations in one transaction: `_rev` is the transaction's id, `_updatedAt`
 * its time, unless the document was created with an `_updatedAt` of its own and not patched since.
 */
export function stampDocument(
  after: LakeDocument,
  mutations: readonly DocumentMutation[],
  transaction: {id: string; timestamp: string},
): LakeDocument {
  const last = mutations.at(-1)
  const isImported = last !== undefined && createdBy(last)?._updatedAt === after._updatedAt
  return {...after, _rev: transaction.id, _updatedAt: isImported ? after._updatedAt : transaction.timestamp}
}

function createdBy(mutation: DocumentMutation): NewDocument | undefined {
  if ('create' in mutation) return mutation.create
  if ('createIfNotExists' in mutation) return mutation.createIfNotExists
  return 'createOrReplace' in mutation ? mutation.createOrReplace : undefined
}
