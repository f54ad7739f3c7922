import type {Metadata} from 'next'

import {Entity} from '#components/entities/entity.tsx'
import {JsonLd} from '#components/json-ld/json-ld.tsx'
import {NotFoundPage, notFoundMetadata} from '#components/page/not-found-page.tsx'
import {pageMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {lastChecked} from '#lib/entities/checked-groups.ts'
import {entityKind, entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {knownLocation} from '#lib/entities/map-links.ts'
import {neighboursOf, powiatTitle} from '#lib/entities/powiats.ts'
import {limitAge} from '#lib/freshness/limit-age.ts'
import {secondsToNextDay} from '#lib/freshness/turns.ts'
import {entityJsonLd} from '#lib/json-ld/entity.ts'
import {absoluteUrl} from '#lib/site/env.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {entityKindQuery, entityQuery, sameKindQuery} from '#sanity/queries/entities.ts'

type Props = {params: Promise<{slug: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const entity = await readEntity(params)
  if (!entity) return notFoundMetadata
  const {kind, powiat, address} = entity
  const about = [kind && entityKindTitle(kind), powiat && powiatTitle(powiat), address].filter(Boolean).join(', ')
  const metadata = await pageMetadata({
    path: documentPath('entity', entity.slug),
    title: entity.name,
    description: about,
  })
  return entity.sample ? {...metadata, robots: {index: false}} : metadata
}

export default async function EntityPage({params}: Props) {
  const entity = await readEntity(params)
  if (!entity) return <NotFoundPage />
  const [knowledge, sameKind] = await Promise.all([readKind(entity.kind ?? ''), readSameKind(entity)])
  const now = Date.now()
  await limitAge(lastChecked(entity) || entity.freePlacesAt ? secondsToNextDay(now) : null)
  const {name, slug, sample} = entity
  const path = documentPath('entity', slug)
  const location = knownLocation(entity.location)
  return (
    <SitePage
      path={path}
      crumbs={[linkTo(fixedPages.entities), {label: name}]}
      updatedAt={lastChecked(entity)}
      // A sample is no fact: search engines are told nothing of it.
      isIndexed={!sample}
    >
      {!sample && name && <JsonLd data={entityJsonLd({...entity, name, location, url: absoluteUrl(path)})} />}
      <Entity entity={{...entity, sameKind}} knowledge={knowledge} now={now} />
    </SitePage>
  )
}

async function readEntity(params: Props['params']) {
  return sanityFetch({query: entityQuery, params: await params})
}

/** Others of its kind in its powiat and those around it. */
async function readSameKind({_id, kind, powiat}: {_id: string; kind: string | null; powiat: string | null}) {
  if (!kind || !powiat) return []
  const params = {kind, powiats: [powiat, ...neighboursOf(powiat)], except: _id}
  return sanityFetch({query: sameKindQuery, params})
}

function readKind(kind: string) {
  const title = entityKindTitle(kind)
  return sanityFetch({
    query: entityKindQuery,
    params: {kind, abbreviation: entityKind(kind)?.abbreviation ?? title, name: title.toLocaleLowerCase('pl')},
  })
}
