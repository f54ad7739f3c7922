import {PageLinks} from './page-links.tsx'

type Props = {
  page: number
  count: number
  /** What the pages are of, e.g. „Strony listy aktualności”. */
  label: string
  pathOf: (page: number) => string
}

/** Links to the pages of a list, newest first; nothing when there is only one. */
export function Pagination({page, count, label, pathOf}: Props) {
  if (count < 2) return null
  return (
    <nav
      aria-label={label}
      className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-t border-rule pt-8 lg:ps-text print:hidden"
    >
      {page > 1 && (
        <a href={pathOf(page - 1)} rel="prev">
          Nowsze
        </a>
      )}
      <PageLinks page={page} count={count} pathOf={pathOf} />
      {page < count && (
        <a href={pathOf(page + 1)} rel="next">
          Starsze
        </a>
      )}
    </nav>
  )
}
