import {yearBefore} from '#lib/polish/ages.ts'

/** GROQ filter of the entities whose data nobody has checked for a year, or ever. */
export const outdatedEntities = '_type == "entity" && (!defined(verifiedAt) || verifiedAt <= $yearAgo)'

/** The parameters of the filter. `now` in ms since the epoch. */
export function outdatedParams(now: number): {yearAgo: string} {
  return {yearAgo: yearBefore(now)}
}
