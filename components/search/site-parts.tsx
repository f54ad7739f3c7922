import {searchKinds} from '#lib/search/kinds.ts'

/** The parts of the site, for who would rather look around. */
export function SiteParts() {
  return (
    <ul className="plain-list">
      {searchKinds.map(({value, title, path}) =>
        path ? (
          <li key={value}>
            <a href={path}>{title}</a>
          </li>
        ) : null,
      )}
    </ul>
  )
}
