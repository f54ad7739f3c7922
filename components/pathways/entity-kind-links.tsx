import {entityKindTitle} from '#lib/entity-kinds.ts'
import {polish} from '#lib/typography.ts'

/** Kinds of entities, each a way to those of the kind in the directory. */
export function EntityKindLinks({kinds}: {kinds: readonly string[]}) {
  return (
    <ul className="list-none">
      {kinds.map((kind) => (
        <li key={kind}>
          <a href="/podmioty">{polish(entityKindTitle(kind))}</a>
        </li>
      ))}
    </ul>
  )
}
