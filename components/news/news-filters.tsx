import {fixedPages} from '#lib/addresses/addresses.ts'
import {type NewsFilter, newsListPath} from '#lib/addresses/paths.ts'
import {byPolishOrder} from '#lib/entities/directory.ts'
import {polish} from '#lib/polish/typography.ts'

export type NewsFiltersData = {
  years: readonly number[]
  categories: {_id: string; title: string | null; slug: string | null}[]
}

/** Links to the news of one category or one year; the list at hand is marked. */
export function NewsFilters({filters, current}: {filters: NewsFiltersData; current: NewsFilter | null}) {
  const here = newsListPath(1, current)
  const categories = byPolishOrder(filters.categories, ({title}) => title ?? '').map(({title, slug}) => ({
    label: polish(title ?? ''),
    path: newsListPath(1, {category: slug ?? ''}),
  }))
  const years = filters.years
    .toSorted((a, b) => b - a)
    .map((year) => ({label: String(year), path: newsListPath(1, {year})}))
  return (
    <nav aria-label="Kategorie i lata aktualności" className="grid gap-2 pb-8 text-sm print:hidden">
      <FilterRow
        label="Kategoria"
        links={[{label: 'Wszystkie', path: fixedPages.news.path}, ...categories]}
        here={here}
      />
      <FilterRow label="Rok" links={years} here={here} />
    </nav>
  )
}

const choice = 'block min-w-8 py-1'
const chosen = 'font-bold text-inherit decoration-vine decoration-[0.14em]'

type Link = {label: string; path: string}

function FilterRow({label, links, here}: {label: string; links: readonly Link[]; here: string}) {
  if (links.length === 0) return null
  const id = `wybor-${label.toLowerCase()}`
  return (
    <div className="page-grid">
      <p className="py-1 text-ink-soft" id={id}>
        {label}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5 lg:col-span-2" aria-labelledby={id}>
        {links.map(({label: words, path}) => (
          <li key={path}>
            <a
              href={path}
              className={path === here ? `${choice} ${chosen}` : choice}
              aria-current={path === here ? 'page' : undefined}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
