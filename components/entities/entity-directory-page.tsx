import type {Metadata} from 'next'
import type {ComponentProps} from 'react'

import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {directoryPath} from '#lib/addresses/paths.ts'
import type {Narrowing} from '#lib/entities/narrowing.ts'
import {powiatHeading, powiatPlace} from '#lib/entities/powiats.ts'

import {PageHeading} from '../layout/page-heading.tsx'
import {pageMetadata} from '../page/page-metadata.ts'
import {SitePage} from '../page/site-page.tsx'
import {Directory} from './directory.tsx'

type Props = {narrowing: Narrowing} & Pick<
  ComponentProps<typeof Directory>,
  'entities' | 'surroundings' | 'filed' | 'supportCentres' | 'now'
>

/** The directory of entities, of all or of one kind, powiat, or both. */
export function EntityDirectoryPage({narrowing, ...directory}: Props) {
  const heading = <PageHeading title={titleOf(narrowing)} lead={leadOf(narrowing)} />
  return (
    <SitePage path={pathTo(narrowing)} crumbs={crumbsTo(narrowing)}>
      <Directory {...directory} narrowing={narrowing} heading={heading} />
    </SitePage>
  )
}

/** What `EntityDirectoryPage` says of itself to browsers and search engines. */
export async function directoryMetadata(narrowing: Narrowing): Promise<Metadata> {
  return pageMetadata({path: pathTo(narrowing), title: titleOf(narrowing), description: leadOf(narrowing)})
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
