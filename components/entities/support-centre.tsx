import {telephoneHref} from '#lib/links.ts'
import {pathOf} from '#lib/paths.ts'
import {owesAreaOf, owesAreaTitle, powiatTitle} from '#lib/powiats.ts'
import {polish} from '#lib/typography.ts'

export type SupportCentreData = {
  _id: string
  name: string | null
  slug: string | null
  powiat: string | null
  phone: string | null
  email: string | null
}

/** Which ośrodek wsparcia ekonomii społecznej (OWES) looks after a powiat; nothing for an unknown powiat. */
export function SupportCentre({powiat, centres}: {powiat: string; centres: readonly SupportCentreData[]}) {
  const area = owesAreaOf(powiat)
  if (!area) return null
  const here = centres.filter((centre) => centre.powiat && owesAreaOf(centre.powiat) === area)
  return (
    <section aria-labelledby="owes" className="directory-section">
      <h2 id="owes">Ośrodek wsparcia ekonomii społecznej</h2>
      <p className="mt-4">
        {polish(`${capitalized(powiatTitle(powiat))} należy do obszaru OWES: ${owesAreaTitle(area)}.`)}
        {here.length === 0 && ' Ośrodka tego obszaru nie ma jeszcze w\u00A0wykazie.'}
      </p>
      {here.length > 0 && (
        <ul className="plain-list">
          {here.map((centre) => (
            <li key={centre._id}>
              <a href={pathOf({_type: 'entity', slug: centre.slug}) ?? undefined}>{polish(centre.name ?? '')}</a>
              {centre.phone && (
                <>
                  , tel. <a href={telephoneHref(centre.phone)}>{polish(centre.phone)}</a>
                </>
              )}
              {centre.email && (
                <>
                  , <a href={`mailto:${centre.email}`}>{centre.email}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function capitalized(title: string): string {
  return title.charAt(0).toLocaleUpperCase('pl') + title.slice(1)
}
