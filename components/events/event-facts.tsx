import {documentPath} from '#lib/addresses/paths.ts'
import {formatDate, formatPeriod, isoDay} from '#lib/polish/dates.ts'
import {counted} from '#lib/polish/plurals.ts'
import {polish} from '#lib/polish/typography.ts'

import {Facts} from '../content/facts.tsx'

type Leader = {_id: string; name: string | null; role: string | null}

export type EventFactsData = {
  startsAt: string | null
  endsAt: string | null
  venue: string | null
  audience: string | null
  signUpUntil: string | null
  series: {title: string | null; slug: string | null} | null
  participantCount: number | null
  leaders: Leader[] | null
}

const persons = {one: 'osoba', few: 'osoby', many: 'osób'}

/** When, where, for whom, with whom, until when one signs up, and how many took part. */
export function EventFacts({event}: {event: EventFactsData}) {
  const {startsAt, endsAt, venue, audience, signUpUntil, series, participantCount, leaders} = event
  const known = (leaders ?? []).flatMap((leader) => (leader.name ? [leader] : []))
  return (
    <Facts
      facts={[
        ['Termin', startsAt && <time dateTime={isoDay(startsAt)}>{polish(formatPeriod(startsAt, endsAt))}</time>],
        ['Miejsce', venue && polish(venue)],
        ['Dla kogo', audience && polish(audience)],
        [
          'Zgłoszenia',
          signUpUntil && (
            <>
              do <time dateTime={isoDay(signUpUntil)}>{polish(formatDate(signUpUntil))}</time>
            </>
          ),
        ],
        ['Cykl', series && <SeriesLink series={series} />],
        [known.length > 1 ? 'Prowadzący' : 'Prowadzenie', known.length > 0 && <Leaders leaders={known} />],
        ['Uczestnicy', participantCount !== null && participantCount > 0 && counted(participantCount, persons)],
      ]}
    />
  )
}

function SeriesLink({series: {title, slug}}: {series: {title: string | null; slug: string | null}}) {
  return slug ? <a href={documentPath('eventSeries', slug)}>{polish(title ?? '')}</a> : polish(title ?? '')
}

function Leaders({leaders}: {leaders: readonly Leader[]}) {
  return (
    <ul className="list-none">
      {leaders.map(({_id, name, role}) => (
        <li key={_id}>
          {polish(name ?? '')}
          {role && <span className="block text-ink-soft">{polish(role)}</span>}
        </li>
      ))}
    </ul>
  )
}
