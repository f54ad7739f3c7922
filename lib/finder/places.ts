import {byPolishOrder} from '../directory.ts'
import {entityKinds} from '../entity-kinds.ts'
import {neighboursOf, owesAreaOf} from '../powiats.ts'

type Place = {kind: string | null; powiat: string | null; name: string | null}

/** Entities of one kind that a person in a powiat can turn to. */
export type PlacesOfKind<Entity> = {
  kind: string
  plural: string
  /** In the powiat itself. */
  here: Entity[]
  /** Where there are none here: those of the neighbouring powiats. */
  nearby: Entity[]
  /** Where there are none in the neighbouring powiats either: those of the rest of the OWES area. */
  inArea: Entity[]
}

/**
 * Where to turn, kind by kind: in the powiat, else in the neighbouring powiats, else in the area of the same OWES.
 * An OWES serves its whole area, so it counts as being here wherever in the area its seat is.
 */
export function placesOf<Entity extends Place>(
  entities: readonly Entity[],
  powiat: string,
  kinds: readonly string[],
): PlacesOfKind<Entity>[] {
  const neighbours = neighboursOf(powiat)
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
      const nearby = here.length > 0 ? [] : all.filter((entity) => neighbours.includes(entity.powiat ?? ''))
      const inArea = here.length + nearby.length > 0 ? [] : all.filter(isInArea)
      return {kind: value, plural, here, nearby, inArea}
    })
}

/** True where the directory has somebody of the kind in the powiat or around it. */
export function isFound({here, nearby, inArea}: PlacesOfKind<unknown>): boolean {
  return here.length + nearby.length + inArea.length > 0
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
