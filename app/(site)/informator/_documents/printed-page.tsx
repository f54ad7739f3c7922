import {PrintedGuide} from '#components/guide/printed/printed-guide.tsx'
import {guideDocument, scopeOfSelection} from '#lib/documents/guide-document.ts'
import {qrCode} from '#lib/documents/qr-code.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {guideDocumentQuery} from '#sanity/queries/documents.ts'

import {NotFoundPage} from '../../not-found-page.tsx'
import {SitePage} from '../../site-page.tsx'

type Props = {
  /** The chapters; null stands for all. */
  slugs: readonly string[] | null
  /** The address of this page. */
  path: string
  /** Said above the document, on the screen only. */
  notice?: string | null
}

/** The page for paper: of the whole Informator, of one chapter or of several. */
export async function PrintedPage({slugs, path, notice}: Props) {
  const content = await sanityFetch({query: guideDocumentQuery, params: {slugs: slugs && [...slugs]}})
  const document = guideDocument(content, slugs === null ? 'whole' : scopeOfSelection(content))
  if (!document) return <NotFoundPage />
  const crumbs = [
    {label: 'Informator', href: '/informator'},
    {label: 'Do druku', href: '/informator/drukuj'},
    {label: document.scope === 'whole' ? 'Całość' : document.title},
  ]
  return (
    <SitePage path={path} crumbs={crumbs} updatedAt={document.version}>
      {notice && <p className="wrap screen-only meta">{notice}</p>}
      <PrintedGuide
        document={document}
        introduction={content.guide?.introduction ?? null}
        bodies={content.chapters.map(({body}) => body)}
        qr={await qrCode(document.currencyAddress)}
      />
    </SitePage>
  )
}
