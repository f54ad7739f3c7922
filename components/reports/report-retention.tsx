import {polish} from '#lib/polish/typography.ts'
import {afterDays} from '#lib/reports/retention.ts'

/** In the privacy policy: how long reports are kept, in days, as the site itself sees to it. */
export function ReportRetention({days}: {days: number}) {
  return (
    <section className="rich-text" aria-labelledby="jak-dlugo-zgloszenia">
      <h2 id="jak-dlugo-zgloszenia">Jak długo trzymamy zgłoszenia błędów</h2>
      <p>
        {polish(
          `Zgłoszenie, które redakcja załatwiła, serwis usuwa samoczynnie ${afterDays(days)} od ostatniej zmiany, razem z adresem e-mail, jeśli był podany.`,
        )}
      </p>
      <p>{polish('W historii zmian i w kopiach zapasowych, które ma tylko redakcja, zostaje dłużej.')}</p>
    </section>
  )
}
