import type {ReactNode} from 'react'

import type {EditMark} from '#lib/preview/edit-marks.ts'
import type {Heading} from '#lib/rich-text/headings.ts'

type Props = {heading: Heading; children: ReactNode; mark?: EditMark | null}

/** A heading with its number and, beside it, a plain link to it, for those who want to point at this part. */
export function PartHeading({heading, children, mark}: Props) {
  const {level, anchor, number, text} = heading
  const Tag = `h${level}` as const
  return (
    <div className="part-heading group flex items-baseline justify-between gap-3">
      <Tag id={anchor} {...mark}>
        {number && <span className="part-number">{number} </span>}
        {children}
      </Tag>
      {/* With a pointer that can hover, the sign keeps out of the way until it is wanted. */}
      <a
        href={`#${anchor}`}
        className="part-link mt-0 grid size-8 flex-none place-items-center self-start rounded-full group-hover:opacity-100! hover:bg-wash focus-visible:opacity-100! print:hidden [@media(hover:hover)]:opacity-0"
      >
        <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" aria-hidden="true">
          <path
            d="M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7L12 17.7"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </svg>
        <span className="sr-only">Odnośnik do tej części: {text}</span>
      </a>
    </div>
  )
}
