import {type Detail, detailGroups, type EntityDetails, type FreePlaces} from '#lib/entities/details.ts'
import {ageOf} from '#lib/polish/ages.ts'
import {counted} from '#lib/polish/plurals.ts'
import {polish} from '#lib/polish/typography.ts'

import {DateText} from '../content/date-text.tsx'
import {Facts} from '../content/facts.tsx'
import {Verified} from './verified.tsx'

const placeForms = {one: 'wolne miejsce', few: 'wolne miejsca', many: 'wolnych miejsc'}

/** What an entity offers, how one gets in and when one gets there; nothing of what is not known. */
export function EntityDetailSections({entity, now}: {entity: EntityDetails; now: number}) {
  return detailGroups(entity).map(({anchor, title, details, freePlaces, verifiedAt}) => (
    <section key={anchor} aria-labelledby={anchor}>
      <h2 id={anchor}>{polish(title)}</h2>
      <div className="mt-4">
        <Facts
          facts={[
            ...details.map((detail) => [detail.name, <Texts key={detail.name} {...detail} />] as const),
            ['Wolne miejsca', freePlaces && <Places {...freePlaces} now={now} />],
            ['Aktualność', verifiedAt ? <Verified date={verifiedAt} now={now} /> : 'brak daty sprawdzenia danych'],
          ]}
        />
      </div>
    </section>
  ))
}

function Texts({texts}: Detail) {
  if (texts.length === 1) return <p className="whitespace-pre-line">{polish(texts[0] ?? '')}</p>
  return (
    <ul className="m-0 list-none p-0">
      {texts.map((text) => (
        <li key={text}>{polish(text)}</li>
      ))}
    </ul>
  )
}

function Places({places, at, now}: FreePlaces & {now: number}) {
  const age = at ? ageOf(at, now) : null
  return (
    <>
      {places === 0 ? 'brak wolnych miejsc' : counted(places, placeForms)}
      {at && (
        <>
          {', '}stan na dzień <DateText date={at} />
        </>
      )}
      {age?.isOld && <span className="text-wine"> ({polish(`${age.words} – może być nieaktualne`)})</span>}
    </>
  )
}
