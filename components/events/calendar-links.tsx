/** How to have all events in one's own calendar. `address` is the absolute one of the calendar. */
export function CalendarLinks({address}: {address: string}) {
  return (
    <section className="page-grid calendar-links" aria-labelledby="kalendarz">
      <div className="lg:col-start-2">
        <h2 id="kalendarz" className="section-title">
          Wydarzenia w twoim kalendarzu
        </h2>
        <p>
          Program kalendarza sam pobierze nowe terminy i zmiany, gdy{' '}
          <a href={address.replace(/^https?:/, 'webcal:')}>zasubskrybujesz kalendarz wydarzeń</a>. Jeśli odnośnik nic
          nie otwiera, wklej w programie ten adres: <a href="/kalendarz.ics">{address}</a>
        </p>
      </div>
    </section>
  )
}
