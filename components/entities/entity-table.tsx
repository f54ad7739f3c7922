import {mailHref, telephoneHref} from '#lib/addresses/links.ts'
import {pathOf} from '#lib/addresses/paths.ts'
import type {EntityBasics} from '#lib/entities/entity-basics.ts'
import {entityKind, entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {powiatTitle} from '#lib/entities/powiats.ts'
import {polish} from '#lib/polish/typography.ts'

import {MaybeLink} from '../content/maybe-link.tsx'
import {Verified} from './verified.tsx'

export type EntityRowData = Omit<EntityBasics, 'address' | 'website'> & {_id: string}

type Props = {
  /** What the table lists, for those who hear it. */
  caption: string
  entities: readonly EntityRowData[]
  /** Whether each row says of which kind its entity is. */
  showKind: boolean
  /** Whether each sample says that it is one; where all are, the page says so once. */
  markSamples: boolean
  /** The powiat that the list is about, null for none: an entity whose seat is elsewhere says so. */
  powiat: string | null
  /** ms since the epoch, for the age of the data. */
  now: number
}

/** Entities with everything needed to reach them: a table where there is room, cards where there is not. */
export function EntityTable({caption, entities, showKind, markSamples, powiat, now}: Props) {
  return (
    <table className="text-sm not-sm:block sm:w-full sm:table-fixed sm:border-collapse not-sm:[&_:is(tbody,tr,th,td)]:block">
      <caption className="sr-only">{polish(caption)}</caption>
      <colgroup>
        <col className="w-[44%]" />
        <col />
        <col />
      </colgroup>
      {/* Said once: the columns of all the tables stand below one another. */}
      <thead className="sr-only sm:[:not(section)+section_&]:not-sr-only">
        <tr>
          <th scope="col" className={head}>
            Podmiot
          </th>
          <th scope="col" className={head}>
            Kontakt
          </th>
          <th scope="col" className={head}>
            Aktualność danych
          </th>
        </tr>
      </thead>
      <tbody>
        {entities.map((entity) => (
          <tr key={entity._id} id={entity.slug ?? undefined} className="border-b border-rule not-sm:py-4">
            <NameCell {...{entity, showKind, markSamples, powiat}} />
            <ContactCell entity={entity} />
            <SourceCell entity={entity} now={now} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const head = 'py-2 pe-6 text-start font-normal text-ink-soft last:pe-0'
const cell = 'text-start align-top font-normal not-sm:not-first:mt-1 sm:py-3 sm:pe-6 sm:last:pe-0'

function NameCell({
  entity,
  showKind,
  markSamples,
  powiat,
}: {entity: EntityRowData} & Pick<Props, 'showKind' | 'markSamples' | 'powiat'>) {
  const {name, slug, kind, operator, sample} = entity
  return (
    <th scope="row" className={cell}>
      <a className="font-serif text-xl leading-tight font-semibold" href={pathOf({_type: 'entity', slug}) ?? undefined}>
        {polish(name ?? '')}
      </a>
      {showKind && kind && <KindMark kind={kind} />}
      {operator && <p>{polish(`Prowadzi: ${operator}`)}</p>}
      {powiat && entity.powiat && entity.powiat !== powiat && <p>Siedziba: {powiatTitle(entity.powiat)}</p>}
      {markSamples && sample && <p className="text-sm text-ink-soft">przykład, nie wpis z&nbsp;rejestru</p>}
    </th>
  )
}

/** A kind by its abbreviation, which explains itself where it can, or by its words. */
function KindMark({kind}: {kind: string}) {
  const abbreviation = entityKind(kind)?.abbreviation
  const title = entityKindTitle(kind)
  return <p>{abbreviation ? <abbr title={title.replace(` (${abbreviation})`, '')}>{abbreviation}</abbr> : title}</p>
}

function ContactCell({entity: {phone, email}}: {entity: EntityRowData}) {
  if (!phone && !email) return <EmptyCell text="brak telefonu i e-maila" />
  return (
    <td className={cell}>
      {phone && (
        <p>
          <MaybeLink className="inline-block py-0.5 wrap-anywhere" href={telephoneHref(phone)}>
            {polish(phone)}
          </MaybeLink>
        </p>
      )}
      {email && (
        <p>
          <MaybeLink className="inline-block py-0.5 wrap-anywhere" href={mailHref(email)}>
            {email}
          </MaybeLink>
        </p>
      )}
    </td>
  )
}

function SourceCell({entity: {verifiedAt, source, sample}, now}: {entity: EntityRowData; now: number}) {
  if (!verifiedAt) return <EmptyCell text="brak daty sprawdzenia" />
  return (
    <td className={cell}>
      <p>
        <Verified date={verifiedAt} now={now} />
      </p>
      {source && !sample && <p className="text-sm text-ink-soft">{polish(`Źródło: ${source}`)}</p>}
    </td>
  )
}

function EmptyCell({text}: {text: string}) {
  return <td className={`${cell} text-ink-soft`}>{text}</td>
}
