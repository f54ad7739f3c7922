import {fixedPages} from '#lib/addresses/addresses.ts'

import {HeaderSwitch} from '../layout/header-switch.tsx'
import {SearchForm} from './search-form.tsx'

/** The search in the head of every page but its own, where it stands larger. */
export function HeaderSearch({path}: {path: string}) {
  if (path === fixedPages.search.path) return null
  return (
    <>
      <HeaderSwitch name="search">Szukaj</HeaderSwitch>
      <div className="header-search [&_label]:sr-only order-last hidden w-full pt-1 pb-3 peer-open/search:block wide:order-none wide:ms-auto wide:block wide:w-auto wide:min-w-0 wide:flex-1 wide:p-0">
        <SearchForm id="szukaj-w-serwisie" />
      </div>
    </>
  )
}
