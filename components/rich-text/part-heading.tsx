import type {ReactNode} from 'react'

import type {Heading} from '#lib/rich-text/headings.ts'

/** A heading with its number and, beside it, a plain link to it, for those who want to point at this part. */
export function PartHeading({heading, children}: {heading: Heading; children: ReactNode}) {
  const {level, anchor, number, text} = heading
  const Tag = `h${level}` as const
  return (
    <div className="part-heading">
      <Tag id={anchor}>
        {number && <span className="part-number">{number} </span>}
        {children}
      </Tag>
      <a href={`#${anchor}`} className="part-link">
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
