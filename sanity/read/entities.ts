import {around} from '#lib/entities/directory.ts'
import type {Narrowing} from '#lib/entities/narrowing.ts'
import {neighboursOf, owesAreaAround} from '#lib/entities/powiats.ts'
import {limitAge} from '#lib/freshness/limit-age.ts'
import {secondsToNextDay} from '#lib/freshness/turns.ts'

import {sanityFetch} from '../fetch.ts'
import {entityDirectoryQuery, nearbyEntitiesQuery} from '../queries/entities.ts'

/** What the directory holds, of all or of one kind, powiat, or both; the page lives until an age in it may change. */
export async function readDirectory({kind, powiat}: Narrowing) {
  const params = {kind: kind?.value ?? null, powiat}
  const directory = await sanityFetch({query: entityDirectoryQuery, params})
  const surroundings = await readSurroundings(directory.entities.length === 0 ? powiat : null, params.kind)
  const now = Date.now()
  const shown = [...directory.entities, ...surroundings.nearby, ...surroundings.inArea]
  await limitAge(shown.some(({verifiedAt}) => verifiedAt !== null) ? secondsToNextDay(now) : null)
  return {...directory, surroundings, now}
}

/** The nearest entities of a kind around a powiat that has none; nothing around null. */
async function readSurroundings(powiat: string | null, kind: string | null) {
  const powiats = powiat ? [...neighboursOf(powiat), ...owesAreaAround(powiat)] : []
  const entities = powiat ? await sanityFetch({query: nearbyEntitiesQuery, params: {kind, powiats}}) : []
  return around(entities, powiat ?? '')
}
