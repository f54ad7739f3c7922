import {getDocument, type PDFDocumentProxy, VerbosityLevel} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of a PDF's tree of tags; what stands in a page's content or is an annotation has a `type` instead of a role. */
export type Tag = {role?: string; type?: string; alt?: string; children?: Tag[]}

// Its types leave out what marks without a number are called.
type Mark = {type: string; id?: string; tag?: string}

/** Opens a PDF as a reader's program does. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS}).promise
}

/** The tags of all pages, in reading order: an element that goes on to a further page is there again. */
export async function tagsOf(pdf: PDFDocumentProxy): Promise<Tag[]> {
  const pages = await Promise.all(pagesOf(pdf).map(async (page) => (await page).getStructTree()))
  return pages.flatMap((tree: Tag | null) => (tree ? flat(tree) : []))
}

/** The words on its pages that neither belong to a tag nor are marked as no part of the text, as page numbers are. */
export async function untaggedText(pdf: PDFDocumentProxy): Promise<string[]> {
  const pages = await Promise.all(
    pagesOf(pdf).map(async (page) => (await page).getTextContent({includeMarkedContent: true})),
  )
  return pages.flatMap(({items}) => {
    const open: boolean[] = []
    return items.flatMap((item) => {
      if ('str' in item) return item.str.trim() === '' || open.includes(true) ? [] : [item.str]
      const mark: Mark = item
      if (mark.type === 'endMarkedContent') open.pop()
      else open.push(mark.id !== undefined || mark.tag === 'Artifact')
      return []
    })
  })
}

/** All words of a PDF, page by page. */
export async function textOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const pages = await Promise.all(pagesOf(pdf).map(async (page) => (await page).getTextContent()))
  return pages.map(({items}) => items.map((item) => ('str' in item ? item.str : '')).join(' '))
}

/** An element and all below it. */
export function flat(tag: Tag): Tag[] {
  return [tag, ...(tag.children ?? []).flatMap(flat)]
}

function pagesOf(pdf: PDFDocumentProxy) {
  return Array.from({length: pdf.numPages}, (_, at) => pdf.getPage(at + 1))
}
