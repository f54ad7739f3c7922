import type {ReactNode} from 'react'

import {polish} from '#lib/polish/typography.ts'

/** One text as it is, several as a list, for a value of `Facts`; null for none, as for one that is not known. */
export function linesOf(texts: readonly string[] | null): ReactNode {
  if (!texts?.length) return null
  if (texts.length === 1) return polish(texts[0] ?? '')
  return (
    <ul className="m-0 list-none p-0">
      {texts.map((text) => (
        <li key={text}>{polish(text)}</li>
      ))}
    </ul>
  )
}
