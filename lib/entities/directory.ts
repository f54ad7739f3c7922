import {entityKinds} from './entity-kinds.ts'
import {neighboursOf, owesAreaAround, powiatHeading, powiats} from './powiats.ts'

const polishOrder = new Intl.Collator('pl')

/** Sorts by Polish rules: Ł after L, Ś after S, Ż last. */
export function byPolishOrder<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => polishOrder.compare(textOf(a), textOf(b)))
}

type Filed = {kind: string | null; powiat: string | null; areaPowiats?: readonly string[] | null}
type Named = Filed & {name: string | null}

/** A part of the directory: its anchor („powiat-zarski”), heading and entities in Polish order. */
export type Group<Entity> = {anchor: string; title: string; entities: Entity[]}

/** Entities under the powiats of the region, in the order of powiats.ts; a powiat without any is left out. */
export function byPowiat<Entity extends Named>(entities: readonly Entity[]): Group<Entity>[] {
  return grouped(
    entities,
    powiats.map(({value}) => ({value, anchor: `powiat-${value}`, title: powiatHeading(value)})),
    ({powiat}) => powiat,
    {anchor: 'powiat-nieznany', title: 'Powiat nieznany'},
  )
}

/** Entities under their kinds, in the order of entity-kinds.ts; a kind without any is left out. */
export function byKind<Entity extends Named>(entities: readonly Entity[]): Group<Entity>[] {
  return grouped(
    entities,
    entityKinds.map(({value, slug, plural}) => ({value, anchor: `rodzaj-${slug}`, title: plural})),
    ({kind}) => kind,
    {anchor: 'rodzaj-nieznany', title: 'Rodzaj nieznany'},
  )
}

/** How many of the entities are of a kind and in a powiat or work for it (stored values); null stands for any. */
export function countEntities(entities: readonly Filed[], kind: string | null, powiat: string | null): number {
  return entities.filter((entity) => isAny(kind, entity.kind) && (powiat === null || worksIn(entity, powiat))).length
}

/** Whether an entity has its seat in a powiat (stored value), or takes people from there. */
export function worksIn(
  {powiat, areaPowiats}: {powiat: string | null; areaPowiats?: readonly string[] | null},
  wanted: string,
): boolean {
  return powiat === wanted || (areaPowiats?.includes(wanted) ?? false)
}

/** Entities near a powiat that has none of its own. */
export type Surroundings<Entity> = {
  /** In the powiats around it. */
  nearby: Entity[]
  /** Where there are none in those either: in the rest of its OWES area. */
  inArea: Entity[]
}

/** Those of the entities that are nearest to a powiat (stored value) without being in it. */
export function around<Entity extends {powiat: string | null}>(
  entities: readonly Entity[],
  powiat: string,
): Surroundings<Entity> {
  const within = (values: readonly string[]) => entities.filter((entity) => values.includes(entity.powiat ?? ''))
  const nearby = within(neighboursOf(powiat))
  return {nearby, inArea: nearby.length > 0 ? [] : within(owesAreaAround(powiat))}
}

function isAny(wanted: string | null, value: string | null): boolean {
  return wanted === null || wanted === value
}

// What belongs to none of the groups stands in a last one: nothing that is published may go missing.
function grouped<Entity extends Named>(
  entities: readonly Entity[],
  groups: readonly {value: string; anchor: string; title: string}[],
  valueOf: (entity: Entity) => string | null,
  rest: {anchor: string; title: string},
): Group<Entity>[] {
  const sorted = byPolishOrder(entities, ({name}) => name ?? '')
  const known = new Set(groups.map(({value}) => value))
  const all = [
    ...groups.map(({value, anchor, title}) => ({
      anchor,
      title,
      entities: sorted.filter((entity) => valueOf(entity) === value),
    })),
    {...rest, entities: sorted.filter((entity) => !known.has(valueOf(entity) ?? ''))},
  ]
  return all.filter((group) => group.entities.length > 0)
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
