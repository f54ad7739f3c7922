/** Items on one page of a list. */
const pageSize = 10

/** Number of pages for `total` items; an empty list still has its first page. */
export function pageCount(total: number, size: number = pageSize): number {
  return Math.max(1, Math.ceil(total / size))
}

/** Where a page (from 1) begins and ends in the whole list, as a GROQ slice `[$from...$to]`. */
export function pageRange(page: number, size: number = pageSize): {from: number; to: number} {
  return {from: (page - 1) * size, to: page * size}
}

/** A place in the list of pages: a number, or a gap where numbers are left out. */
export type PageMark = {page: number} | {gapAfter: number}

/** First, last, and the neighbours of the current page, with gaps between: 1 … 4 5 6 … 12. */
export function pageMarks(current: number, count: number): PageMark[] {
  const shown = [1, current - 1, current, current + 1, count].filter((page) => page >= 1 && page <= count)
  const pages = [...new Set(shown)].toSorted((a, b) => a - b)
  return pages.flatMap((page, index) => {
    const before = pages[index - 1]
    if (before === undefined || page - before === 1) return [{page}]
    // A gap of one page is as long as its number.
    return page - before === 2 ? [{page: page - 1}, {page}] : [{gapAfter: before}, {page}]
  })
}
