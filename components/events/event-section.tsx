import {EventTeaser, type EventTeaserData} from './event-teaser.tsx'

type Props = {id: string; title: string; events: readonly EventTeaserData[]; none: string}

/** Events under a heading; where there are none, it says so. */
export function EventSection({id, title, events, none}: Props) {
  return (
    <section aria-labelledby={id} className="event-section">
      <div className="page-grid">
        <h2 id={id} className="section-title lg:col-start-2 lg:col-span-2">
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
