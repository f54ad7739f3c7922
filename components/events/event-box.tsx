import {type Addressed, pathOf} from '#lib/paths.ts'
import {polish} from '#lib/typography.ts'

import {EventFacts, type EventFactsData} from './event-facts.tsx'

export type EventBoxData = Addressed & EventFactsData & {title: string | null}

/** The event that a news item tells of. */
export function EventBox({event}: {event: EventBoxData}) {
  const href = pathOf(event)
  const title = polish(event.title ?? '')
  return (
    <section className="aside-section" aria-labelledby="wydarzenie">
      <h2 id="wydarzenie">Wydarzenie</h2>
      <p className="mt-3 font-semibold">{href ? <a href={href}>{title}</a> : title}</p>
      <EventFacts event={event} />
    </section>
  )
}
