import {HeaderSwitch} from '../layout/header-switch.tsx'
import {SearchForm} from './search-form.tsx'

/** The search in the head of every page. */
export function HeaderSearch() {
  return (
    <>
      <HeaderSwitch name="search">Szukaj</HeaderSwitch>
      <div className="order-last hidden w-full pt-1 pb-3 peer-open/search:block wide:order-none wide:ms-auto wide:block wide:w-auto wide:max-w-[30em] wide:min-w-0 wide:flex-1 wide:p-0 [&_label]:sr-only">
        <SearchForm id="szukaj-w-serwisie" />
      </div>
    </>
  )
}
