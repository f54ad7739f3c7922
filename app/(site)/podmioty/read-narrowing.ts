import type {Narrowing} from '#components/entities/directory-choices.ts'
import {entityKindOfSlug} from '#lib/entities/entity-kinds.ts'
import {isPowiat} from '#lib/entities/powiats.ts'

/** What an address narrows the directory to, or null where a part of it is no kind or powiat that there is. */
export function readNarrowing({kind, powiat}: {kind?: string; powiat?: string}): Narrowing | null {
  const known = kind === undefined ? null : entityKindOfSlug(kind)
  if (kind !== undefined && !known) return null
  if (powiat !== undefined && !isPowiat(powiat)) return null
  return {kind: known, powiat: powiat ?? null}
}
