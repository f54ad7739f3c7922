import {isSlug} from '../slugs.ts'

/** More chapters than this nobody ticks; an address that names more is cut. */
const mostChapters = 60

/** The chapters that an address names: each once, and only what can be the address of a chapter. */
export function readChoice(values: readonly string[]): string[] {
  return [...new Set(values.slice(0, mostChapters).filter(isSlug))].toSorted()
}
