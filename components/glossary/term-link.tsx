import type {ReactNode} from 'react'

import {documentPath} from '#lib/addresses/paths.ts'
import type {TermMark} from '#lib/rich-text/rich-text.ts'

/** The first use of a term: leads to its explanation, and says what an abbreviation stands for. */
export function TermLink({slug, title, children}: Pick<TermMark, 'slug' | 'title'> & {children: ReactNode}) {
  return (
    <a className="term" href={documentPath('glossaryTerm', slug)}>
      {title ? <abbr title={title}>{children}</abbr> : children}
    </a>
  )
}
