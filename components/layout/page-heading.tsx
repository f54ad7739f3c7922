import type {ReactNode} from 'react'

import {polish} from '#lib/polish/typography.ts'

type Props = {title: string; lead?: ReactNode; margin?: ReactNode; children?: ReactNode}

/** The one h1 of a page with what introduces it; `margin` stands beside it where there is room, else after it. */
export function PageHeading({title, lead, margin, children}: Props) {
  return (
    <div className="page-grid page-heading">
      <div className="lg:col-span-2 lg:col-start-2">
        <h1>{polish(title)}</h1>
        {lead && <p className="lead mt-6 whitespace-pre-line">{typeof lead === 'string' ? polish(lead) : lead}</p>}
        {children}
      </div>
      {margin && <div className="margin-note lg:col-start-1 lg:row-start-1">{margin}</div>}
    </div>
  )
}
