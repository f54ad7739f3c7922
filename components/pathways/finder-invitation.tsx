import type {ReactNode} from 'react'

import {fixedPages} from '#lib/addresses/addresses.ts'

/** The way to the finder, beside what it is for. */
export function FinderInvitation({children}: {children: ReactNode}) {
  return (
    <div className="finder-invitation">
      <p>{children}</p>
      <a href={fixedPages.finder.path} className="button">
        {fixedPages.finder.title}
      </a>
    </div>
  )
}
