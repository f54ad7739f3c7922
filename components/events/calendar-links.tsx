import {fixedPages} from '#lib/addresses/addresses.ts'
import {polish} from '#lib/polish/typography.ts'

/** How to have all events in one's own calendar. `address` is the absolute one of the calendar. */
export function CalendarLinks({address}: {address: string}) {
  return (
    <section className="page-grid calendar-links" aria-labelledby="kalendarz">
      <div className="lg:col-start-2">
        <h2 id="kalendarz" className="section-title">
          {polish('Wydarzenia w twoim kalendarzu')}
        </h2>
        <p>
          <a href={address.replace(/^https?:/, 'webcal:')}>Zasubskrybuj kalendarz wydarzeń</a>
          {polish(
            ', a twój program sam będzie pobierał nowe terminy i zmiany. Jeśli ten odnośnik nic nie otwiera,',
          )}{' '}
          {polish('wklej w programie kalendarza adres:')} <a href={fixedPages.events.parts.calendar}>{address}</a>
        </p>
      </div>
    </section>
  )
}
