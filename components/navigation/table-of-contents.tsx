import {counted} from '#lib/polish/plurals.ts'
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

const partWords = {one: 'część', few: 'części', many: 'części'}

/**
 * Links to the headings of a long text; nothing for a page with fewer than three parts. On a phone they are opened, by the
 * browser alone, so that the text begins within the first screen.
 */
export function TableOfContents({headings, title, depth = 2, more = []}: Props) {
  const parts = partsOf(headings, depth)
  const count = parts.length + more.length
  if (count < 3) return null
  return (
    <nav
      aria-labelledby="spis-tresci"
      className="mb-8 border-y border-rule text-sm leading-snug lg:sticky lg:top-6 lg:max-h-[calc(100vh-var(--spacing-12))] lg:overflow-y-auto lg:border-0 lg:py-1 print:hidden"
    >
      <details className="peer/toc lg:hidden">
        <summary className="flex min-h-12 cursor-pointer items-center justify-between gap-4 font-semibold after:text-xl after:text-vine after:content-['+'/''] in-open:after:content-['–'/''] [&::-webkit-details-marker]:hidden">
          {`${title}: ${counted(count, partWords)}`}
        </summary>
      </details>
      <p id="spis-tresci" className="hidden font-bold lg:block">
        {title}
      </p>
      <ol className="hidden pb-4 peer-open/toc:block lg:block lg:pb-0">
        {parts.map((part) => (
          <li key={part.anchor} className="mt-1">
            <EntryLink entry={part} />
            {part.sections.length > 0 && (
              <ol className="ps-4">
                {part.sections.map((section) => (
                  <li key={section.anchor} className="mt-1">
                    <EntryLink entry={section} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
        {more.map(({anchor, text}) => (
          <li key={anchor} className="mt-1">
            <a href={`#${anchor}`} className="inline-block py-0.5">
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function EntryLink({entry: {anchor, number, text}}: {entry: Entry}) {
  return (
    <a href={`#${anchor}`} className="inline-block py-0.5">
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
