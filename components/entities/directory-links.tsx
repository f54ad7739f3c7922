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
    <nav aria-labelledby={id} className="print:hidden">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {children}
      <ul className="mt-2">
        {choices.map(({href, label, count, isCurrent}) => (
          <li key={href} className="py-1">
            <a
              href={href}
              className={isCurrent ? 'font-bold text-inherit no-underline' : undefined}
              aria-current={isCurrent ? 'page' : undefined}
            >
              {label}
            </a>{' '}
            <span className="text-ink-soft lining-nums">({count})</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
