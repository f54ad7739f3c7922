import {pathOf} from '#lib/addresses/paths.ts'
import {lastChecked} from '#lib/entities/checked-groups.ts'
import {contactCard} from '#lib/entities/contact-card.ts'
import {entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {knownLocation} from '#lib/entities/map-links.ts'
import {formatDate} from '#lib/polish/dates.ts'
import {absoluteUrl} from '#lib/site/env.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {entityQuery} from '#sanity/queries/entities.ts'

// Made once and kept until its content changes.
export const dynamic = 'force-static'

type Context = {params: Promise<{slug: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

/** The contact card of an entity. A sample has none: nobody is to be called by it. */
export async function GET(_request: Request, {params}: Context): Promise<Response> {
  const entity = await sanityFetch({query: entityQuery, params: await params})
  const path = entity && pathOf({_type: 'entity', slug: entity.slug})
  if (!entity?.name || !path || entity.sample) return new Response(null, {status: 404})
  const {name, kind, verifiedAt} = entity
  const note = [kind && entityKindTitle(kind), verifiedAt && `dane sprawdzono ${formatDate(verifiedAt)}`]
    .filter(Boolean)
    .join(', ')
  const card = contactCard({
    ...entity,
    name,
    location: knownLocation(entity.location),
    note,
    details: entity,
    page: absoluteUrl(path),
    updatedAt: lastChecked(entity),
  })
  return new Response(card, {
    headers: {
      'content-type': 'text/vcard; charset=utf-8',
      'content-disposition': `attachment; filename="${entity.slug}.vcf"`,
    },
  })
}
