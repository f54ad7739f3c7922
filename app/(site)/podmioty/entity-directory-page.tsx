import type {Metadata} from 'next'

import type {Narrowing} from '#components/entities/directory-choices.ts'
import {Directory} from '#components/entities/directory.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {directoryPath} from '#lib/addresses/paths.ts'
import {around} from '#lib/entities/directory.ts'
import {neighboursOf, owesAreaAround, powiatHeading, powiatPlace} from '#lib/entities/powiats.ts'
import {secondsToNextDay} from '#lib/polish/ages.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {entityDirectoryQuery, nearbyEntitiesQuery} from '#sanity/queries/entities.ts'

import {limitAge} from '../limit-age.ts'
import {pageMetadata} from '../page-metadata.ts'
import {SitePage} from '../site-page.tsx'

/** The directory of entities, of all or of one kind, powiat, or both. */
export async function EntityDirectoryPage({narrowing}: {narrowing: Narrowing}) {
  const {kind, powiat} = narrowing
  const params = {kind: kind?.value ?? null, powiat}
  const directory = await sanityFetch({query: entityDirectoryQuery, params})
  const surroundings = await readSurroundings(directory.entities.length === 0 ? powiat : null, params.kind)
  const now = Date.now()
  const isDated = [...directory.entities, ...surroundings.nearby, ...surroundings.inArea].some(
    ({verifiedAt}) => verifiedAt !== null,
  )
  await limitAge(isDated ? secondsToNextDay(now) : null)
  const heading = <PageHeading title={titleOf(narrowing)} lead={leadOf(narrowing)} />
  return (
    <SitePage path={pathTo(narrowing)} crumbs={crumbsTo(narrowing)}>
      <Directory {...directory} {...{narrowing, heading, surroundings, now}} />
    </SitePage>
  )
}

export function directoryMetadata(narrowing: Narrowing): Metadata {
  return pageMetadata({path: pathTo(narrowing), title: titleOf(narrowing), description: leadOf(narrowing)})
}

/** The nearest entities of a kind around a powiat that has none; nothing around null. */
async function readSurroundings(powiat: string | null, kind: string | null) {
  const powiats = powiat ? [...neighboursOf(powiat), ...owesAreaAround(powiat)] : []
  const entities = powiat ? await sanityFetch({query: nearbyEntitiesQuery, params: {kind, powiats}}) : []
  return around(entities, powiat ?? '')
}

function pathTo({kind, powiat}: Narrowing): string {
  return directoryPath({kind: kind?.slug ?? null, powiat})
}

function titleOf({kind, powiat}: Narrowing): string {
  const what = kind?.plural ?? fixedPages.entities.title
  const place = powiat && powiatPlace(powiat)
  return place ? `${what} ${place}` : what
}

// A city and the powiat of almost the same name are easily taken for each other.
const namesakes: Record<string, string> = {
  'gorzow-wielkopolski': 'Miasto na prawach powiatu. Podmioty z gmin wokół niego są w wykazie powiatu gorzowskiego.',
  'zielona-gora': 'Miasto na prawach powiatu. Podmioty z gmin wokół niego są w wykazie powiatu zielonogórskiego.',
  gorzowski: 'Gminy wokół Gorzowa Wielkopolskiego. Podmioty z samego miasta mają własny wykaz.',
  zielonogorski: 'Gminy wokół Zielonej Góry. Podmioty z samego miasta mają własny wykaz.',
}

function leadOf({kind, powiat}: Narrowing): string | null {
  if (powiat) return namesakes[powiat] ?? null
  return kind
    ? 'Gdzie w województwie lubuskim działają, powiat po powiecie.'
    : 'Gdzie w województwie lubuskim szukać wsparcia: podmioty reintegracyjne i instytucje, powiat po powiecie.'
}

function crumbsTo({kind, powiat}: Narrowing) {
  const steps = [
    linkTo(fixedPages.entities),
    ...(powiat ? [{label: powiatHeading(powiat), href: directoryPath({powiat})}] : []),
    ...(kind ? [{label: kind.abbreviation ?? kind.plural, href: directoryPath({powiat, kind: kind.slug})}] : []),
  ]
  return steps.map(({label, href}, at) => (at === steps.length - 1 ? {label} : {label, href}))
}
