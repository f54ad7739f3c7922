import {fixedPages} from '#lib/addresses/addresses.ts'

/** A file for the reader to save or to look at: PDFs open in the browser, under a name that tells what they are. */
export function answerFile(bytes: Uint8Array<ArrayBuffer>, type: string, filename: string): Response {
  const kind = type === 'application/pdf' ? 'inline' : 'attachment'
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-disposition': `${kind}; filename="${filename}"`,
      'x-robots-tag': 'noindex',
    },
  })
}

/** What is answered where there is no such document. */
export function noSuchFile(): Response {
  return new Response(`Nie ma takiego dokumentu. Spis rozdziałów: ${fixedPages.guide.path}`, {
    status: 404,
    headers: {'content-type': 'text/plain; charset=utf-8'},
  })
}
