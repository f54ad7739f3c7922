import {yearBefore} from '#lib/polish/ages.ts'

const withReferences = (which: string) =>
  `_type in ["chapter", "pathway"] && (count(legalBasis[${which}]) > 0 || count(steps[count(legalBasis[${which}]) > 0]) > 0)`

/** GROQ filter of what rests on a provision that nobody has compared with its source for a year, or ever. */
export const agedFacts = withReferences('!defined(checkedAt) || checkedAt <= $yearAgo')

/** GROQ filter of what rests on a provision of which something is not certain. */
export const uncertainFacts = withReferences('defined(toCheck)')

/** The parameters of the filters. `now` in ms since the epoch. */
export function factParams(now: number): {yearAgo: string} {
  return {yearAgo: yearBefore(now)}
}
