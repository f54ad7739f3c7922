import {documentPath} from '#lib/addresses/paths.ts'
import {formatPeriod, isoDay} from '#lib/polish/dates.ts'
import {polish} from '#lib/polish/typography.ts'

export type EventTeaserData = {
  _id: string
  title: string | null
  slug: string | null
  startsAt: string | null
  endsAt: string | null
  venue: string | null
  audience: string | null
  cancelled: boolean | null
  series: string | null
}

/** An event in a list: when, what, where, for whom. */
export function EventTeaser({event, level: Title}: {event: EventTeaserData; level: 'h2' | 'h3'}) {
  const {title, slug, startsAt, endsAt, venue, audience, cancelled, series} = event
  return (
    <article className="page-grid gap-y-2 border-t border-rule py-5">
      <p className="text-sm text-ink-soft lg:pt-1">
        {startsAt && <time dateTime={isoDay(startsAt)}>{polish(formatPeriod(startsAt, endsAt))}</time>}
        {cancelled && <strong className="block">Odwołane</strong>}
      </p>
      <div className="lg:col-span-2">
        <Title className="text-xl">
          <a href={documentPath('event', slug)} className="title-link">
            {polish(title ?? '')}
          </a>
        </Title>
        <div className="mt-2 grid gap-1">
          {venue && <p>{polish(venue)}</p>}
          {audience && <p className="text-sm text-ink-soft">Dla kogo: {polish(audience)}</p>}
          {series && <p className="text-sm text-ink-soft">Cykl: {polish(series)}</p>}
        </div>
      </div>
    </article>
  )
}
