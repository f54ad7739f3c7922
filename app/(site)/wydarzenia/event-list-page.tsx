import {CalendarLinks} from '#components/events/calendar-links.tsx'
import {EventSection} from '#components/events/event-section.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {Pagination} from '#components/layout/pagination.tsx'
import {absoluteUrl} from '#lib/env.ts'
import {eventEnd, splitEvents} from '#lib/events.ts'
import {pageCount, pageRange} from '#lib/pagination.ts'
import {eventListPath} from '#lib/paths.ts'
import {secondsUntilNext} from '#lib/turns.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {eventListQuery} from '#sanity/queries/events.ts'

import {limitAge} from '../limit-age.ts'
import {NotFoundPage} from '../not-found-page.tsx'
import {SitePage} from '../site-page.tsx'

/** One page of the events: those to come stand on the first, those that are past fill them all. */
export async function EventListPage({page}: {page: number}) {
  const events = await sanityFetch({query: eventListQuery})
  const now = Date.now()
  await limitAge(secondsUntilNext(events.map(eventEnd), now))
  const {coming, past} = splitEvents(events, now)
  const count = pageCount(past.length)
  if (page > count) return <NotFoundPage />
  const {from, to} = pageRange(page)
  return (
    <SitePage path={eventListPath(page)} crumbs={crumbsOf(page)}>
      <div className="wrap">
        <PageHeading title="Wydarzenia" margin={count > 1 && <p>{`Strona ${page} z ${count}`}</p>} />
        {page === 1 && (
          <EventSection
            id="nadchodzace"
            title="Nadchodzące"
            events={coming}
            none="Nie ma teraz zapowiedzianych wydarzeń."
          />
        )}
        <EventSection
          id="minione"
          title="Minione"
          events={past.slice(from, to)}
          none="Żadne wydarzenie jeszcze się nie odbyło."
        />
        <Pagination page={page} count={count} label="Strony listy wydarzeń" pathOf={eventListPath} />
        {page === 1 && <CalendarLinks address={absoluteUrl('/kalendarz.ics')} />}
      </div>
    </SitePage>
  )
}

function crumbsOf(page: number) {
  return page === 1 ? [{label: 'Wydarzenia'}] : [{label: 'Wydarzenia', href: '/wydarzenia'}, {label: `Strona ${page}`}]
}
