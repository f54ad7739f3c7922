import {createHash} from 'node:crypto'

import {answerFile, noSuchFile} from '#lib/documents/answer-file.ts'
import {documentFilename, emptyPrintFormPath} from '#lib/documents/document-addresses.ts'
import {pdfOf} from '#lib/documents/pdf/answer-pdf.ts'
import {hasManyPdfs} from '#lib/documents/pdf/make-pdf.ts'
import {readPrintParameters} from '#lib/documents/selection.ts'
import {keepRecent} from '#lib/freshness/keep-recent.ts'
import {readSelection, readWholeGuide} from '#sanity/read/guide.ts'
import {readPictures} from '#sanity/read/pictures.ts'

// There are more selections than can be kept: only the last few are, under what they hold, so that none can be old.
const recent = keepRecent<Uint8Array<ArrayBuffer>>({bytes: 16 * 1024 * 1024, sizeOf: (pdf) => pdf.byteLength})

/** The chapters that a reader ticked as a PDF: `?rozdzial=kis&rozdzial=cis`. */
export async function GET(request: Request): Promise<Response> {
  const {whole, slugs} = readPrintParameters(new URL(request.url).searchParams)
  if (!whole && slugs.length === 0) return new Response(null, {status: 303, headers: {location: emptyPrintFormPath}})
  const document = await (whole ? readWholeGuide() : readSelection(slugs))
  if (!document) return noSuchFile()
  if (hasManyPdfs()) return tryLater()
  const content = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  const pdf = await recent(content, () => pdfOf(document, readPictures))
  return answerFile(pdf, 'application/pdf', documentFilename(document, 'pdf'))
}

// Chapters and the whole are few and kept; selections must not keep their makers from that.
function tryLater(): Response {
  return new Response('Zbyt wiele dokumentów powstaje w tej chwili. Spróbuj za minutę.', {
    status: 503,
    headers: {'content-type': 'text/plain; charset=utf-8', 'retry-after': '60'},
  })
}
