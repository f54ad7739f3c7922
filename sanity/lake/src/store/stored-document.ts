import {isJsonObject, type LakeDocument} from '../document.ts'

/** The document in a stored JSON text; throws when the text is something else, since then the file is damaged. */
export function parseStoredDocument(content: string, id: string): LakeDocument {
  const value: unknown = JSON.parse(content)
  if (isLakeDocument(value)) return value
  throw new Error(`The stored document "${id}" lacks a system field. Put a backup of the data folder in place.`)
}

/** True for an object with all system fields. */
function isLakeDocument(value: unknown): value is LakeDocument {
  return isJsonObject(value) && systemFields.every((field) => typeof value[field] === 'string')
}

const systemFields = ['_id', '_type', '_rev', '_createdAt', '_updatedAt']
