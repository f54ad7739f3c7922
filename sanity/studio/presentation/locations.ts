import type {DocumentLocationsState, DocumentResolver} from 'sanity/presentation'

import {type DocumentType, documentPages, fixedPages, isDocumentType} from '#lib/addresses/addresses.ts'
import {parsePath, pathOf} from '#lib/addresses/paths.ts'

import {valueOf} from '../../schema/value-of.ts'

/** What of a document tells where it is shown: paths of its fields. */
const select = {title: 'title', name: 'name', term: 'term', slug: 'slug.current'} as const

// They stand around every page.
const everywhere = new Set<DocumentType>(['siteSettings', 'alert'])

/** For each type that the site shows: where a document of it is shown. */
export const locations = Object.fromEntries(
  Object.keys(documentPages)
    .filter(isDocumentType)
    .filter(isShown)
    .map((type) => [type, {select, resolve: (document: Shown | null) => placesOf(type, document)}]),
)

/** The document whose page stands at an address of the site. */
export const mainDocuments: DocumentResolver[] = [
  {
    route: ['/', '/:path*'],
    resolve({path}) {
      const place = parsePath(path)
      if (!place) return undefined
      const {type, slug} = place
      const params: Record<string, string> = slug === null ? {type} : {type, slug}
      return {filter: slug === null ? '_type == $type' : '_type == $type && slug.current == $slug', params}
    },
  },
]

type Shown = Partial<Record<keyof typeof select, unknown>>

type Page = {
  path: string
  title: string
  gathers?: readonly DocumentType[]
  parts?: Readonly<Record<string, string>>
}

function isShown(type: DocumentType): boolean {
  return everywhere.has(type) || documentPages[type] !== null || pagesGathering(type).length > 0
}

/** Its own page, and those that gather documents of its type; null while nothing is known of it. */
function placesOf(type: DocumentType, document: Shown | null): DocumentLocationsState | null {
  if (everywhere.has(type))
    return {locations: [placeOf(fixedPages.home)], message: 'Widać to na każdej stronie serwisu'}
  if (!document) return null
  const slug = valueOf(document, 'slug')
  const own = pathOf({_type: type, slug: typeof slug === 'string' ? slug : null})
  // What will have a page of its own, and has no address yet, is in no list.
  if (own === null && documentPages[type] !== null) return {locations: []}
  const gathering = pagesGathering(type).filter(({path}) => path !== own?.split('#')[0])
  const places = [...(own === null ? [] : [{title: titleOf(document), href: own}]), ...gathering.map(placeOf)]
  const hasFeed = gathering.some(({parts}) => parts?.['atomFeed'])
  return {
    locations: places,
    ...(hasFeed && {message: `Strony, na których może być widoczny: ${places.length}, a także kanał Atom`}),
  }
}

function pagesGathering(type: DocumentType): Page[] {
  return Object.values<Page>(fixedPages).filter(({gathers}) => gathers?.includes(type))
}

function placeOf({title, path}: Page) {
  return {title, href: path}
}

function titleOf({title, name, term}: Shown): string {
  return [title, name, term].find((text) => typeof text === 'string') ?? 'Strona dokumentu'
}
