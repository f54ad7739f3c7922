import {powiats} from './powiats.ts'

const polishOrder = new Intl.Collator('pl')

/** Sorts by Polish rules: Ł after L, Ś after S, Ż last. */
export function byPolishOrder<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => polishOrder.compare(textOf(a), textOf(b)))
}

/** Entities under the powiats of the region, in the order of lib/powiats.ts; a powiat without any is left out. */
export function byPowiat<Entity extends {powiat: string | null; name: string | null}>(
  entities: readonly Entity[],
): {powiat: string; title: string; entities: Entity[]}[] {
  return powiats.flatMap(({value, title}) => {
    const here = entities.filter(({powiat}) => powiat === value)
    return here.length > 0 ? [{powiat: value, title, entities: byPolishOrder(here, ({name}) => name ?? '')}] : []
  })
}

/** Titles of the powiats of the region that no entity is in, in the order of lib/powiats.ts. */
export function emptyPowiats(entities: readonly {powiat: string | null}[]): string[] {
  const known = new Set(entities.map(({powiat}) => powiat))
  return powiats.flatMap(({value, title}) => (known.has(value) ? [] : [title]))
}

/** Terms under their first letters, by Polish rules: Ł is a letter of its own, and digits stand under „0–9”. */
export function byLetter<Term extends {term: string | null}>(
  terms: readonly Term[],
): {letter: string; terms: Term[]}[] {
  const groups = new Map<string, Term[]>()
  for (const item of byPolishOrder(terms, ({term}) => term ?? '')) {
    const first = (item.term ?? '').charAt(0).toLocaleUpperCase('pl')
    const letter = /\d/.test(first) ? '0–9' : first
    groups.set(letter, [...(groups.get(letter) ?? []), item])
  }
  return [...groups].map(([letter, members]) => ({letter, terms: members}))
}
