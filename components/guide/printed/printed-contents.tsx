import type {DocumentPart} from '#lib/documents/guide-document.ts'
import {polish} from '#lib/polish/typography.ts'
import type {Heading} from '#lib/rich-text/headings.ts'

type Props = {
  chapters: readonly {part: DocumentPart; headings: readonly Heading[]}[]
  introduction: boolean
  single: boolean
}

/** What is in the printed document: its chapters with their main headings. */
export function PrintedContents({chapters, introduction, single}: Props) {
  return (
    <nav className="printed-contents" aria-labelledby="spis-tresci">
      <h2 id="spis-tresci">Spis treści</h2>
      {single ? (
        chapters.map(({part, headings}) => <Headings key={part.anchor} headings={headings} />)
      ) : (
        <ul className="list-none">
          {introduction && (
            <li>
              <a href="#wprowadzenie">Wprowadzenie</a>
            </li>
          )}
          {chapters.map(({part, headings}) => (
            <li key={part.anchor}>
              <a href={`#${part.anchor}`}>
                {part.number}. {part.title}
              </a>
              <Headings headings={headings} />
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

function Headings({headings}: {headings: readonly Heading[]}) {
  const main = headings.filter(({level}) => level === 2)
  if (main.length === 0) return null
  return (
    <ul className="list-none">
      {main.map(({anchor, number, text}) => (
        <li key={anchor}>
          <a href={`#${anchor}`}>
            {number} {polish(text)}
          </a>
        </li>
      ))}
    </ul>
  )
}
