import type {Metadata} from 'next'

import {CalendarLinks} from '#components/events/calendar-links.tsx'
import {EventSection} from '#components/events/event-section.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {Pagination} from '#components/navigation/pagination.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {eventListPath} from '#lib/addresses/paths.ts'
import {eventEnd, splitEvents} from '#lib/events/events.ts'
import {secondsUntilNext} from '#lib/freshness/turns.ts'
import {pageCount, pageRange} from '#lib/lists/pagination.ts'
import {absoluteUrl} from '#lib/site/env.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {eventListQuery} from '#sanity/queries/events.ts'

import {limitAge} from '../limit-age.ts'
import {NotFoundPage, notFoundMetadata} from '../not-found-page.tsx'
import {pageMetadata} from '../page-metadata.ts'
import {SitePage} from '../site-page.tsx'

/** A null is what an address said that cannot be. */
type Props = {page: number | null}

/** One page of the events: those to come stand on the first, those that are past fill them all. */
export async function EventListPage({page}: Props) {
  const {coming, past, count} = await readEvents()
  if (!page || page > count) return <NotFoundPage />
  const {from, to} = pageRange(page)
  return (
    <SitePage path={eventListPath(page)} crumbs={crumbsOf(page)}>
      <div className="wrap">
        <PageHeading title={fixedPages.events.title} margin={count > 1 && <p>{`Strona ${page} z ${count}`}</p>} />
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
        {page === 1 && <CalendarLinks address={absoluteUrl(fixedPages.events.parts.calendar)} />}
      </div>
    </SitePage>
  )
}

/** The metadata of the same page. */
export async function eventListMetadata({page}: Props): Promise<Metadata> {
  if (!page || page > (await readEvents()).count) return notFoundMetadata
  return pageMetadata({
    path: eventListPath(page),
    title: page === 1 ? fixedPages.events.title : `${fixedPages.events.title}, strona ${page}`,
    description: 'Spotkania i inne wydarzenia: zapowiedzi i te, które już się odbyły. Kalendarz do subskrypcji.',
  })
}

async function readEvents() {
  const events = await sanityFetch({query: eventListQuery})
  const now = Date.now()
  await limitAge(secondsUntilNext(events.map(eventEnd), now))
  const {coming, past} = splitEvents(events, now)
  return {coming, past, count: pageCount(past.length)}
}

function crumbsOf(page: number) {
  return page === 1 ? [{label: fixedPages.events.title}] : [linkTo(fixedPages.events), {label: `Strona ${page}`}]
}
