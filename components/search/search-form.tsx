import {Enhancement} from '#components/enhancements/enhancement.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {longestQuestion} from '#lib/search/question.ts'

type Props = {
  /** Id of the field, and the beginning of the ids that the script gives out. */
  id: string
  value?: string
  label?: string
  /** The name of the landmark, where there is another search on the page. */
  name?: string
}

/** The search of the site: a form that works by itself, and suggests while one types where there is script. */
export function SearchForm({id, value = '', label = 'Szukaj w serwisie', name}: Props) {
  return (
    <search aria-label={name}>
      <form action={fixedPages.search.path} className="search-form" data-search-suggestions>
        <label htmlFor={id}>{label}</label>
        <div className="search-field">
          <input
            id={id}
            name="q"
            type="search"
            defaultValue={value}
            maxLength={longestQuestion}
            autoComplete="off"
            enterKeyHint="search"
            spellCheck="false"
          />
          <button type="submit">Szukaj</button>
        </div>
      </form>
      <Enhancement name="search-suggestions" />
    </search>
  )
}
