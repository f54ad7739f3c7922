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
      <form action={fixedPages.search.path} className="print:hidden" data-search-suggestions>
        <label htmlFor={id} className="mb-1 block text-sm text-ink-soft">
          {label}
        </label>
        <div className="relative flex narrow:flex-wrap narrow:gap-2">
          <input
            id={id}
            name="q"
            type="search"
            defaultValue={value}
            maxLength={longestQuestion}
            autoComplete="off"
            enterKeyHint="search"
            spellCheck="false"
            className="relative min-h-12 min-w-0 flex-1 rounded-s-sm border border-e-0 border-ink-soft bg-paper px-3 focus-visible:z-1 narrow:basis-full narrow:rounded-sm narrow:border-e"
          />
          <button
            type="submit"
            className="min-h-12 cursor-pointer rounded-e-sm border narrow:rounded-sm border-vine bg-vine px-3 font-semibold text-paper hover:bg-vine-deep"
          >
            Szukaj
          </button>
        </div>
      </form>
      <Enhancement name="search-suggestions" />
    </search>
  )
}
