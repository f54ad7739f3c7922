import {around, byPolishOrder, type Surroundings} from '#lib/entities/directory.ts'
import {entityKinds} from '#lib/entities/entity-kinds.ts'
import {owesAreaOf} from '#lib/entities/powiats.ts'

type Place = {kind: string | null; powiat: string | null; name: string | null}

/** Entities of one kind that a person in a powiat can turn to. */
export type PlacesOfKind<Entity> = Surroundings<Entity> & {
  kind: string
  plural: string
  /** In the powiat itself; the surroundings are asked only where there are none here. */
  here: Entity[]
}

/** Institutions that act within the bounds of their gmina or powiat: far away, none is of use. */
const territorialKinds: ReadonlySet<string> = new Set(['ops', 'pcpr', 'pup'])

/** Whether places of a kind serve nobody from beyond the bounds of their gmina or powiat. */
export function isTerritorial(kind: string): boolean {
  return territorialKinds.has(kind)
}

/**
 * Where to turn, kind by kind: in the powiat, else in the neighbouring powiats, else in the area of the same OWES.
 * An OWES serves its whole area, so it counts as being here wherever in the area its seat is. Of institutions that act
 * within bounds, only those next door are named: there one can ask who is in charge.
 */
export function placesOf<Entity extends Place>(
  entities: readonly Entity[],
  powiat: string,
  kinds: readonly string[],
): PlacesOfKind<Entity>[] {
  const area = owesAreaOf(powiat)
  const isInArea = (entity: Entity) => entity.powiat !== null && owesAreaOf(entity.powiat) === area
  return entityKinds
    .filter(({value}) => kinds.includes(value))
    .map(({value, plural}) => {
      const all = byPolishOrder(
        entities.filter(({kind}) => kind === value),
        ({name}) => name ?? '',
      )
      const here = value === 'owes' ? all.filter(isInArea) : all.filter((entity) => entity.powiat === powiat)
      const {nearby, inArea} = around(here.length > 0 ? [] : all, powiat)
      return {kind: value, plural, here, nearby, inArea: isTerritorial(value) ? [] : inArea}
    })
}

/** True where the directory has somebody of the kind in the powiat or around it. */
export function isFound({here, nearby, inArea}: PlacesOfKind<unknown>): boolean {
  return here.length + nearby.length + inArea.length > 0
}

/** As many items of the lists as there is room for, one of each at least: of each list the first, of each the second… */
export function shareRoom<Item>(lists: readonly (readonly Item[])[], room: number): Item[][] {
  const shares = lists.map(() => 0)
  for (let turn = 0, left = room; turn === 0 || (left > 0 && lists.some(({length}) => length > turn)); turn += 1) {
    for (const [at, {length}] of lists.entries()) {
      if (length <= turn || (turn > 0 && left <= 0)) continue
      shares[at] = turn + 1
      left -= 1
    }
  }
  return lists.map((list, at) => list.slice(0, shares[at]))
}

/** The kinds of entities that the open steps of pathways lead through, once each. */
export function kindsOf(
  pathways: readonly {
    pathway: {steps: {_key: string; entityKinds: string[] | null}[] | null}
    closedSteps: ReadonlyMap<string, unknown>
  }[],
  closedKinds: ReadonlyMap<string, unknown>,
): string[] {
  const open = pathways.flatMap(({pathway, closedSteps}) =>
    (pathway.steps ?? []).filter(({_key}) => !closedSteps.has(_key)).flatMap(({entityKinds: kinds}) => kinds ?? []),
  )
  return [...new Set(open)].filter((kind) => !closedKinds.has(kind))
}
