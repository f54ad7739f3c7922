import {documentPath} from '#lib/addresses/paths.ts'
import {neighbours} from '#lib/lists/neighbours.ts'
import {formatPeriod, isoDay} from '#lib/polish/dates.ts'
import {polish} from '#lib/polish/typography.ts'

export type Meeting = {
  _id: string
  slug: string | null
  title: string | null
  startsAt: string | null
  endsAt: string | null
  cancelled: boolean | null
}

export type SeriesData = {
  title: string | null
  description: string | null
  slug: string | null
  meetings: Meeting[]
}

/** How many meetings before and after the one at hand are shown. */
const reach = 3

/** The meetings of a series around the one at hand, in order; nothing when it is the only one. */
export function SeriesReading({series, current}: {series: SeriesData; current: string}) {
  const {title, description, slug, meetings} = series
  const {position} = neighbours(meetings, ({_id}) => _id === current)
  if (meetings.length < 2 || position === 0) return null
  const first = Math.max(0, position - 1 - reach)
  const shown = meetings.slice(first, position + reach)
  return (
    <section className="aside-section" aria-labelledby="z-tego-cyklu">
      <h2 id="z-tego-cyklu">Z tego cyklu</h2>
      <p className="mt-3 font-semibold">
        {slug ? <a href={documentPath('eventSeries', slug)}>{polish(title ?? '')}</a> : polish(title ?? '')}
      </p>
      {description && <p className="mt-2 whitespace-pre-line">{polish(description)}</p>}
      <MeetingList meetings={shown} current={current} />
      {shown.length < meetings.length && slug && (
        <p className="mt-4">
          <a href={documentPath('eventSeries', slug)}>Wszystkie wydarzenia cyklu ({meetings.length})</a>
        </p>
      )}
    </section>
  )
}

/** Meetings as waypoints, in the order in which they take place; `current` is the one that the page is about. */
export function MeetingList({meetings, current = null}: {meetings: readonly Meeting[]; current?: string | null}) {
  const {previous, next} = neighbours(meetings, ({_id}) => _id === current)
  return (
    <ol className="waypoints mt-5">
      {meetings.map(({_id, slug, title, startsAt, endsAt, cancelled}) => (
        <li key={_id}>
          <span className="block text-sm text-ink-soft">
            {_id === previous?._id && 'Poprzednie: '}
            {_id === next?._id && 'Następne: '}
            {startsAt && <time dateTime={isoDay(startsAt)}>{polish(formatPeriod(startsAt, endsAt))}</time>}
            {cancelled && ', odwołane'}
          </span>
          <a
            href={documentPath('event', slug)}
            className={_id === current ? 'font-bold text-inherit no-underline' : undefined}
            aria-current={_id === current ? 'true' : undefined}
          >
            {polish(title ?? '')}
          </a>
        </li>
      ))}
    </ol>
  )
}
