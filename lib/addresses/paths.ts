/** What an address is made from: the type and slug of a published document. */
export type Addressed = {_type: string; slug: string | null}

const prefixes: Record<string, string> = {
  newsArticle: '/aktualnosci/',
  newsCategory: '/aktualnosci/kategoria/',
  event: '/wydarzenia/',
  eventSeries: '/wydarzenia/cykl/',
  chapter: '/informator/',
  pathway: '/sciezki/',
  page: '/',
  entity: '/podmioty/',
  // Terms live on one page; their slug is the anchor.
  glossaryTerm: '/slownik#',
}

/** The address of a document on this site, or null when it has no page of its own (or no slug yet). */
export function pathOf({_type, slug}: Addressed): string | null {
  if (_type === 'guide') return '/informator'
  const prefix = prefixes[_type]
  return prefix && slug ? prefix + slug : null
}

/** What the news list is narrowed to: a year, or a category by its slug. */
export type NewsFilter = {year: number} | {category: string}

/** The address of a page of the news list, from 1. */
export function newsListPath(page: number, filter: NewsFilter | null = null): string {
  return listPath('/aktualnosci' + filterPath(filter), page)
}

/** The address of a page of the list of events, from 1. */
export function eventListPath(page: number): string {
  return listPath('/wydarzenia', page)
}

// The first page of a list has one address: that of the list.
function listPath(path: string, page: number): string {
  return page === 1 ? path : `${path}/strona/${page}`
}

function filterPath(filter: NewsFilter | null): string {
  if (!filter) return ''
  return 'year' in filter ? `/rok/${filter.year}` : `/kategoria/${filter.category}`
}

/** The address of the directory of entities, of all or of one kind (the slug of its address), powiat, or both. */
export function directoryPath({kind = null, powiat = null}: {kind?: string | null; powiat?: string | null}): string {
  return `/podmioty${powiat ? `/powiat/${powiat}` : ''}${kind ? `/rodzaj/${kind}` : ''}`
}

/** The address of the contact card (vCard) of an entity. */
export function contactCardPath(slug: string): string {
  return `/podmioty/${slug}/wizytowka.vcf`
}
