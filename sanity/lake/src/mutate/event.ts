import type {LakeDocument} from '../document.ts'
import {applyMutation} from './apply.ts'
import {applyOperations, operationOrder} from './patch/operations.ts'
import {matchExisting, parsePath} from './path.ts'
import type {DocumentMutation, DocumentPatch, NewDocument} from './types.ts'

/**
 * The mutations of one document, in one transaction, as its listener event shows them: applied by @sanity/mutator they
 * give the stored document. `before` and `after` are the document as stored, null when it did not or does not exist.
 */
export function eventMutations(
  before: LakeDocument | null,
  mutations: readonly DocumentMutation[],
  after: LakeDocument | null,
): DocumentMutation[] {
  let document = before
  return mutations.flatMap((mutation, index) => {
    const shown = eventMutation(document, mutation, after)
    // What the last one makes is `after`; nobody asks for it here.
    if (index < mutations.length - 1) document = applyMutation(document, mutation, {now: ''})
    return shown
  })
}

function eventMutation(
  document: LakeDocument | null,
  mutation: DocumentMutation,
  after: LakeDocument | null,
): DocumentMutation[] {
  if ('create' in mutation) return [{create: stored(mutation.create, after)}]
  if ('createOrReplace' in mutation) return [{createOrReplace: stored(mutation.createOrReplace, after)}]
  if ('createIfNotExists' in mutation) return [{createIfNotExists: stored(mutation.createIfNotExists, after)}]
  if ('delete' in mutation) return [mutation]
  return splitPatch(withoutLostText(document, mutation.patch)).map((patch) => ({patch}))
}

// The mutator stops at a diffMatchPatch of an attribute that does not exist, where the lake passes over it.
function withoutLostText(document: LakeDocument | null, patch: DocumentPatch): DocumentPatch {
  const {diffMatchPatch, ...others} = patch
  if (!diffMatchPatch) return patch
  const patched = applyOperations(document, others)
  const entries = Object.entries(diffMatchPatch)
  const found = entries.filter(([path]) => matchExisting(patched, parsePath(path)).length > 0)
  if (found.length === entries.length) return patch
  return found.length > 0 ? {...others, diffMatchPatch: Object.fromEntries(found)} : others
}

/**
 * A patch as single operations where the order of operations may matter, else as it is. The Studio's mutator applies
 * setIfMissing before set and diffMatchPatch before inc, dec and insert; entries of one operation leave it no choice.
 */
export function splitPatch(patch: DocumentPatch): DocumentPatch[] {
  if (!dependsOnOrder(patch)) return [patch]
  const {id, ifRevisionID} = patch
  const single = operationOrder
    .filter((name) => patch[name] !== undefined)
    .map((name): DocumentPatch => ({id, [name]: patch[name]}))
  return single.map((each, index) => (index === 0 && ifRevisionID !== undefined ? {...each, ifRevisionID} : each))
}

function dependsOnOrder({set, setIfMissing, inc, dec, insert, diffMatchPatch}: DocumentPatch): boolean {
  return Boolean((set && setIfMissing) || (diffMatchPatch && (inc || dec || insert)))
}

// The mutator makes up `_createdAt` where it is missing, and a replaced document keeps the one it had.
function stored(document: NewDocument, after: LakeDocument | null): NewDocument {
  const {_rev, ...fields} = document
  return {...fields, _id: document._id, _type: document._type, ...(after && {_createdAt: after._createdAt})}
}
