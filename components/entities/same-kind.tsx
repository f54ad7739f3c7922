import {directoryPath, pathOf} from '#lib/addresses/paths.ts'
import {byPolishOrder} from '#lib/entities/directory.ts'
import {entityKind} from '#lib/entities/entity-kinds.ts'
import {neighboursOf, powiatTitle} from '#lib/entities/powiats.ts'
import {polish} from '#lib/polish/typography.ts'

export type SameKindData = {_id: string; name: string | null; slug: string | null; powiat: string | null}

/** Others of the same kind: those of the powiat first, then those of the powiats around it. */
export function SameKind({kind, powiat, entities}: {kind: string; powiat: string; entities: readonly SameKindData[]}) {
  const known = entityKind(kind)
  if (!known) return null
  const sorted = byPolishOrder(entities, ({name}) => name ?? '')
  const around = new Set(neighboursOf(powiat))
  const nearby = [
    ...sorted.filter((entity) => entity.powiat === powiat),
    ...sorted.filter((entity) => around.has(entity.powiat ?? '')),
  ]
  return (
    <section aria-labelledby="w-poblizu">
      <h2 id="w-poblizu">{`${known.plural} w pobliżu`}</h2>
      {nearby.length > 0 ? (
        <ul className="plain-list">
          {nearby.map((entity) => (
            <li key={entity._id}>
              <a href={pathOf({_type: 'entity', slug: entity.slug}) ?? undefined}>{polish(entity.name ?? '')}</a>
              {entity.powiat && <span className="text-ink-soft">, {powiatTitle(entity.powiat)}</span>}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-4">
          W&nbsp;wykazie nie ma innych podmiotów tego rodzaju w&nbsp;tym powiecie ani w&nbsp;sąsiednich.
        </p>
      )}
      <p className="mt-4">
        <a href={directoryPath({kind: known.slug})}>Wszystkie podmioty tego rodzaju</a>
      </p>
    </section>
  )
}
