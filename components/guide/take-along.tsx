import {documentPages, fixedPages} from '#lib/addresses/addresses.ts'
import {generatePath} from '#lib/addresses/routes.ts'
import {pdfPath, printChoicePath} from '#lib/documents/document-addresses.ts'
import {polish} from '#lib/polish/typography.ts'

import {OfflineBox} from './offline/offline-box.tsx'

const linkToOffline = {href: fixedPages.offline.path, label: 'Informator bez internetu', type: undefined}

/** The chapter, or without `slug` the whole Informator, in forms to take along: on paper, as PDF, as EPUB. */
export function TakeAlong({slug}: {slug?: string | null}) {
  const links = slug
    ? [
        {href: generatePath(documentPages.chapter.parts.print, {slug}), label: 'Drukuj rozdział'},
        {href: pdfPath('chapter', [slug]), label: 'Rozdział w pliku PDF', type: 'application/pdf'},
        {href: printChoicePath([slug]), label: 'Drukuj więcej rozdziałów'},
        {href: fixedPages.guide.parts.epub, label: 'Cały Informator w pliku EPUB', type: 'application/epub+zip'},
        linkToOffline,
      ]
    : [
        {href: fixedPages.print.path, label: 'Drukuj całość lub wybrane rozdziały'},
        {href: fixedPages.guide.parts.pdf, label: 'Pobierz PDF', type: 'application/pdf'},
        {href: fixedPages.guide.parts.epub, label: 'Pobierz EPUB (do czytnika)', type: 'application/epub+zip'},
        linkToOffline,
      ]
  return (
    <section className="aside-section print:hidden" aria-labelledby="zabierz-ze-soba">
      <h2 id="zabierz-ze-soba">Zabierz ze sobą</h2>
      <ul className="mt-3 flex list-none flex-wrap gap-x-6 gap-y-1">
        {links.map(({href, label, type}) => (
          <li key={href}>
            <a href={href} type={type} className="inline-block py-1">
              {polish(label)}
            </a>
          </li>
        ))}
      </ul>
      {!slug && <OfflineBox />}
    </section>
  )
}
