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
import {CalendarLinks} from './calendar-links.tsx'
import {EventSection} from './event-section.tsx'
import type {EventTeaserData} from './event-teaser.tsx'

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
export function eventListMetadata(list: EventList | null): Metadata {
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
