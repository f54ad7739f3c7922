import type {Metadata} from 'next'

import {EventTeaser} from '#components/events/event-teaser.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {sanityFetch} from '#sanity/fetch.ts'
import {eventListQuery} from '#sanity/queries/events.ts'

import {pageMetadata} from '../page-metadata.ts'
import {SitePage} from '../site-page.tsx'

const lead = 'Spotkania i inne wydarzenia: zapowiedzi i te, które już się odbyły.'

export const metadata: Metadata = pageMetadata({path: '/wydarzenia', title: 'Wydarzenia', description: lead})

export default async function EventListPage() {
  const events = await sanityFetch({query: eventListQuery})
  return (
    <SitePage path="/wydarzenia" crumbs={[{label: 'Wydarzenia'}]}>
      <div className="wrap">
        <PageHeading title="Wydarzenia" lead={lead} />
        {events.length === 0 && (
          <p className="page-grid">
            <span className="lg:col-start-2">Nie ma jeszcze żadnych wydarzeń.</span>
          </p>
        )}
        {events.map((event) => (
          <EventTeaser key={event._id} event={event} />
        ))}
      </div>
    </SitePage>
  )
}
