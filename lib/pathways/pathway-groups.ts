import {fixedPages} from '#lib/addresses/addresses.ts'
import {slugify} from '#lib/polish/slugs.ts'

/** The situations under which pathways stand in their list, in its order. `value` is stored in documents. */
export const pathwayGroups = [
  {value: 'unemployment', title: 'Długo bez pracy'},
  {value: 'health', title: 'Niepełnosprawność i zdrowie'},
  {value: 'crisis', title: 'Uzależnienie, bezdomność, wyjście z zakładu karnego'},
  {value: 'integration', title: 'Uchodźstwo i integracja'},
] as const

/** Where the pathways of a situation stand in their list, by its title. */
export function pathwayGroupPath(title: string): string {
  return `${fixedPages.pathways.path}#${slugify(title)}`
}

/** Pathways under their situations; what has none, or one no longer known, stands last under „Inne sytuacje”. */
export function byPathwayGroup<Pathway extends {group: string | null}>(
  pathways: readonly Pathway[],
): {value: string; title: string; pathways: Pathway[]}[] {
  const known: ReadonlySet<string | null> = new Set(pathwayGroups.map(({value}) => value))
  const groups = pathwayGroups.map(({value, title}) => ({
    value,
    title,
    pathways: pathways.filter(({group}) => group === value),
  }))
  const rest = {value: 'inne', title: 'Inne sytuacje', pathways: pathways.filter(({group}) => !known.has(group))}
  return [...groups, rest].filter((group) => group.pathways.length > 0)
}
