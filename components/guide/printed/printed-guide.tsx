import {pdfPath, printChoicePath} from '#lib/documents/document-addresses.ts'
import type {GuideDocument} from '#lib/documents/guide-document.ts'
import {printedText} from '#lib/documents/printed-text.ts'
import type {RichText as RichTextValue} from '#lib/rich-text/rich-text.ts'

import {legalType} from '../../content/legal-status.tsx'
import {PageHeading} from '../../layout/page-heading.tsx'
import {printedBlocks} from '../../rich-text/printed-blocks.tsx'
import {RichText} from '../../rich-text/rich-text.tsx'
import {CurrencyNote} from './currency-note.tsx'
import {CoverSigns, Imprint} from './imprint.tsx'
import {PrintedChapter} from './printed-chapter.tsx'
import {PrintedContents} from './printed-contents.tsx'
import {PrintedSection} from './printed-section.tsx'

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
      <div className={single ? undefined : coverLook}>
        <PageHeading
          title={document.title}
          lead={single ? document.parts[0]?.summary : null}
          margin={<Edition document={document} />}
        />
        <CoverSigns signs={document.signs} funding={document.funding} />
      </div>
      <div className="page-grid">
        <div className="lg:col-start-2">
          <p className="print:hidden">
            Drukuj poleceniem przeglądarki (na komputerze Ctrl + P). Możesz też{' '}
            <a href={pdfPath(document.scope, document.slugs)} type="application/pdf">
              pobrać ten dokument jako PDF
            </a>{' '}
            albo <a href={printChoicePath(document.scope === 'whole' ? [] : document.slugs)}>wybrać inne rozdziały</a>.
          </p>
          <Imprint imprint={document.imprint} />
          <CurrencyNote document={document} qr={qr} />
          <PrintedContents
            chapters={chapters}
            sections={document.sections}
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
          {document.sections.map((section) => (
            <PrintedSection key={section.anchor} section={section} />
          ))}
        </div>
      </div>
    </article>
  )
}

// On paper what holds several parts has a cover: its title, and who pays at the foot.
const coverLook =
  'print:flex print:min-h-[225mm] print:flex-col print:justify-between print:break-after-page print:pt-[45mm] print:[&_h1]:text-[32pt]'

function Edition({document}: {document: GuideDocument}) {
  const {scope, organization, guideTitle, edition, legalStatus, versionDay} = document
  return (
    <>
      {organization && <p className="hidden print:block">{organization}</p>}
      {scope !== 'whole' && <p>{guideTitle}</p>}
      {edition && <p>{edition}</p>}
      {legalStatus && <p className={legalType}>{legalStatus}</p>}
      {versionDay && <p>Wersja z&nbsp;{versionDay}</p>}
    </>
  )
}
