import {checkedGroups} from '#lib/entities/checked-groups.ts'
import {yearBefore} from '#lib/polish/ages.ts'

const conditions = checkedGroups.map(({checkedAt, fields}) => {
  const isOld = `(!defined(${checkedAt}) || ${checkedAt} <= $yearAgo)`
  // What is empty is not there to be checked; `defined` holds of an empty list too.
  const holds = fields.map((field) => `(defined(${field}) && coalesce(length(${field}), 1) > 0)`).join(' || ')
  return holds ? `((${holds}) && ${isOld})` : isOld
})

/** GROQ filter of the entities of which a part has not been checked for a year, or ever. */
export const outdatedEntities = `_type == "entity" && (${conditions.join(' || ')})`

/** The parameters of the filter. `now` in ms since the epoch. */
export function outdatedParams(now: number): {yearAgo: string} {
  return {yearAgo: yearBefore(now)}
}
