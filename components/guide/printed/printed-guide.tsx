import {pdfPath, printChoicePath} from '#lib/documents/document-addresses.ts'
import type {GuideDocument} from '#lib/documents/guide-document.ts'
import {printedText} from '#lib/documents/printed-text.ts'
import type {RichText as RichTextValue} from '#lib/rich-text/rich-text.ts'

import {PageHeading} from '../../layout/page-heading.tsx'
import {printedBlocks} from '../../rich-text/printed-blocks.tsx'
import {RichText} from '../../rich-text/rich-text.tsx'
import {CurrencyNote} from './currency-note.tsx'
import {PrintedChapter} from './printed-chapter.tsx'
import {PrintedContents} from './printed-contents.tsx'

type Props = {
  document: GuideDocument
  introduction: RichTextValue | null
  /** The texts of the chapters, in the order of `document.parts`. */
  bodies: readonly (RichTextValue | null)[]
  /** The QR code of the document as an SVG file. */
  qr: string
}

/** The Informator or some of its chapters as one page for paper: contents first, then chapter after chapter. */
export function PrintedGuide({document, introduction, bodies, qr}: Props) {
  const single = document.scope === 'chapter'
  const chapters = document.parts.map((part, at) => {
    const {anchor, number} = part
    return {part, ...printedText(bodies[at] ?? [], {anchor, number, lower: !single})}
  })
  return (
    <article className="wrap printed">
      <PageHeading
        title={document.title}
        lead={single ? document.parts[0]?.summary : null}
        margin={<Edition document={document} />}
      />
      <div className="page-grid">
        <div className="lg:col-start-2">
          <p className="print:hidden">
            Drukuj poleceniem przeglądarki (na komputerze Ctrl + P). Możesz też{' '}
            <a href={pdfPath(document.scope, document.slugs)} type="application/pdf">
              pobrać ten dokument jako PDF
            </a>{' '}
            albo <a href={printChoicePath(document.scope === 'whole' ? [] : document.slugs)}>wybrać inne rozdziały</a>.
          </p>
          <CurrencyNote document={document} qr={qr} />
          <PrintedContents
            chapters={chapters}
            introduction={Boolean(introduction) && document.scope === 'whole'}
            single={single}
          />
          {introduction && document.scope === 'whole' && (
            <section className="mt-between print:mt-0 print:break-before-page" aria-labelledby="wprowadzenie">
              <h2 id="wprowadzenie" className="mb-6 text-section">
                Wprowadzenie
              </h2>
              <RichText value={introduction} blocks={printedBlocks} />
            </section>
          )}
          {chapters.map((chapter) => (
            <PrintedChapter key={chapter.part.anchor} {...chapter} single={single} />
          ))}
        </div>
      </div>
    </article>
  )
}

function Edition({document: {scope, guideTitle, edition, legalStatus, versionDay}}: {document: GuideDocument}) {
  return (
    <>
      {scope !== 'whole' && <p>{guideTitle}</p>}
      {edition && <p>{edition}</p>}
      {legalStatus && <p>{legalStatus}</p>}
      {versionDay && <p>Wersja z&nbsp;{versionDay}</p>}
    </>
  )
}
