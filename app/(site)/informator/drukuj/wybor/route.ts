import {fixedPages} from '#lib/addresses/addresses.ts'
import {emptyPrintFormPath, guideDocumentPath} from '#lib/documents/document-addresses.ts'
import {readPrintParameters} from '#lib/documents/selection.ts'

/**
 * Where the print form is sent: leads to the document of what is ticked, or back to the form where that is nothing. A
 * form sent with nothing ticked has no query by which its own page could tell it from one that was not sent.
 */
export function GET(request: Request): Response {
  const {whole, slugs} = readPrintParameters(new URL(request.url).searchParams)
  if (whole) return seeOther(fixedPages.print.parts.whole)
  return seeOther(slugs.length > 0 ? guideDocumentPath('selection', slugs) : emptyPrintFormPath)
}

function seeOther(location: string): Response {
  return new Response(null, {status: 303, headers: {location}})
}
