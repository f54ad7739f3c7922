import {type EntityKind, entityKindOfSlug} from './entity-kinds.ts'
import {isPowiat} from './powiats.ts'

/** What the directory is narrowed to; null for any. */
export type Narrowing = {kind: EntityKind | null; powiat: string | null}

/** What an address narrows the directory to, or null where a part of it is no kind or powiat that there is. */
export function readNarrowing({kind, powiat}: {kind?: string; powiat?: string}): Narrowing | null {
  const known = kind === undefined ? null : entityKindOfSlug(kind)
  if (kind !== undefined && !known) return null
  if (powiat !== undefined && !isPowiat(powiat)) return null
  return {kind: known, powiat: powiat ?? null}
}
