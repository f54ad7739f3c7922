import {directoryPath} from '#lib/addresses/paths.ts'
import {countEntities} from '#lib/entities/directory.ts'
import {entityKinds} from '#lib/entities/entity-kinds.ts'
import type {Narrowing} from '#lib/entities/narrowing.ts'
import {powiats} from '#lib/entities/powiats.ts'

import type {DirectoryChoice} from './directory-links.tsx'

type Filed = readonly {kind: string | null; powiat: string | null; areaPowiats?: readonly string[] | null}[]

/** Every powiat, with what it holds of the kind chosen. */
export function powiatChoices({kind, powiat}: Narrowing, filed: Filed): (DirectoryChoice & {value: string})[] {
  return powiats.map(({value, label}) => ({
    value,
    label,
    href: directoryPath({kind: kind?.slug ?? null, powiat: value}),
    count: countEntities(filed, kind?.value ?? null, value),
    isCurrent: value === powiat,
  }))
}

/** Every kind, with what the powiat chosen holds of it. */
export function kindChoices({kind, powiat}: Narrowing, filed: Filed): DirectoryChoice[] {
  return entityKinds.map(({value, slug, plural}) => ({
    label: plural,
    href: directoryPath({kind: slug, powiat}),
    count: countEntities(filed, value, powiat),
    isCurrent: value === kind?.value,
  }))
}

/** The way back from a powiat to all of them, and from a kind to all of them. */
export function wideningChoices({kind, powiat}: Narrowing, filed: Filed): Record<'powiat' | 'kind', DirectoryChoice> {
  return {
    powiat: {
      label: 'wszystkie powiaty',
      href: directoryPath({kind: kind?.slug ?? null}),
      count: countEntities(filed, kind?.value ?? null, null),
      isCurrent: powiat === null,
    },
    kind: {
      label: 'wszystkie rodzaje',
      href: directoryPath({powiat}),
      count: countEntities(filed, null, powiat),
      isCurrent: kind === null,
    },
  }
}
