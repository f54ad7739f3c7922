import {formatPeriod, isoDay} from '#lib/dates.ts'
import {polish} from '#lib/typography.ts'

export type EventTeaserData = {
  _id: string
  title: string | null
  slug: string | null
  startsAt: string | null
  endsAt: string | null
  venue: string | null
  series: string | null
}

/** An event in a list: when, what, where. */
export function EventTeaser({event: {title, slug, startsAt, endsAt, venue, series}}: {event: EventTeaserData}) {
  return (
    <article className="teaser page-grid">
      <p className="margin-note">
        {startsAt && <time dateTime={isoDay(startsAt)}>{polish(formatPeriod(startsAt, endsAt))}</time>}
      </p>
      <div className="lg:col-span-2">
        <h2 className="teaser-title">
          <a href={`/wydarzenia/${slug}`}>{polish(title ?? '')}</a>
        </h2>
        {venue && <p className="mt-2">{polish(venue)}</p>}
        {series && <p className="meta mt-1">Cykl: {polish(series)}</p>}
      </div>
    </article>
  )
}
