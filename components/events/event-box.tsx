import {type Addressed, pathOf} from '#lib/addresses/paths.ts'
import {formatPeriod, isoDay} from '#lib/polish/dates.ts'
import {polish} from '#lib/polish/typography.ts'

import {Facts} from '../content/facts.tsx'
import type {SeriesData} from './series-reading.tsx'

export type EventBoxData = Addressed & {
  _id: string
  title: string | null
  startsAt: string | null
  endsAt: string | null
  venue: string | null
  cancelled: boolean | null
  series: SeriesData | null
}

/** The event that a news item tells of: when and where; the rest is on its own page. */
export function EventBox({event}: {event: EventBoxData}) {
  const {title, startsAt, endsAt, venue, cancelled} = event
  const href = pathOf(event)
  const name = polish(title ?? '')
  return (
    <section className="aside-section" aria-labelledby="wydarzenie">
      <h2 id="wydarzenie">Wydarzenie</h2>
      <p className="mt-3 font-semibold">{href ? <a href={href}>{name}</a> : name}</p>
      <Facts
        facts={[
          ['Stan', cancelled && 'odwołane'],
          ['Termin', startsAt && <time dateTime={isoDay(startsAt)}>{polish(formatPeriod(startsAt, endsAt))}</time>],
          ['Miejsce', venue && polish(venue)],
        ]}
      />
    </section>
  )
}
