import type {Metadata} from 'next'

import {NotFoundPage, notFoundMetadata} from '#components/page/not-found-page.tsx'
import {pageMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {Pathway} from '#components/pathways/pathway.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {pathwayQuery} from '#sanity/queries/pathways.ts'

type Props = {params: Promise<{slug: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {pathway} = await readPathway(params)
  return pathway
    ? pageMetadata({path: documentPath('pathway', pathway.slug), title: pathway.title, description: pathway.situation})
    : notFoundMetadata
}

export default async function PathwayPage({params}: Props) {
  const {pathway, pathways, legalStatusDate} = await readPathway(params)
  if (!pathway) return <NotFoundPage />
  const crumbs = [linkTo(fixedPages.pathways), {label: pathway.title}]
  return (
    <SitePage
      path={documentPath('pathway', pathway.slug)}
      crumbs={crumbs}
      updatedAt={pathway.legalStatusDate ?? legalStatusDate}
    >
      <Pathway pathway={pathway} pathways={pathways} legalStatusDate={legalStatusDate} />
    </SitePage>
  )
}

async function readPathway(params: Props['params']) {
  return sanityFetch({query: pathwayQuery, params: await params})
}
