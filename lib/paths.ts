/** What an address is made from: the type and slug of a published document. */
export type Addressed = {_type: string; slug: string | null}

const prefixes: Record<string, string> = {
  newsArticle: '/aktualnosci/',
  event: '/wydarzenia/',
  chapter: '/informator/',
  pathway: '/sciezki/',
  page: '/',
  // Entities and terms live on one page each; their slug is the anchor.
  entity: '/podmioty#',
  glossaryTerm: '/slownik#',
}

/** The address of a document on this site, or null when it has no page of its own (or no slug yet). */
export function pathOf({_type, slug}: Addressed): string | null {
  if (_type === 'guide') return '/informator'
  const prefix = prefixes[_type]
  return prefix && slug ? prefix + slug : null
}

/** The address of a page of the news list, from 1. */
export function newsListPath(page: number): string {
  return page === 1 ? '/aktualnosci' : `/aktualnosci/strona/${page}`
}

/** The address of the directory of entities, of all or of one kind (the slug of its address), powiat, or both. */
export function directoryPath({kind = null, powiat = null}: {kind?: string | null; powiat?: string | null}): string {
  return `/podmioty${powiat ? `/powiat/${powiat}` : ''}${kind ? `/rodzaj/${kind}` : ''}`
}
