import {Fragment} from 'react'

import {mailHref, telephoneHref} from '#lib/addresses/links.ts'
import {directoryPath, documentPath} from '#lib/addresses/paths.ts'
import {entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {neighboursOf, owesAreaOf, powiatPlace, powiatTitle} from '#lib/entities/powiats.ts'
import {isFound, isTerritorial, type PlacesOfKind, placesOf} from '#lib/finder/places.ts'
import {polish} from '#lib/polish/typography.ts'

import {MaybeLink} from '../content/maybe-link.tsx'
import type {FinderEntity} from './finder-data.ts'

const areaTitles = {gorzowski: 'gorzowskiego', zielonogorski: 'zielonogórskiego'}

type Props = {entities: readonly FinderEntity[]; powiat: string; kinds: readonly string[]}

/** Where to turn, kind by kind; what the powiat has not got, from around it. */
export function FinderPlaces({entities, powiat, kinds}: Props) {
  const places = placesOf(entities, powiat, kinds)
  return (
    <section aria-labelledby="gdzie">
      <h2 id="gdzie">{`Gdzie się zgłosić ${powiatPlace(powiat) ?? ''}`}</h2>
      {places.filter(isFound).map((found) => (
        <Kind key={found.kind} places={found} powiat={powiat} />
      ))}
      <NotFound kinds={places.filter((kind) => !isFound(kind)).map(({kind}) => kind)} powiat={powiat} />
      <Around powiat={powiat} />
    </section>
  )
}

/** The powiats next door and the area of the OWES, with the way to each list. */
function Around({powiat}: {powiat: string}) {
  const area = owesAreaOf(powiat)
  return (
    <div className="grid gap-2 py-6">
      <p>
        <a href={directoryPath({powiat})}>{`Wszystko, co wykaz ma ${powiatPlace(powiat) ?? 'tutaj'}`}</a>
      </p>
      <p>
        Sąsiednie powiaty:{' '}
        {neighboursOf(powiat).map((neighbour, index) => (
          <Fragment key={neighbour}>
            {index > 0 && ', '}
            <a href={directoryPath({powiat: neighbour})}>{polish(powiatTitle(neighbour))}</a>
          </Fragment>
        ))}
        .{area && ` Ekonomię społeczną wspiera tu ośrodek (OWES) obszaru ${areaTitles[area]}.`}
      </p>
    </div>
  )
}

function Kind({places, powiat}: {places: PlacesOfKind<FinderEntity>; powiat: string}) {
  const {plural, here, nearby, inArea} = places
  return (
    <div className="border-b border-rule py-6">
      <h3>{polish(plural)}</h3>
      {here.length === 0 && <p className="mt-2">{polish(noneHere(places, powiat))}</p>}
      <ul className="mt-3 grid gap-3">
        {[...here, ...nearby, ...inArea].map((entity) => (
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
    <div className="border-b border-rule py-6">
      <h3>Czego nie ma w wykazie</h3>
      <ul className="plain-list">
        {kinds.map((kind) => (
          <li key={kind}>{polish(entityKindTitle(kind))}</li>
        ))}
      </ul>
      <p className="mt-2">{polish(noneAnywhere(powiat))}</p>
    </div>
  )
}

/** Leads over to places elsewhere. */
export function noneHere({kind, nearby}: PlacesOfKind<unknown>, powiat: string): string {
  const place = powiatPlace(powiat) ?? ''
  if (isTerritorial(kind)) {
    return `W wykazie nie ma takiej instytucji ${place}. Te z sąsiednich powiatów działają na swoim terenie, ale podpowiedzą, dokąd się zgłosić:`
  }
  const none = `W wykazie nie ma takiego miejsca ${place}.`
  return nearby.length > 0
    ? `${none} W sąsiednich powiatach:`
    : `${none} W sąsiednich też nie. Na tym samym obszarze OWES:`
}

function noneAnywhere(powiat: string): string {
  return `Nie mamy takich wpisów ${powiatPlace(powiat) ?? ''} ani w pobliżu. Nie znaczy to, że tych miejsc nie ma: zapytaj w gminie lub w starostwie.`
}

function Place({entity, isElsewhere}: {entity: FinderEntity; isElsewhere: boolean}) {
  const {name, slug, powiat, address, phone, email, sample} = entity
  const where = [isElsewhere && powiat ? powiatTitle(powiat) : '', address?.replaceAll('\n', ', ')].filter(Boolean)
  return (
    <>
      <p>
        <a href={documentPath('entity', slug)}>{polish(name ?? '')}</a>
        {sample && <strong> (przykład)</strong>}
      </p>
      {where.length > 0 && <p className="text-sm text-ink-soft">{polish(where.join(', '))}</p>}
      {phone || email ? (
        <p className="flex flex-wrap gap-x-6 gap-y-0.5 *:py-0.5">
          {phone && <MaybeLink href={telephoneHref(phone)}>{polish(phone)}</MaybeLink>}
          {email && <MaybeLink href={mailHref(email)}>{email}</MaybeLink>}
        </p>
      ) : (
        <p className="text-sm text-ink-soft">bez telefonu i adresu e-mail w wykazie</p>
      )}
    </>
  )
}
