import {pageMarks} from '#lib/pagination.ts'
import {newsListPath} from '#lib/paths.ts'

/** Links to the pages of the news list; nothing when there is only one. */
export function Pagination({page, count}: {page: number; count: number}) {
  if (count < 2) return null
  return (
    <nav aria-label="Strony listy aktualności" className="pagination">
      {page > 1 && (
        <a href={newsListPath(page - 1)} rel="prev">
          Nowsze
        </a>
      )}
      <ol>
        {pageMarks(page, count).map((mark) =>
          'page' in mark ? (
            <li key={mark.page}>
              <a
                href={newsListPath(mark.page)}
                aria-current={mark.page === page ? 'page' : undefined}
                aria-label={`Strona ${mark.page}`}
              >
                {mark.page}
              </a>
            </li>
          ) : (
            <li key={`gap-${mark.gapAfter}`} aria-hidden="true">
              …
            </li>
          ),
        )}
      </ol>
      {page < count && (
        <a href={newsListPath(page + 1)} rel="next">
          Starsze
        </a>
      )}
    </nav>
  )
}
