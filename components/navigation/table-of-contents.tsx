import {polish} from '#lib/polish/typography.ts'
import type {Heading} from '#lib/rich-text/headings.ts'

type Entry = Pick<Heading, 'anchor' | 'text' | 'level' | 'number'>
type Part = Entry & {sections: Entry[]}

type Props = {
  headings: readonly Entry[]
  title: string
  /** 3 to list the sections within the parts too. */
  depth?: 2 | 3
  /** Parts of the page that follow the text. */
  more?: readonly {anchor: string; text: string}[]
}

/** Links to the headings of a long text; nothing for a page with fewer than three parts. */
export function TableOfContents({headings, title, depth = 2, more = []}: Props) {
  const parts = partsOf(headings, depth)
  if (parts.length + more.length < 3) return null
  return (
    <nav aria-labelledby="spis-tresci" className="toc">
      <p id="spis-tresci" className="toc-title">
        {title}
      </p>
      <ol>
        {parts.map((part) => (
          <li key={part.anchor}>
            <EntryLink entry={part} />
            {part.sections.length > 0 && (
              <ol>
                {part.sections.map((section) => (
                  <li key={section.anchor}>
                    <EntryLink entry={section} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
        {more.map(({anchor, text}) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function EntryLink({entry: {anchor, number, text}}: {entry: Entry}) {
  return (
    <a href={`#${anchor}`}>
      {number && <span className="part-number">{number} </span>}
      {polish(text)}
    </a>
  )
}

function partsOf(headings: readonly Entry[], depth: 2 | 3): Part[] {
  const parts: Part[] = []
  for (const heading of headings) {
    if (heading.level === 2) parts.push({...heading, sections: []})
    else if (heading.level === 3 && depth === 3) parts.at(-1)?.sections.push(heading)
  }
  return parts
}
