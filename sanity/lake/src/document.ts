/** A document as the Content Lake stores it: system fields plus whatever the editor wrote. */
export type LakeDocument = {
  _id: string
  _type: string
  _rev: string
  _createdAt: string
  _updatedAt: string
  [field: string]: unknown
}

/** A plain JSON object of unknown content. */
export type JsonObject = Record<string, unknown>

const draftPrefix = 'drafts.'
const versionPrefix = 'versions.'

/** True for a plain object (not null, not an array). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True for `drafts.<id>`. */
export function isDraftId(id: string): boolean {
  return id.startsWith(draftPrefix)
}

/** True for `versions.<release>.<id>`. */
export function isVersionId(id: string): boolean {
  return id.startsWith(versionPrefix)
}

/** The id of the draft of a published id. */
export function draftId(id: string): string {
  return draftPrefix + publishedId(id)
}

/** The published id behind a draft, version or published id. */
export function publishedId(id: string): string {
  if (isDraftId(id)) return id.slice(draftPrefix.length)
  if (!isVersionId(id)) return id
  return id.split('.').slice(2).join('.')
}

/** The release name of a version id, or null. */
export function releaseOf(id: string): string | null {
  return isVersionId(id) ? (id.split('.')[1] ?? null) : null
}

// Sanity's rule for ids; a trailing dot in a create means "generate the rest" and is resolved before this check.
const idPattern = /^[a-z0-9_][a-z0-9_.-]{0,127}$/i

/** True for an id that Sanity accepts. */
export function isValidDocumentId(id: string): boolean {
  return idPattern.test(id) && !id.includes('..')
}
