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

/** The page number in an address, or null for what is not written as one: `02`, `1.5`, `0` and `-1` are no pages. */
export function parsePageNumber(segment: string): number | null {
  return /^[1-9]\d{0,5}$/.test(segment) ? Number(segment) : null
}

/** As `parsePageNumber`, from 2 on: the first page has one address, that of the list itself. */
export function parseFurtherPage(segment: string): number | null {
  const page = parsePageNumber(segment)
  return page && page > 1 ? page : null
}

/** The year in an address, or null for what is not written as one of this site’s years. */
export function parseYear(segment: string): number | null {
  return /^(?:19|20)\d\d$/.test(segment) ? Number(segment) : null
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
