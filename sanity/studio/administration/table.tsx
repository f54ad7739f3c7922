import {Card} from '@sanity/ui'
import type {ReactNode} from 'react'

/** The style of a cell of `Table`. */
export const cell = {padding: '0.75rem', borderTop: '1px solid var(--card-border-color)'}

/** A table of what is administered; its rows are `<tr>`. */
export function Table({
  caption,
  columns,
  children,
}: {
  caption: string
  columns: readonly string[]
  children: ReactNode
}) {
  return (
    <Card border overflow="auto" radius={2}>
      <table
        aria-label={caption}
        style={{borderCollapse: 'collapse', minWidth: '100%', textAlign: 'left', fontSize: '0.8125rem'}}
      >
        <thead>
          <tr>
            {columns.map((title) => (
              <th key={title} scope="col" style={{padding: '0.75rem'}}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Card>
  )
}
