import type {LakeDocument} from '../document.ts'

/** The states of a release. In those that end in "-ing" the lake is at work on it, and nothing else is accepted. */
const releaseStates = [
  'active',
  'scheduling',
  'scheduled',
  'unscheduling',
  'publishing',
  'published',
  'archiving',
  'archived',
  'unarchiving',
] as const

/** A state of a release. */
export type ReleaseState = (typeof releaseStates)[number]

/** The type of the documents that stand for releases. */
export const releaseType = 'system.release'

const idPrefix = '_.releases.'

/** The id of the document of a release. */
export function releaseDocumentId(name: string): string {
  return idPrefix + name
}

/** True for the id of the document of a release. */
export function isReleaseDocumentId(id: string): boolean {
  return id.startsWith(idPrefix)
}

/** The name of a release, by the id of its document. */
export function releaseNameOf(id: string): string {
  return id.slice(idPrefix.length)
}

/** The layer in which the versions of a release lie (see groq/layers.ts). */
export function layerOfRelease(name: string): string {
  return `versions.${name}`
}

/** The state of a release; null for a document that is none. */
export function stateOf(document: LakeDocument | null): ReleaseState | null {
  return releaseStates.find((state) => state === document?.state) ?? null
}

/** When a scheduled release is to be published, in ms since the epoch. */
export function publishTimeOf({publishAt}: LakeDocument): number {
  return typeof publishAt === 'string' ? Date.parse(publishAt) : Number.NaN
}

/** True where the lake has to do something for a release at that time. */
export function isDue(release: LakeDocument | null, now: number): boolean {
  const state = release && stateOf(release)
  if (!release || state === null || state === 'active' || state === 'published' || state === 'archived') return false
  return state !== 'scheduled' || publishTimeOf(release) <= now
}
