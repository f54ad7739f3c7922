import {entityKindTitle} from '#lib/entity-kinds.ts'
import {isFound, type PlacesOfKind, placesOf} from '#lib/finder/places.ts'
import {telephoneHref} from '#lib/links.ts'
import {directoryPath} from '#lib/paths.ts'
import {neighboursOf, owesAreaOf, powiatPlace, powiatTitle} from '#lib/powiats.ts'
import {polish} from '#lib/typography.ts'

import type {FinderEntity} from './finder-data.ts'

const areaTitles = {gorzowski: 'gorzowskiego', zielonogorski: 'zielonogórskiego'}

type Props = {entities: readonly FinderEntity[]; powiat: string; kinds: readonly string[]}

/** Where to turn, kind by kind; what the powiat has not got, from around it. */
export function FinderPlaces({entities, powiat, kinds}: Props) {
  const area = owesAreaOf(powiat)
  const neighbours = neighboursOf(powiat).map(powiatTitle)
  const places = placesOf(entities, powiat, kinds)
  return (
    <section aria-labelledby="gdzie">
      <h2 id="gdzie">{polish(`Gdzie się zgłosić ${powiatPlace(powiat) ?? ''}`)}</h2>
      {places.filter(isFound).map((found) => (
        <Kind key={found.kind} places={found} powiat={powiat} />
      ))}
      <NotFound kinds={places.filter((kind) => !isFound(kind)).map(({kind}) => kind)} powiat={powiat} />
      <p className="hint mt-6">
        {polish(
          `Sąsiednie powiaty: ${neighbours.join(', ')}.${area ? ` Ekonomię społeczną wspiera tu ośrodek (OWES) obszaru ${areaTitles[area]}.` : ''}`,
        )}{' '}
        <a href={directoryPath({powiat})}>{polish(`Wszystko, co wykaz ma ${powiatPlace(powiat) ?? 'tutaj'}`)}</a>
      </p>
    </section>
  )
}

function Kind({places: {plural, here, nearby, inArea}, powiat}: {places: PlacesOfKind<FinderEntity>; powiat: string}) {
  const around = nearby.length > 0 ? nearby : inArea
  return (
    <div className="finder-places">
      <h3>{polish(plural)}</h3>
      {here.length === 0 && <p>{polish(noneHere(powiat, nearby.length > 0))}</p>}
      <ul>
        {(here.length > 0 ? here : around).map((entity) => (
          <li key={entity._id}>
            <Place entity={entity} isElsewhere={entity.powiat !== powiat} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the directory has neither in the powiat nor around it, said once for all kinds. */
function NotFound({kinds, powiat}: {kinds: readonly string[]; powiat: string}) {
  if (kinds.length === 0) return null
  return (
    <div className="finder-places">
      <h3>Czego nie ma w wykazie</h3>
      <ul className="plain-list">
        {kinds.map((kind) => (
          <li key={kind}>{polish(entityKindTitle(kind))}</li>
        ))}
      </ul>
      <p>{polish(noneAnywhere(powiat))}</p>
    </div>
  )
}

/** Leads over to places elsewhere. */
export function noneHere(powiat: string, isNearby: boolean): string {
  const none = `W wykazie nie ma takiego miejsca ${powiatPlace(powiat) ?? ''}.`
  return isNearby ? `${none} W sąsiednich powiatach:` : `${none} W sąsiednich też nie. Na tym samym obszarze OWES:`
}

function noneAnywhere(powiat: string): string {
  return `Nie mamy takich wpisów ${powiatPlace(powiat) ?? ''}, w sąsiednich powiatach ani na tym samym obszarze OWES. Nie znaczy to, że tych miejsc nie ma: zapytaj w gminie lub w starostwie.`
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
