import {documentPages} from '#lib/addresses/addresses.ts'
import {mailHref, safeHref, shortAddress, telephoneHref} from '#lib/addresses/links.ts'
import {directoryPath} from '#lib/addresses/paths.ts'
import {generatePath} from '#lib/addresses/routes.ts'
import type {EntityDetails} from '#lib/entities/details.ts'
import type {EntityBasics} from '#lib/entities/entity-basics.ts'
import {entityKind, entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {knownLocation, openStreetMapUrl} from '#lib/entities/map-links.ts'
import {isPowiat, powiatTitle} from '#lib/entities/powiats.ts'
import {polish} from '#lib/polish/typography.ts'

import {Facts} from '../content/facts.tsx'
import {MaybeLink} from '../content/maybe-link.tsx'
import {PageHeading} from '../layout/page-heading.tsx'
import {EntityDetailSections} from './entity-details.tsx'
import {KindExplained, type KindKnowledge} from './kind-explained.tsx'
import {SameKind, type SameKindData} from './same-kind.tsx'
import {Verified} from './verified.tsx'

type EntityData = EntityBasics &
  EntityDetails & {
    location: {lat: number | null; lng: number | null} | null
    sameKind: readonly SameKindData[]
  }

type Props = {entity: EntityData; knowledge: KindKnowledge; now: number}

/** One entity with everything needed to reach it, and what its kind is for. */
export function Entity({entity, knowledge, now}: Props) {
  const {name, slug, kind, powiat, sample, sameKind} = entity
  return (
    <article className="wrap">
      <PageHeading title={name ?? ''} />
      <div className="page-grid">
        <div className="sections lg:col-start-2">
          <section aria-label="Dane podmiotu">
            {sample && (
              <p className="sample-note">
                To przykład, nie wpis z&nbsp;rejestru. Pokazuje, jak wygląda strona podmiotu.
              </p>
            )}
            <EntityFacts entity={entity} now={now} />
            {slug && !sample && (
              <p className="mt-6">
                <a href={generatePath(documentPages.entity.parts.contactCard, {slug})} download>
                  Zapisz w&nbsp;kontaktach
                </a>{' '}
                <span className="text-sm text-ink-soft">(wizytówka, plik vCard)</span>
              </p>
            )}
          </section>
          <EntityDetailSections entity={entity} now={now} />
          {kind && <KindExplained kind={kind} knowledge={knowledge} />}
          {kind && powiat && <SameKind kind={kind} powiat={powiat} entities={sameKind} />}
        </div>
      </div>
    </article>
  )
}

function EntityFacts({entity, now}: {entity: EntityData; now: number}) {
  const {kind, operator, powiat, address, location, phone, email, website, verifiedAt, source} = entity
  const href = website ? safeHref(website) : null
  const kindSlug = kind && entityKind(kind)?.slug
  return (
    <Facts
      facts={[
        ['Telefon', phone && <MaybeLink href={telephoneHref(phone)}>{polish(phone)}</MaybeLink>],
        ['E-mail', email && <MaybeLink href={mailHref(email)}>{email}</MaybeLink>],
        ['Kontakt', !phone && !email && 'brak telefonu i e-maila'],
        ['Strona', website && <MaybeLink href={href}>{shortAddress(href ?? website)}</MaybeLink>],
        ['Adres', (address || location) && <Address address={address} location={location} />],
        ['Rodzaj', kindSlug && <a href={directoryPath({kind: kindSlug})}>{polish(entityKindTitle(kind))}</a>],
        ['Powiat', powiat && isPowiat(powiat) && <a href={directoryPath({powiat})}>{powiatTitle(powiat)}</a>],
        ['Prowadzi', operator && polish(operator)],
        ['Aktualność', verifiedAt ? <Verified date={verifiedAt} now={now} /> : 'brak daty sprawdzenia danych'],
        ['Źródło', source && polish(source)],
      ]}
    />
  )
}

/** Where an entity is. The map is a link to another service: nothing of it loads here. */
function Address({address, location}: Pick<EntityData, 'address' | 'location'>) {
  const point = knownLocation(location)
  return (
    <>
      {address && <p className="whitespace-pre-line">{polish(address)}</p>}
      {point && (
        <p>
          <a href={openStreetMapUrl(point)} rel="external noreferrer">
            Zobacz na mapie
          </a>{' '}
          <span className="text-sm text-ink-soft">(OpenStreetMap, inny serwis)</span>
        </p>
      )}
    </>
  )
}
