/** A document of the sample content, before keys are given out and files are uploaded. */
export type SeedDocument = {_id: string; _type: string; [field: string]: unknown}

/** A slug field. */
export const slug = (current: string) => ({_type: 'slug', current})

/** A reference to another document of the sample content, by its `_id`. */
export const ref = (id: string) => ({_type: 'reference', _ref: id})

/** Midnight in Poland, for a meeting whose day is known and whose hour is not. */
export const dayOf = (day: string) => new Date(`${day}T00:00:00${polishOffset(day)}`).toISOString()

/** Nine in the morning in Poland, the hour at which the sample news items appear. */
export const morningOf = (day: string) => new Date(`${day}T09:00:00${polishOffset(day)}`).toISOString()

function polishOffset(day: string): string {
  const parts = new Intl.DateTimeFormat('en', {timeZone: 'Europe/Warsaw', timeZoneName: 'longOffset'}).formatToParts(
    new Date(`${day}T12:00:00Z`),
  )
  return parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', '') ?? '+01:00'
}
