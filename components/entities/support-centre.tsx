import {mailHref, telephoneHref} from '#lib/addresses/links.ts'
import {pathOf} from '#lib/addresses/paths.ts'
import {owesAreaOf, owesSeatPlace, powiatPlace} from '#lib/entities/powiats.ts'
import {polish} from '#lib/polish/typography.ts'

import {MaybeLink} from '../content/maybe-link.tsx'

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
        {`Wsparcie ${powiatPlace(powiat)} prowadzi OWES z siedzibą ${owesSeatPlace(area)}.`}
        {here.length === 0 && ' Nie ma go jeszcze w\u00A0wykazie.'}
      </p>
      {here.length > 0 && (
        <ul className="plain-list">
          {here.map((centre) => (
            <li key={centre._id}>
              <a href={pathOf({_type: 'entity', slug: centre.slug}) ?? undefined}>{polish(centre.name ?? '')}</a>
              {centre.phone && (
                <>
                  , tel. <MaybeLink href={telephoneHref(centre.phone)}>{polish(centre.phone)}</MaybeLink>
                </>
              )}
              {centre.email && (
                <>
                  , <MaybeLink href={mailHref(centre.email)}>{centre.email}</MaybeLink>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
