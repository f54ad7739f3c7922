import {formatDate, isoDay} from '#lib/polish/dates.ts'
import {polish} from '#lib/polish/typography.ts'

/** A day as people and machines read it; nothing for what is no date. */
export function DateText({date, id}: {date: string; id?: string}) {
  const day = isoDay(date)
  if (day === '') return null
  return (
    <time dateTime={day} id={id}>
      {polish(formatDate(date))}
    </time>
  )
}
