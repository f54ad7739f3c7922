import {isSlug} from '../slugs.ts'

/** More chapters than this nobody ticks; an address that names more is cut. */
const mostChapters = 60

/** The query of the print form's address, as Next reads it. */
export type PrintParameters = Record<string, string | string[] | undefined>

/**
 * What the print form's address asks for: the whole, or the chapters of these addresses; none for the empty form.
 * `choosing` asks for the form although chapters are named: they are ticked already.
 */
export function readPrintParameters(parameters: PrintParameters) {
  return {
    whole: parameters['calosc'] === 'tak',
    slugs: readChoice([parameters['rozdzial'] ?? []].flat()),
    choosing: parameters['wybierz'] === 'tak',
  }
}

/** The chapters that an address names: each once, and only what can be the address of a chapter. */
function readChoice(values: readonly string[]): string[] {
  return [...new Set(values.slice(0, mostChapters).filter(isSlug))].toSorted()
}
