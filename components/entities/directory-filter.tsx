import {fixedPages} from '#lib/addresses/addresses.ts'
import {countChoice, type FacetRow, facetLists, type Facets, wordParameter} from '#lib/entities/facets.ts'

type Props = {
  facets: Facets
  /** What the numbers count: all entities, or those that have the words. */
  rows: readonly FacetRow[]
  /** True on the page of the answer, where the form stands open. */
  isOpen?: boolean
}

const control = 'mt-1 block min-h-12 w-full rounded-xs border-2 border-ink bg-paper px-3 py-2 text-ink'

/** Filters the directory by a plain form. Each value says how many entities it leads to, beside what is chosen already. */
export function DirectoryFilter({facets, rows, isOpen = false}: Props) {
  return (
    <details className="mt-6 border-y border-rule print:hidden" open={isOpen}>
      <summary className="cursor-pointer py-3 font-semibold text-vine">Szukaj i&nbsp;filtruj</summary>
      <search aria-label="Podmioty">
        <form action={fixedPages.entities.parts.filter} method="get" className="grid gap-4 pb-6 lg:grid-cols-2">
          <p className="lg:col-span-2">
            <label htmlFor="filtr-slowo" className="font-semibold">
              Słowo
            </label>
            <input
              id="filtr-slowo"
              name={wordParameter}
              type="search"
              maxLength={120}
              autoComplete="off"
              defaultValue={facets.word}
              aria-describedby="filtr-slowo-opis"
              className={control}
            />
            <span id="filtr-slowo-opis" className="text-sm text-ink-soft">
              Nazwa, miejscowość, kto prowadzi.
            </span>
          </p>
          {facetLists.map(({facet, parameter, title, any, choices}) => (
            <p key={facet}>
              <label htmlFor={`filtr-${parameter}`} className="font-semibold">
                {title}
              </label>
              <select
                id={`filtr-${parameter}`}
                name={parameter}
                defaultValue={choices.find(({value}) => value === facets[facet])?.slug ?? ''}
                className={control}
              >
                <option value="">
                  {any} ({countChoice(rows, facets, facet, null)})
                </option>
                {choices.map(({value, slug, label}) => (
                  <option key={value} value={slug}>
                    {label} ({countChoice(rows, facets, facet, value)})
                  </option>
                ))}
              </select>
            </p>
          ))}
          <p className="lg:col-span-2">
            <button type="submit" className="button">
              Pokaż podmioty
            </button>
          </p>
        </form>
      </search>
    </details>
  )
}
