import type {DocumentPart} from '#lib/documents/guide-document.ts'
import type {Inline} from '#lib/rich-text/document-block.ts'
import type {Heading} from '#lib/rich-text/headings.ts'
import type {RichTextBlock} from '#lib/rich-text/rich-text.ts'

import {legalType} from '../../content/legal-status.tsx'
import {Words} from '../../rich-text/document-blocks.tsx'
import {printedBlocks} from '../../rich-text/printed-blocks.tsx'
import {RichText} from '../../rich-text/rich-text.tsx'

type Props = {part: DocumentPart; blocks: RichTextBlock[]; headings: readonly Heading[]; single: boolean}

/** A chapter within a printed document; alone, its title is that of the page. */
export function PrintedChapter({part, blocks, headings, single}: Props) {
  const {anchor, number, title, summary, legalStatus, legalBasis, changes} = part
  const text = <RichText value={blocks} headings={headings} blocks={printedBlocks} />
  const notes = {anchor, level: single ? ('h2' as const) : ('h3' as const)}
  const rest = (
    <div className="print:break-inside-avoid">
      <Notes {...notes} name="podstawa-prawna" title="Podstawa prawna" items={legalBasis} look={legalType} />
      <Notes {...notes} name="historia-zmian" title="Historia zmian" items={changes} />
    </div>
  )
  if (single) {
    return (
      <div id={anchor} className="mt-between">
        {text}
        {rest}
      </div>
    )
  }
  return (
    <section className="mt-between print:mt-0 print:break-before-page" aria-labelledby={anchor}>
      <h2 id={anchor} className="mb-6 text-section">
        {number}. {title}
      </h2>
      {summary && <p className="lead mb-6">{summary}</p>}
      {legalStatus && <p className={`mb-6 text-sm text-ink-soft ${legalType}`}>{legalStatus}</p>}
      {text}
      {rest}
    </section>
  )
}

type NotesProps = {
  anchor: string
  name: string
  level: 'h2' | 'h3'
  title: string
  items: readonly Inline[][]
  look?: string
}

function Notes({anchor, name, level: Title, title, items, look = ''}: NotesProps) {
  if (items.length === 0) return null
  return (
    <div className="aside-section">
      <Title id={`${anchor}-${name}`}>{title}</Title>
      <ul className={`plain-list ${look}`}>
        {items.map((item, at) => (
          // Entries have no identity but their place.
          <li key={at}>
            <Words pieces={item} />
          </li>
        ))}
      </ul>
    </div>
  )
}
