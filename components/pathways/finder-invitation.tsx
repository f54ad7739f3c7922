import type {ReactNode} from 'react'

import {fixedPages} from '#lib/addresses/addresses.ts'

/** The way to the finder, beside what it is for. */
export function FinderInvitation({children}: {children: ReactNode}) {
  return (
    <div className="mb-12 flex flex-wrap items-center gap-x-8 gap-y-4 bg-wash px-6 py-5 print:hidden">
      <p className="flex-[1_1_16em]">{children}</p>
      <a href={fixedPages.finder.path} className="button">
        {fixedPages.finder.title}
      </a>
    </div>
  )
}
