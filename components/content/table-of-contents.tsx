import type {Heading} from '#lib/headings.ts'
import {polish} from '#lib/typography.ts'

/** Links to the main headings of a long text; nothing for a text with fewer than three. */
export function TableOfContents({
  headings,
  title,
}: {
  headings: readonly Pick<Heading, 'anchor' | 'text' | 'level'>[]
  title: string
}) {
  const main = headings.filter(({level}) => level === 2)
  if (main.length < 3) return null
  return (
    <nav aria-labelledby="spis-tresci" className="toc">
      <p id="spis-tresci" className="toc-title">
        {title}
      </p>
      <ol>
        {main.map(({anchor, text}) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{polish(text)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
