import type {ReactNode} from 'react'

import {polish} from '#lib/polish/typography.ts'
import type {EditMark} from '#lib/preview/edit-marks.ts'

type Props = {
  title: string
  lead?: ReactNode
  margin?: ReactNode
  children?: ReactNode
  /** In an editor's preview: the fields that title and lead are. */
  marks?: {title: EditMark; lead: EditMark} | null
}

/** The one h1 of a page with what introduces it; `margin` stands beside it where there is room, else after it. */
export function PageHeading({title, lead, margin, children, marks}: Props) {
  return (
    <div className="page-grid gap-y-4 pt-6 pb-8 lg:py-12">
      <div className="lg:col-span-2 lg:col-start-2">
        <h1 {...marks?.title}>{polish(title)}</h1>
        {lead && (
          <p className="lead mt-6 whitespace-pre-line" {...marks?.lead}>
            {typeof lead === 'string' ? polish(lead) : lead}
          </p>
        )}
        {children}
      </div>
      {margin && <div className="text-sm text-ink-soft lg:col-start-1 lg:row-start-1 lg:pt-2 print:mt-3">{margin}</div>}
    </div>
  )
}
