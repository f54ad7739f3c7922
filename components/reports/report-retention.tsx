import {polish} from '#lib/polish/typography.ts'
import {afterDays} from '#lib/reports/retention.ts'
import type {Heading} from '#lib/rich-text/headings.ts'

/** The heading of what the site itself says in the privacy policy, for its contents. */
export const retentionHeading: Heading = {
  key: 'jak-dlugo-zgloszenia',
  anchor: 'jak-dlugo-zgloszenia',
  text: 'Jak długo trzymamy zgłoszenia błędów',
  level: 2,
}

/** In the privacy policy: how long reports are kept, in days, as the site itself sees to it. */
export function ReportRetention({days}: {days: number}) {
  return (
    <section className="rich-text mt-8" aria-labelledby={retentionHeading.anchor}>
      <h2 id={retentionHeading.anchor}>{retentionHeading.text}</h2>
      <p>
        {polish(
          `Zgłoszenie, które redakcja załatwiła, serwis usuwa samoczynnie ${afterDays(days)} od ostatniej zmiany, razem z adresem e-mail, jeśli był podany.`,
        )}
      </p>
      <p>W historii zmian i w kopiach zapasowych, które ma tylko redakcja, zostaje dłużej.</p>
    </section>
  )
}
