import {directoryPath} from '#lib/addresses/paths.ts'
import {entityKinds} from '#lib/entities/entity-kinds.ts'
import {polish} from '#lib/polish/typography.ts'

/** Kinds of entities, each a way to those of the kind in the directory. */
export function EntityKindLinks({kinds}: {kinds: readonly string[]}) {
  return (
    <ul className="list-none">
      {entityKinds
        .filter(({value}) => kinds.includes(value))
        .map(({value, slug, title}) => (
          <li key={value}>
            <a href={directoryPath({kind: slug})}>{polish(title)}</a>
          </li>
        ))}
    </ul>
  )
}
