import {fixedPages} from '#lib/addresses/addresses.ts'

import {SearchForm} from './search-form.tsx'

/** The search in the head of every page but its own, where it stands larger. */
export function HeaderSearch({path}: {path: string}) {
  if (path === fixedPages.search.path) return null
  return (
    <div className="header-search lg:col-span-2 lg:col-start-2">
      <SearchForm id="szukaj-w-serwisie" />
    </div>
  )
}
