import {detailGroups, type EntityDetails, type FreePlaces, placesCount, unknownDay} from '#lib/entities/details.ts'
import {ageOf} from '#lib/polish/ages.ts'
import {polish} from '#lib/polish/typography.ts'

import {DateText} from '../content/date-text.tsx'
import {Facts} from '../content/facts.tsx'
import {linesOf} from '../content/lines-of.tsx'
import {Verified} from './verified.tsx'

/** What an entity offers, how one gets in and when one gets there; nothing of what is not known. */
export function EntityDetailSections({entity, now}: {entity: EntityDetails; now: number}) {
  return detailGroups(entity).map(({anchor, title, details, freePlaces, verifiedAt}) => (
    <section key={anchor} aria-labelledby={anchor}>
      <h2 id={anchor}>{polish(title)}</h2>
      <div className="mt-4">
        <Facts
          facts={[
            ...details.map((detail) => [detail.name, linesOf(detail.texts)] as const),
            ['Wolne miejsca', freePlaces && <Places {...freePlaces} now={now} />],
            ['Aktualność', verifiedAt ? <Verified date={verifiedAt} now={now} /> : 'brak daty sprawdzenia danych'],
          ]}
        />
      </div>
    </section>
  ))
}

function Places({places, at, now}: FreePlaces & {now: number}) {
  const age = at ? ageOf(at, now) : null
  return (
    <>
      {placesCount(places)},{' '}
      {at ? (
        <>
          stan na dzień <DateText date={at} />
        </>
      ) : (
        unknownDay
      )}
      {age?.isOld && <span className="text-wine"> ({`${age.words} – może być nieaktualne`})</span>}
    </>
  )
}
