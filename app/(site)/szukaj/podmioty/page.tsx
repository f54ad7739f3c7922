import type {Metadata} from 'next'
import {redirect} from 'next/navigation'

import {DirectorySearchPage} from '#components/entities/directory-search-page.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {parsePageNumber} from '#lib/addresses/paths.ts'
import {facetsPath, parseFacets} from '#lib/entities/facets.ts'
import {searchDirectory} from '#sanity/read/directory-search.ts'

type Parameters = Record<string, string | string[] | undefined>
type Props = {searchParams: Promise<Parameters>}

const searchPath = fixedPages.entities.parts.search

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const {facets} = readAddress(await searchParams)
  return unlistedMetadata({path: facetsPath(facets), title: 'Podmioty: wyniki wyszukiwania'})
}

export default async function DirectoryResultPage({searchParams}: Props) {
  const parameters = await searchParams
  const {facets, page} = readAddress(parameters)
  const path = facetsPath(facets, page)
  // What a form sends has empty fields, and what people write anything: each choice has one address.
  if (path !== addressOf(parameters)) redirect(path)
  return <DirectorySearchPage facets={facets} page={page} {...await searchDirectory(facets)} />
}

function readAddress(parameters: Parameters) {
  const page = parameters['strona']
  return {facets: parseFacets(parameters), page: (typeof page === 'string' && parsePageNumber(page)) || 1}
}

function addressOf(parameters: Parameters): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]))
  return `${searchPath}?${new URLSearchParams(pairs)}`
}
