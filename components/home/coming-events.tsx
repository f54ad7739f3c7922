import {fixedPages} from '#lib/addresses/addresses.ts'

import {EventTeaser, type EventTeaserData} from '../events/event-teaser.tsx'

/** The soonest of the events to come, on the home page; nothing when there are none. */
export function ComingEvents({events}: {events: readonly EventTeaserData[]}) {
  if (events.length === 0) return null
  return (
    <section aria-labelledby="najblizsze-wydarzenia" className="wrap section event-section">
      <div className="page-grid">
        <h2 id="najblizsze-wydarzenia" className="section-title lg:col-start-2">
          <a href={fixedPages.events.path}>Najbliższe wydarzenia</a>
        </h2>
      </div>
      {events.map((event) => (
        <EventTeaser key={event._id} event={event} level="h3" />
      ))}
      <p className="page-grid list-more">
        <span className="lg:col-start-2">
          <a href={fixedPages.events.path}>Wszystkie wydarzenia</a>
        </span>
      </p>
    </section>
  )
}
