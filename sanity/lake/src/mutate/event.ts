import type {JsonObject, LakeDocument} from '../document.ts'
import {applyMutation} from './apply.ts'
import {operationOrder} from './patch/operations.ts'
import {readsAlike} from './plain-patch.ts'
import type {DocumentMutation, DocumentPatch, NewDocument} from './types.ts'
import {isSameValue} from './value.ts'

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
    const next = index < mutations.length - 1 ? applyMutation(document, mutation, {now: ''}) : after
    const shown = eventMutation(document, mutation, next, after)
    document = next
    return shown
  })
}

function eventMutation(
  document: LakeDocument | null,
  mutation: DocumentMutation,
  next: LakeDocument | null,
  after: LakeDocument | null,
): DocumentMutation[] {
  if ('create' in mutation) return [{create: stored(mutation.create, after)}]
  if ('createOrReplace' in mutation) return [{createOrReplace: stored(mutation.createOrReplace, after)}]
  if ('createIfNotExists' in mutation) return [{createIfNotExists: stored(mutation.createIfNotExists, after)}]
  if ('delete' in mutation) return [mutation]
  const {patch} = mutation
  const patches = readsAlike(document, patch) ? splitPatch(patch) : [changedFields(patch, document, next)]
  return patches.map((each) => ({patch: each}))
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

// What the mutator sets itself.
const ofTransaction = new Set(['_rev', '_updatedAt'])

/** What a patch did, by the fields of the document: every reader of mutations understands these alike. */
function changedFields(
  {id, ifRevisionID}: DocumentPatch,
  before: JsonObject | null,
  after: JsonObject | null,
): DocumentPatch {
  const [old, fields] = [before ?? {}, after ?? {}]
  const set = Object.entries(fields)
    .filter(([name, value]) => !ofTransaction.has(name) && !(Object.hasOwn(old, name) && isSameValue(old[name], value)))
    .map(([name, value]) => [pathOf(name), value])
  const unset = Object.keys(old)
    .filter((name) => !Object.hasOwn(fields, name))
    .map(pathOf)
  return {
    id,
    ...(ifRevisionID !== undefined && {ifRevisionID}),
    ...(set.length > 0 && {set: Object.fromEntries(set)}),
    ...(unset.length > 0 && {unset}),
  }
}

function pathOf(name: string): string {
  const isPlain = /^[a-z_]\w*$/i.test(name) && name !== 'true' && name !== 'false'
  return isPlain ? name : `['${name.replaceAll(/[\\']/g, String.raw`\$&`)}']`
}

// The mutator makes up `_createdAt` where it is missing, and a replaced document keeps the one it had.
function stored(document: NewDocument, after: LakeDocument | null): NewDocument {
  const {_rev, ...fields} = document
  return {...fields, _id: document._id, _type: document._type, ...(after && {_createdAt: after._createdAt})}
}
