import type {DocumentSection} from '#lib/documents/sections/section.ts'

import {legalType} from '../../content/legal-status.tsx'
import {DocumentBlocks} from '../../rich-text/document-blocks.tsx'

/** A part of a printed document besides its chapters: pathways, easy-to-read texts, glossary, directory, acts. */
export function PrintedSection({section: {anchor, kind, title, lead, blocks}}: {section: DocumentSection}) {
  return (
    <section
      className={`mt-between print:mt-[14mm] ${kind === 'acts' ? roomForList : roomForPart}`}
      aria-labelledby={anchor}
    >
      <h2 id={anchor} className="mb-6 text-section">
        {title}
      </h2>
      {lead && <p className="lead mb-6">{lead}</p>}
      <div className={`rich-text ${looks[kind] ?? ''}`}>
        <DocumentBlocks blocks={blocks} lower />
      </div>
    </section>
  )
}

const looks: Partial<Record<DocumentSection['kind'], string>> = {easyRead: 'text-xl', acts: legalType}

/*
 * On paper a part begins a page, unless half of one is free: else a page of three lines would stay behind. What asks for
 * the room is a box that the part then covers; a list of a few lines asks for less.
 */
const room = 'print:before:block print:before:break-inside-avoid'
const roomForPart = `${room} print:before:mb-[-120mm] print:before:h-[120mm]`
const roomForList = `${room} print:before:mb-[-60mm] print:before:h-[60mm]`
