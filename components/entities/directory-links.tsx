import type {ReactNode} from 'react'

/** A choice in the directory: its words, its address, and how many entities it leads to. */
export type DirectoryChoice = {href: string; label: string; count: number; isCurrent: boolean}

/** Links to the parts of the directory, each with the number of entities there. */
export function DirectoryLinks({
  id,
  title,
  choices,
  children,
}: {
  id: string
  title: string
  choices: readonly DirectoryChoice[]
  children?: ReactNode
}) {
  return (
    <nav aria-labelledby={id} className="directory-links">
      <h2 id={id}>{title}</h2>
      {children}
      <ul>
        {choices.map(({href, label, count, isCurrent}) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? 'page' : undefined}>
              {label}
            </a>{' '}
            <span className="count">({count})</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
