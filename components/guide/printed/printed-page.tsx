import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {type GuideContent, guideDocument, type GuideMatter, scopeOfSelection} from '#lib/documents/guide-document.ts'
import {qrCode} from '#lib/documents/qr-code.ts'
import {polish} from '#lib/polish/typography.ts'

import {NotFoundPage} from '../../page/not-found-page.tsx'
import {SitePage} from '../../page/site-page.tsx'
import {PrintedGuide} from './printed-guide.tsx'

type Props = {
  content: GuideContent
  /** What the whole holds besides its chapters. */
  matter?: GuideMatter | undefined
  /** What the document is, where that does not follow from how many chapters it has. */
  scope?: 'whole'
  /** The address of this page. */
  path: string
  /** Said above the document, on the screen only. */
  notice?: string | null
}

/** The page for paper: of the whole Informator, of one chapter or of several. */
export async function PrintedPage({content, matter, scope, path, notice}: Props) {
  const document = guideDocument(content, scope ?? scopeOfSelection(content), matter)
  if (!document) return <NotFoundPage />
  const crumbs = [
    linkTo(fixedPages.guide),
    {label: 'Do druku', href: fixedPages.print.path},
    {label: document.scope === 'whole' ? 'Całość' : document.title},
  ]
  return (
    <SitePage path={path} crumbs={crumbs} updatedAt={document.version}>
      {notice && <p className="wrap text-sm text-ink-soft print:hidden">{polish(notice)}</p>}
      <PrintedGuide
        document={document}
        introduction={content.guide?.introduction ?? null}
        bodies={content.chapters.map(({body}) => body)}
        qr={await qrCode(document.currencyAddress)}
      />
    </SitePage>
  )
}
