import {PDFArray, PDFDict, type PDFContext, PDFDocument, PDFName, type PDFObject, PDFRef} from '@cantoo/pdf-lib'

/**
 * The same PDF, in which the first cell of each row is a header of that row (TH with the scope Row, ISO 32000-1, 14.8.4.3.4)
 * in those tables that say so. Typst tags rows of headers alone: a column of them is not to be had without a flag of its
 * compiler, which its package for Node does not pass on.
 *
 * @param tables for each table of the document, in reading order, whether its first column is headers
 * @throws where the PDF has more or fewer tables than that
 */
export async function markRowHeaders(pdf: Uint8Array, tables: readonly boolean[]): Promise<Uint8Array> {
  if (!tables.includes(true)) return pdf
  const document = await PDFDocument.load(pdf, {updateMetadata: false})
  const {context} = document
  const found = elementsIn(context, document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict), 'Table')
  if (found.length !== tables.length) {
    throw new Error(`The document has ${tables.length} tables, and its PDF has ${found.length}.`)
  }
  for (const [at, table] of found.entries()) if (tables[at]) markFirstColumn(context, table)
  return document.save({useObjectStreams: false, updateFieldAppearances: false})
}

// Where each cell names its headers, scopes go unheard: once rows have headers too, the scopes of both say more.
function markFirstColumn(context: PDFContext, table: PDFDict): void {
  for (const row of elementsIn(context, table, 'TR')) {
    const cells = childrenOf(context, row)
    for (const [column, cell] of cells.entries()) {
      if (typeOf(cell) !== 'TD') continue
      tableAttributes(context, cell).delete(PDFName.of('Headers'))
      if (column > 0 || cell.lookup(PDFName.of('K')) === undefined) continue
      cell.set(PDFName.of('S'), PDFName.of('TH'))
      tableAttributes(context, cell).set(PDFName.of('Scope'), PDFName.of('Row'))
    }
  }
}

function tableAttributes(context: PDFContext, cell: PDFDict): PDFDict {
  const key = PDFName.of('A')
  const value = cell.lookup(key)
  const all = value instanceof PDFArray ? value : context.obj(value ? [value] : [])
  cell.set(key, all)
  for (const attributes of all.asArray().map((item) => context.lookup(item))) {
    if (attributes instanceof PDFDict && attributes.lookup(PDFName.of('O')) === PDFName.of('Table')) return attributes
  }
  const added = context.obj({O: 'Table'})
  all.push(added)
  return added
}

/** The elements of a type below one, in reading order; those inside of another of that type are left out. */
function elementsIn(context: PDFContext, parent: PDFDict, type: string): PDFDict[] {
  return childrenOf(context, parent).flatMap((child) =>
    typeOf(child) === type ? [child] : elementsIn(context, child, type),
  )
}

// What is marked in a page's content has a number or names its page, and is no element.
function childrenOf(context: PDFContext, element: PDFDict): PDFDict[] {
  const kids: PDFObject | undefined = element.lookup(PDFName.of('K'))
  const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []
  return list
    .map((kid) => (kid instanceof PDFRef ? context.lookup(kid) : kid))
    .filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(PDFName.of('S')))
}

function typeOf(element: PDFDict): string {
  return element.lookup(PDFName.of('S'), PDFName).decodeText()
}
