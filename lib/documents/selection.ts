import {isSlug} from '#lib/polish/slugs.ts'

/** More chapters than this nobody ticks; an address that names more is cut. */
const maxChapters = 60

/** The query of an address, as Next hands it to pages. */
export type PrintParameters = Record<string, string | string[] | undefined>

/**
 * What an address asks to be printed: the whole, or the chapters of these slugs in the order they are named; none for
 * the empty form. `choosing` asks for the form although chapters are named: they are ticked already. `empty` tells that
 * the form was sent with nothing ticked.
 */
export function readPrintParameters(parameters: PrintParameters | URLSearchParams) {
  const all = (name: string) =>
    parameters instanceof URLSearchParams ? parameters.getAll(name) : [parameters[name] ?? []].flat()
  return {
    whole: all('calosc')[0] === 'tak',
    slugs: [...new Set(all('rozdzial').slice(0, maxChapters).filter(isSlug))],
    choosing: all('wybierz')[0] === 'tak',
    empty: all('pusty')[0] === 'tak',
  }
}
