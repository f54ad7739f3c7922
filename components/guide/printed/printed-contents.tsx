import type {DocumentPart} from '#lib/documents/guide-document.ts'
import type {DocumentSection} from '#lib/documents/sections/section.ts'
import {polish} from '#lib/polish/typography.ts'
import {inlineWords} from '#lib/rich-text/document-block.ts'
import type {Heading} from '#lib/rich-text/headings.ts'

type Props = {
  chapters: readonly {part: DocumentPart; headings: readonly Heading[]}[]
  sections: readonly DocumentSection[]
  introduction: boolean
  single: boolean
}

/** What is in the printed document: its chapters with their main headings. */
export function PrintedContents({chapters, sections, introduction, single}: Props) {
  return (
    <nav className="my-between" aria-labelledby="spis-tresci">
      <h2 id="spis-tresci" className="mb-4 text-part">
        Spis treści
      </h2>
      {single ? (
        chapters.map(({part, headings}) => <Headings key={part.anchor} headings={headings} />)
      ) : (
        <ul className="grid list-none gap-3 print:block print:columns-2 print:[&>li]:mb-3 [&_ul]:ps-5 [&_ul]:text-sm">
          {introduction && (
            <li>
              <a href="#wprowadzenie" className="inline-block py-0.5">
                Wprowadzenie
              </a>
            </li>
          )}
          {chapters.map(({part, headings}) => (
            <li key={part.anchor}>
              <a href={`#${part.anchor}`} className="inline-block py-0.5">
                {part.number}. {part.title}
              </a>
              <Headings headings={headings} />
            </li>
          ))}
          {sections.map(({anchor, title, blocks}) => (
            <li key={anchor}>
              <a href={`#${anchor}`} className="inline-block py-0.5">
                {title}
              </a>
              <Headings headings={headingsIn(blocks)} />
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

function headingsIn(blocks: DocumentSection['blocks']): ListedHeading[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [{...block, text: inlineWords(block.content)}] : []))
}

type ListedHeading = Pick<Heading, 'anchor' | 'text' | 'level' | 'number'>

function Headings({headings}: {headings: readonly ListedHeading[]}) {
  const main = headings.filter(({level}) => level === 2)
  if (main.length === 0) return null
  return (
    <ul className="list-none">
      {main.map(({anchor, number, text}) => (
        <li key={anchor}>
          <a href={`#${anchor}`} className="inline-block py-0.5">
            {number} {polish(text)}
          </a>
        </li>
      ))}
    </ul>
  )
}
