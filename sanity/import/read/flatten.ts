import type {SourceItem, SourcePicture} from '../source-page.ts'

/** A piece of a page, still with the element that it was made of. */
export type Piece = {item: SourceItem; text: string; element: Element}

const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR IFRAME LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL VIDEO'.split(
    ' ',
  ),
)
const wholeTags = new Set('P H1 H2 H3 H4 H5 H6 UL OL BLOCKQUOTE PRE DT DD ADDRESS SUMMARY'.split(' '))

/** What an element holds, one block after another, without the boxes around them; tables that only lay out are boxes. */
export function flatten(root: Element): Piece[] {
  const pieces: Piece[] = []
  let loose: Node[] = []
  const closeLoose = () => {
    if (loose.length > 0) pieces.push(...paragraphOf(root, loose))
    loose = []
  }
  for (const node of root.childNodes) {
    if (isElement(node) && (blockTags.has(node.tagName) || holdsBlock(node))) {
      closeLoose()
      pieces.push(...piecesOf(node))
    } else loose.push(node)
  }
  closeLoose()
  return pieces
}

/** Words of an element as they are read: breaks are spaces. */
export function textOf(node: Node): string {
  if (!isElement(node)) return (node.textContent ?? '').replace(/\s+/g, ' ').trim()
  const parts: string[] = []
  const collect = (each: Node) => {
    for (const child of each.childNodes) {
      if (child.nodeType === 3) parts.push(child.textContent ?? '')
      else if (isElement(child)) {
        const parted = blockTags.has(child.tagName) || child.tagName === 'BR'
        if (parted) parts.push(' ')
        collect(child)
        if (parted) parts.push(' ')
      }
    }
  }
  collect(node)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

function piecesOf(element: Element): Piece[] {
  if (element.tagName === 'FIGURE') return figureOf(element)
  if (element.tagName === 'IFRAME' || element.tagName === 'VIDEO') return filmOf(element)
  if (element.tagName === 'TABLE' && isOfData(element)) return [tableOf(element)]
  if (element.tagName === 'HR') return []
  const isList = element.tagName === 'UL' || element.tagName === 'OL'
  if (wholeTags.has(element.tagName) && (isList || !holdsBlock(element) || element.tagName === 'BLOCKQUOTE'))
    return wholeOf(element)
  return flatten(element)
}

function holdsBlock(element: Element): boolean {
  return [...element.querySelectorAll('*')].some(({tagName}) => blockTags.has(tagName))
}

function paragraphOf(parent: Element, nodes: readonly Node[]): Piece[] {
  const paragraph = parent.ownerDocument.createElement('p')
  for (const node of nodes) paragraph.append(node.cloneNode(true))
  for (const {name} of [...parent.attributes].filter((each) => each.name.startsWith('data-import-')))
    paragraph.setAttribute(name, '')
  return wholeOf(paragraph)
}

// The pictures of a block stand before its words.
function wholeOf(element: Element): Piece[] {
  const pictures = [...element.querySelectorAll('img')].map((image) => pieceOf(pictureOf(image, ''), image))
  const films = [...element.querySelectorAll('iframe, video')].flatMap(filmOf)
  const copy = element.cloneNode(true)
  if (!isElement(copy)) return []
  for (const each of copy.querySelectorAll('img, picture, iframe, video')) each.remove()
  if (copy.tagName === 'ADDRESS' || copy.tagName === 'DT' || copy.tagName === 'DD' || copy.tagName === 'SUMMARY') {
    return [...pictures, ...paragraphOf(element, [...copy.childNodes]), ...films]
  }
  return [...pictures, pieceOf({kind: 'html', html: copy.outerHTML}, copy), ...films]
}

function figureOf(figure: Element): Piece[] {
  const caption = textOf(figure.querySelector('figcaption') ?? figure.ownerDocument.createElement('i'))
  const images = [...figure.querySelectorAll('img')]
  if (images.length === 0) return flatten(figure)
  return images.map((image) => pieceOf(pictureOf(image, caption), image))
}

// A film stays as a link to it: its own block needs captions and a transcript, which only an editor can give.
function filmOf(element: Element): Piece[] {
  const address = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? ''
  if (!/^(?:https?:)?\/\//.test(address)) return []
  const paragraph = element.ownerDocument.createElement('p')
  const link = element.ownerDocument.createElement('a')
  link.setAttribute('href', address.replace(/^\/\//, 'https://'))
  link.textContent = element.getAttribute('title')?.trim() || 'Zobacz film lub mapę'
  paragraph.append(link)
  return wholeOf(paragraph)
}

const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|heic)(?:[?#].*)?$/i

function pictureOf(image: Element, caption: string): SourcePicture {
  const around = image.closest('a')?.getAttribute('href') ?? ''
  const srcset = (image.getAttribute('srcset') ?? '').split(',').map((each) => each.trim().split(/\s+/))
  const largest = srcset.toSorted((one, other) => parseFloat(other[1] ?? '0') - parseFloat(one[1] ?? '0'))[0]?.[0]
  const own = ['data-src', 'data-original', 'src'].map((name) => image.getAttribute(name))
  const candidates = [pictureFile.test(around) ? around : null, largest, ...own].filter(
    (each) => typeof each === 'string' && each !== '',
  )
  const written = [...new Set(candidates.filter((each) => each !== null && each !== undefined))]
  return {
    kind: 'picture',
    candidates: written,
    alt: (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim(),
    caption,
  }
}

const iconFile =
  /(?:^|[/_-])(?:icon|ico|ikona|spacer|pixel|blank|separator|arrow|strzalka|bullet|logo|rss|fb|facebook|twitter|print|drukuj|pdf)(?:[_-]?\d+)?\.(?:gif|png|svg|ico)(?:[?#].*)?$/i

/** True for a picture that is no photo: a counter of visits, an icon, a sign of a service. */
export function isDecoration(image: Element): boolean {
  const sizes = ['width', 'height'].map((name) => image.getAttribute(name) ?? '').filter((size) => !size.includes('%'))
  return sizes.some((size) => parseInt(size, 10) <= 40) || iconFile.test(image.getAttribute('src') ?? '')
}

// What holds photos or no words lays out.
function isOfData(table: Element): boolean {
  if (table.querySelector('table, h1, h2, h3, img') || textOf(table) === '') return false
  if (table.getAttribute('role') === 'presentation') return false
  const cells = [...table.querySelectorAll('td, th')]
  if (cells.some((cell) => textOf(cell).length > 1000 || cell.querySelectorAll('p').length > 4)) return false
  const widths = [...table.querySelectorAll('tr')].map((row) => row.querySelectorAll('td, th').length)
  return widths.length > 1 && Math.max(...widths) > 1
}

function tableOf(table: Element): Piece {
  const lines = [...table.querySelectorAll('tr')]
  const rows: string[][] = lines.map(() => [])
  lines.forEach((line, at) => {
    const row = rows[at] ?? []
    for (const cell of line.querySelectorAll('td, th')) {
      let column = 0
      while (row[column] !== undefined) column += 1
      const across = span(cell, 'colspan')
      // A cell that goes on below is read in each row: nobody has to look up to know it.
      for (let down = 0; down < span(cell, 'rowspan'); down += 1) {
        const below = rows[at + down]
        if (!below) break
        for (let next = 0; next < across; next += 1) below[column + next] = next === 0 ? textOf(cell) : ''
      }
    }
  })
  const width = Math.max(...rows.map(({length}) => length))
  const even = rows.map((row) => Array.from({length: width}, (_, at) => row[at] ?? ''))
  const first = [...(lines[0]?.querySelectorAll('td, th') ?? [])]
  const isBold = (cell: Element) =>
    textOf(cell) !== '' && [...cell.querySelectorAll('b, strong')].map(textOf).join(' ') === textOf(cell)
  const hasHeader =
    first.length > 0 &&
    (table.querySelector('thead') !== null || first.every((cell) => cell.tagName === 'TH' || isBold(cell)))
  const caption = textOf(table.querySelector('caption') ?? table.ownerDocument.createElement('i'))
  const filled = even.filter((row) => row.some(Boolean))
  const links = [...table.querySelectorAll('a[href]')].map((link) => ({
    href: link.getAttribute('href') ?? '',
    text: textOf(link),
  }))
  return {item: {kind: 'table', caption, rows: filled, hasHeader, links}, text: textOf(table), element: table}
}

function span(cell: Element, name: string): number {
  return Math.min(50, Math.max(1, parseInt(cell.getAttribute(name) ?? '1', 10) || 1))
}

function pieceOf(item: SourceItem, element: Element): Piece {
  return {item, text: item.kind === 'html' ? textOf(element) : '', element}
}
