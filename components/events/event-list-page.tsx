import type {Metadata} from 'next'

import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {eventListPath} from '#lib/addresses/paths.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {PageHeading} from '../layout/page-heading.tsx'
import {Pagination} from '../navigation/pagination.tsx'
import {NotFoundPage, notFoundMetadata} from '../page/not-found-page.tsx'
import {pageMetadata} from '../page/page-metadata.ts'
import {SitePage} from '../page/site-page.tsx'
import {type EventTeaserData, EventTeaser} from './event-teaser.tsx'

/** One page of the events: those to come, and those that are past and stand on this page. */
type EventList = {page: number; count: number; coming: readonly EventTeaserData[]; past: readonly EventTeaserData[]}

/** A page of the events; null is a page that does not exist. Those to come stand on the first. */
export function EventListPage({list}: {list: EventList | null}) {
  if (!list) return <NotFoundPage />
  const {page, count, coming, past} = list
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
        <EventSection id="minione" title="Minione" events={past} none="Żadne wydarzenie jeszcze się nie odbyło." />
        <Pagination page={page} count={count} label="Strony listy wydarzeń" pathOf={eventListPath} />
        {page === 1 && <CalendarLinks address={absoluteUrl(fixedPages.events.parts.calendar)} />}
      </div>
    </SitePage>
  )
}

/** The metadata of the same page. */
export async function eventListMetadata(list: EventList | null): Promise<Metadata> {
  if (!list) return notFoundMetadata
  const {page} = list
  return pageMetadata({
    path: eventListPath(page),
    title: page === 1 ? fixedPages.events.title : `${fixedPages.events.title}, strona ${page}`,
    description: 'Spotkania i inne wydarzenia: zapowiedzi i te, które już się odbyły. Kalendarz do subskrypcji.',
  })
}

function crumbsOf(page: number) {
  return page === 1 ? [{label: fixedPages.events.title}] : [linkTo(fixedPages.events), {label: `Strona ${page}`}]
}

type Props = {id: string; title: string; events: readonly EventTeaserData[]; none: string}

/** Events under a heading; where there are none, it says so. */
function EventSection({id, title, events, none}: Props) {
  return (
    <section aria-labelledby={id} className="not-first-of-type:mt-between">
      <div className="page-grid">
        <h2 id={id} className="mb-6 text-section lg:col-span-2 lg:col-start-2">
          {title}
        </h2>
        {events.length === 0 && <p className="lg:col-start-2">{none}</p>}
      </div>
      {events.map((event) => (
        <EventTeaser key={event._id} event={event} level="h3" />
      ))}
    </section>
  )
}

/** How to have all events in one's own calendar. `address` is the absolute one of the calendar. */
function CalendarLinks({address}: {address: string}) {
  return (
    <section className="page-grid mt-between print:hidden" aria-labelledby="kalendarz">
      <div className="lg:col-start-2">
        <h2 id="kalendarz" className="mb-6 text-section">
          Wydarzenia w Twoim kalendarzu
        </h2>
        <p>
          <a href={address.replace(/^https?:/, 'webcal:')}>Zasubskrybuj kalendarz wydarzeń</a>, a Twój program sam
          będzie pobierał nowe terminy i zmiany. Jeśli ten odnośnik nic nie otwiera, wklej w programie kalendarza adres:{' '}
          <a href={fixedPages.events.parts.calendar}>{address}</a>
        </p>
      </div>
    </section>
  )
}
