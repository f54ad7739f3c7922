import type {Metadata} from 'next'

import {DirectorySearchPage, resultTitle} from '#components/entities/directory-search-page.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {parsePageNumber} from '#lib/addresses/paths.ts'
import {facetsPath, parseFacets} from '#lib/entities/facets.ts'
import {searchDirectory} from '#sanity/read/directory-search.ts'

type Parameters = Record<string, string | string[] | undefined>
type Props = {searchParams: Promise<Parameters>}

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const {facets, page} = readAddress(await searchParams)
  const {found} = await searchDirectory(facets)
  return unlistedMetadata({path: facetsPath(facets), title: resultTitle(found.length, page)})
}

export default async function DirectoryResultPage({searchParams}: Props) {
  const {facets, page} = readAddress(await searchParams)
  return <DirectorySearchPage facets={facets} page={page} {...await searchDirectory(facets)} />
}

function readAddress(parameters: Parameters) {
  const page = parameters['strona']
  return {facets: parseFacets(parameters), page: (typeof page === 'string' && parsePageNumber(page)) || 1}
}
