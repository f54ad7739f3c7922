import {pageMarks} from '#lib/lists/pagination.ts'

type Props = {page: number; count: number; pathOf: (page: number) => string}

/** The numbers of a list's pages as links, with a gap where there are too many. */
export function PageLinks({page, count, pathOf}: Props) {
  return (
    <ol className="flex flex-wrap gap-1">
      {pageMarks(page, count).map((mark) =>
        'page' in mark ? (
          <li key={mark.page}>
            <a
              href={pathOf(mark.page)}
              className={mark.page === page ? `${link} ${here}` : `${link} py-1`}
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
  )
}

const link = 'block min-w-12 px-2 text-center'
const here = 'rounded-full border-2 border-vine py-0.5 font-bold text-inherit no-underline'
