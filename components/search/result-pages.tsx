import {pageMarks} from '#lib/pagination.ts'
import type {SearchKind} from '#lib/search/kinds.ts'
import {searchPath} from '#lib/search/search-path.ts'

type Props = {question: string; kind: SearchKind | null; page: number; count: number}

/** Links to the other pages of an answer; nothing when there is only one. */
export function ResultPages({question, kind, page, count}: Props) {
  if (count < 2) return null
  return (
    <nav aria-label="Strony wyników" className="pagination search-pages">
      <ol>
        {pageMarks(page, count).map((mark) =>
          'page' in mark ? (
            <li key={mark.page}>
              <a
                href={searchPath(question, {kind, page: mark.page})}
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
    </nav>
  )
}
