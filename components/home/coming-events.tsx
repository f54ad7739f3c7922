import {formatPeriod, isoDay} from '#lib/dates.ts'
import {polish} from '#lib/typography.ts'

export type ComingEvent = {
  _id: string
  title: string | null
  slug: string | null
  startsAt: string | null
  endsAt: string | null
  venue: string | null
  cancelled: boolean | null
}

/** How many events the home page names. */
const named = 3

/** The soonest of the events to come, on the home page; nothing when there are none. */
export function ComingEvents({events}: {events: readonly ComingEvent[]}) {
  const soonest = events.filter(({cancelled}) => !cancelled).slice(0, named)
  if (soonest.length === 0) return null
  return (
    <section aria-labelledby="najblizsze-wydarzenia" className="wrap page-grid section">
      <div className="lg:col-start-2">
        <h2 id="najblizsze-wydarzenia" className="section-title">
          <a href="/wydarzenia">Najbliższe wydarzenia</a>
        </h2>
        <ul className="dated-links">
          {soonest.map(({_id, slug, title, startsAt, endsAt, venue}) => (
            <li key={_id}>
              <a href={`/wydarzenia/${slug}`}>{polish(title ?? '')}</a>
              <span className="meta block">
                {startsAt && <time dateTime={isoDay(startsAt)}>{polish(formatPeriod(startsAt, endsAt))}</time>}
                {venue && <>, {polish(venue)}</>}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
