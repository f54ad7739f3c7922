import type {Metadata} from 'next'

import {fixedPages} from '#lib/addresses/addresses.ts'
import {shortAddress} from '#lib/addresses/links.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {directoryPath} from '#lib/addresses/paths.ts'
import {generatePath} from '#lib/addresses/routes.ts'
import {lastChecked} from '#lib/entities/checked-groups.ts'
import {detailGroups, type EntityDetails} from '#lib/entities/details.ts'
import {byKind} from '#lib/entities/directory.ts'
import type {EntityBasics} from '#lib/entities/entity-basics.ts'
import {oneLine} from '#lib/entities/postal-address.ts'
import {type Powiat, powiatHeading, powiatPlace, powiatTitle} from '#lib/entities/powiats.ts'
import {formatDate, newestOf} from '#lib/polish/dates.ts'
import {polish} from '#lib/polish/typography.ts'

import {Facts} from '../content/facts.tsx'
import {PageHeading} from '../layout/page-heading.tsx'
import {unlistedMetadata} from '../page/page-metadata.ts'
import {SitePage} from '../page/site-page.tsx'
import {SampleNote} from './sample-note.tsx'
import {Verified} from './verified.tsx'

type PrintedEntity = EntityBasics & EntityDetails & {_id: string}

type Props = {powiat: Powiat; entities: readonly PrintedEntity[]; now: number}

/** What `PrintedPowiatPage` says of itself to browsers. */
export function printedPowiatMetadata(powiat: Powiat): Promise<Metadata> {
  return unlistedMetadata({path: pathOf(powiat), title: `${titleOf(powiat)} – do druku`})
}

/** The entities of a powiat for a notice board or a desk drawer: each whole, none torn by the end of a page. */
export function PrintedPowiatPage({powiat, entities, now}: Props) {
  const list = directoryPath({powiat})
  const crumbs = [linkTo(fixedPages.entities), {label: powiatHeading(powiat), href: list}, {label: 'Do druku'}]
  const markSamples = !entities.every(({sample}) => sample)
  return (
    <SitePage path={pathOf(powiat)} crumbs={crumbs} updatedAt={newestOf(...entities.map(lastChecked))}>
      <div className="wrap">
        <PageHeading title={titleOf(powiat)} />
        <p className="text-sm text-ink-soft print:hidden">
          Ta strona jest ułożona do druku: wydrukuj ją z menu przeglądarki.
        </p>
        <p className="mt-2">{polish(`Stan na dzień ${formatDate(new Date(now).toISOString())}`)}</p>
        <SampleNote entities={entities} />
        {entities.length === 0 && (
          <p className="mt-6">{polish(`Nie mamy w wykazie żadnych podmiotów ${powiatPlace(powiat) ?? ''}.`)}</p>
        )}
        {byKind(entities).map(({anchor, title, entities: members}) => (
          <section key={anchor} aria-labelledby={anchor} className="directory-section">
            <h2 id={anchor}>{polish(title)}</h2>
            {members.map((entity) => (
              <Entry key={entity._id} {...{entity, powiat, now}} isMarked={markSamples && entity.sample === true} />
            ))}
          </section>
        ))}
      </div>
    </SitePage>
  )
}

type EntryProps = {entity: PrintedEntity; powiat: Powiat; isMarked: boolean; now: number}

function Entry({entity, powiat, isMarked, now}: EntryProps) {
  const {name, operator, address, phone, email, website, verifiedAt} = entity
  const seat = entity.powiat !== null && entity.powiat !== powiat && powiatTitle(entity.powiat)
  const details = detailGroups(entity).flatMap((group) => group.details)
  return (
    <article className="mt-6 break-inside-avoid border-t border-rule pt-4">
      <h3>{polish(name ?? '')}</h3>
      {isMarked && <p className="text-sm text-ink-soft">przykład, nie wpis z&nbsp;rejestru</p>}
      <Facts
        facts={[
          ['Telefon', phone && polish(phone)],
          ['E-mail', email],
          ['Kontakt', !phone && !email && 'brak telefonu i e-maila'],
          ['Adres', address && polish(oneLine(address))],
          ['Siedziba', seat],
          ['Prowadzi', operator && polish(operator)],
          ['Strona', website && shortAddress(website)],
          ...details.map((detail) => [detail.name, polish(detail.texts.join('; '))] as const),
          ['Aktualność', verifiedAt ? <Verified date={verifiedAt} now={now} /> : 'brak daty sprawdzenia'],
        ]}
      />
    </article>
  )
}

function titleOf(powiat: Powiat): string {
  return `Podmioty ${powiatPlace(powiat) ?? ''}`
}

function pathOf(powiat: Powiat): string {
  return generatePath(fixedPages.entities.parts.powiatPrint, {powiat})
}
