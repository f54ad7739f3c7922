import {entityKindTitle} from '#lib/entity-kinds.ts'
import {safeHref, shortAddress, telephoneHref} from '#lib/links.ts'
import {polish} from '#lib/typography.ts'

import {DateText} from '../content/date-text.tsx'
import {Facts} from '../content/facts.tsx'

export type EntityData = {
  _id: string
  name: string | null
  slug: string | null
  kind: string | null
  operator: string | null
  powiat: string | null
  address: string | null
  phone: string | null
  email: string | null
  website: string | null
  verifiedAt: string | null
  source: string | null
  sample: boolean | null
}

/** One entity of the directory with everything needed to reach it. */
export function EntityCard({entity}: {entity: EntityData}) {
  const {name, slug, kind, sample} = entity
  return (
    <article className="entity" id={slug ?? undefined}>
      <h3 className="entity-name">{polish(name ?? '')}</h3>
      <p className="meta">
        {kind && <span>{polish(entityKindTitle(kind))} </span>}
        {sample && <strong className="sample">przykład, nie wpis z rejestru</strong>}
      </p>
      <EntityFacts entity={entity} />
    </article>
  )
}

function EntityFacts({entity}: {entity: EntityData}) {
  const {operator, address, phone, email, website, verifiedAt, source} = entity
  const href = website ? safeHref(website) : null
  return (
    <Facts
      facts={[
        ['Prowadzi', operator && polish(operator)],
        ['Adres', address && <span className="whitespace-pre-line">{polish(address)}</span>],
        ['Telefon', phone && <a href={telephoneHref(phone)}>{polish(phone)}</a>],
        ['E-mail', email && <a href={`mailto:${email}`}>{email}</a>],
        ['Strona', href && <a href={href}>{shortAddress(href)}</a>],
        ['Sprawdzono', verifiedAt && <DateText date={verifiedAt} />],
        ['Źródło', source && polish(source)],
      ]}
    />
  )
}
