import {fixedPages} from '#lib/addresses/addresses.ts'

import {EventTeaser, type EventTeaserData} from '../events/event-teaser.tsx'

/** The soonest of the events to come, on the home page; nothing when there are none. */
export function ComingEvents({events}: {events: readonly EventTeaserData[]}) {
  if (events.length === 0) return null
  return (
    <section aria-labelledby="najblizsze-wydarzenia" className="wrap pt-16">
      <div className="page-grid">
        <h2 id="najblizsze-wydarzenia" className="mb-6 text-section lg:col-start-2">
          <a href={fixedPages.events.path} className="title-link">
            Najbliższe wydarzenia
          </a>
        </h2>
      </div>
      {events.map((event) => (
        <EventTeaser key={event._id} event={event} level="h3" />
      ))}
      <p className="page-grid border-t border-rule pt-6">
        <span className="lg:col-start-2">
          <a href={fixedPages.events.path}>Wszystkie wydarzenia</a>
        </span>
      </p>
    </section>
  )
}
