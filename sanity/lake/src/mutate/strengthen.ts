import {isJsonObject} from '../document.ts'
import type {NewDocument} from './types.ts'

/**
 * A document with its references as they are in a published one: what a draft may only hint at becomes a promise. Drops
 * `_strengthenOnPublish` and with it `_weak`, unless the reference is to stay weak.
 */
export function strengthened(document: NewDocument): NewDocument {
  const fields = strengthenReferences(document)
  return {...(isJsonObject(fields) ? fields : {}), _id: document._id, _type: document._type}
}

function strengthenReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthenReferences)
  if (!isJsonObject(value)) return value
  const fields = Object.fromEntries(Object.entries(value).map(([name, field]) => [name, strengthenReferences(field)]))
  if (!('_strengthenOnPublish' in fields)) return fields
  const {_strengthenOnPublish: hint, _weak, ...reference} = fields
  return isJsonObject(hint) && hint.weak === true ? {...reference, _weak: true} : reference
}
