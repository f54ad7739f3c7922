import {entityKindTitle} from '#lib/entity-kinds.ts'
import {type PlacesOfKind, placesOf} from '#lib/finder/places.ts'
import {telephoneHref} from '#lib/links.ts'
import {neighboursOf, owesAreaOf, powiatPlace, powiatTitle} from '#lib/powiats.ts'
import {polish} from '#lib/typography.ts'

import type {FinderEntity} from './finder-data.ts'

const areaTitles = {gorzowski: 'gorzowskiego', zielonogorski: 'zielonogórskiego'}

type Props = {entities: readonly FinderEntity[]; powiat: string; kinds: readonly string[]}

/** Where to turn, kind by kind; what the powiat has not got, from around it. */
export function FinderPlaces({entities, powiat, kinds}: Props) {
  const area = owesAreaOf(powiat)
  const neighbours = neighboursOf(powiat).map(powiatTitle)
  return (
    <section aria-labelledby="gdzie">
      <h2 id="gdzie">{polish(`Gdzie się zgłosić ${powiatPlace(powiat) ?? ''}`)}</h2>
      {placesOf(entities, powiat, kinds).map((places) => (
        <Kind key={places.kind} places={places} powiat={powiat} />
      ))}
      <p className="hint mt-6">
        {polish(
          `Sąsiednie powiaty: ${neighbours.join(', ')}.${area ? ` Ekonomię społeczną wspiera tu ośrodek (OWES) obszaru ${areaTitles[area]}.` : ''}`,
        )}{' '}
        <a href="/podmioty">Cały wykaz podmiotów</a>
      </p>
    </section>
  )
}

function Kind({
  places: {kind, plural, here, nearby, inArea},
  powiat,
}: {
  places: PlacesOfKind<FinderEntity>
  powiat: string
}) {
  const around = nearby.length > 0 ? nearby : inArea
  return (
    <div className="finder-places">
      <h3>{polish(plural)}</h3>
      {here.length === 0 && <p>{polish(nothingHere(kind, powiat, {nearby, inArea}))}</p>}
      {(here.length > 0 || around.length > 0) && (
        <ul>
          {(here.length > 0 ? here : around).map((entity) => (
            <li key={entity._id}>
              <Place entity={entity} isElsewhere={entity.powiat !== powiat} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What is said of a kind that the powiat has not got. */
export function nothingHere(
  kind: string,
  powiat: string,
  {nearby, inArea}: {nearby: readonly unknown[]; inArea: readonly unknown[]},
): string {
  const none = `Wykaz nie ma wpisu „${entityKindTitle(kind)}” ${powiatPlace(powiat) ?? ''}.`
  if (nearby.length > 0) return `${none} W sąsiednich powiatach:`
  if (inArea.length > 0) return `${none} W sąsiednich powiatach też nie. Na tym samym obszarze OWES:`
  return `${none} Ani w sąsiednich powiatach, ani na tym samym obszarze OWES. Nie znaczy to, że takiego miejsca nie ma: zapytaj w gminie lub w starostwie.`
}

function Place({entity, isElsewhere}: {entity: FinderEntity; isElsewhere: boolean}) {
  const {name, slug, powiat, address, phone, email, sample} = entity
  return (
    <>
      <a href={`/podmioty/${slug}`}>{polish(name ?? '')}</a>
      {sample && <strong className="sample">przykład</strong>}
      {isElsewhere && powiat && <span className="hint">{polish(powiatTitle(powiat))}</span>}
      {address && <span className="hint">{polish(address.replaceAll('\n', ', '))}</span>}
      {phone && <a href={telephoneHref(phone)}>{polish(phone)}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {!phone && !email && <span className="hint">{polish('bez telefonu i adresu e-mail w wykazie')}</span>}
    </>
  )
}
