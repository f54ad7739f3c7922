import {
  type DocumentBlock,
  type DocumentItem,
  type DocumentList,
  type DocumentPicture,
  type Inline,
  inlineWords,
} from '#lib/rich-text/document-block.ts'
import {element, escapeMarkup} from '#lib/rich-text/markup.ts'

/** How links inside the document are written: `#rozdzial-2` stands for a file of the book. */
export type LinkTo = (anchor: string) => string

/** Blocks of a document as XHTML, for the body of an EPUB content document. */
export function blocksToXhtml(blocks: readonly DocumentBlock[], linkTo: LinkTo): string {
  return blocks.map((block) => blockToXhtml(block, linkTo)).join('\n')
}

/** Words with their manners and links as XHTML. */
export function inlineToXhtml(pieces: readonly Inline[], linkTo: LinkTo): string {
  return pieces.map((piece) => pieceToXhtml(piece, linkTo)).join('')
}

function pieceToXhtml({text, strong, em, href}: Inline, linkTo: LinkTo): string {
  const plain = textToXhtml(text)
  const stressed = em ? element('em', {}, plain) : plain
  const weighty = strong ? element('strong', {}, stressed) : stressed
  return href ? element('a', {href: href.startsWith('#') ? linkTo(href.slice(1)) : href}, weighty) : weighty
}

function textToXhtml(text: string): string {
  return escapeMarkup(text).replaceAll('\n', '<br/>')
}

function blockToXhtml(block: DocumentBlock, linkTo: LinkTo): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, inlineToXhtml(block.content, linkTo))
    case 'heading':
      return headingToXhtml(block, linkTo)
    case 'quote':
      return element('blockquote', {}, element('p', {}, inlineToXhtml(block.content, linkTo)))
    case 'list':
      return listToXhtml(block, linkTo)
    case 'picture':
      return pictureToXhtml(block)
    case 'table':
      return tableToXhtml(block, linkTo)
    case 'terms':
      return termsToXhtml(block, linkTo)
    case 'note':
      return element(
        'aside',
        {class: 'note'},
        element('p', {}, strongText(block.label)) + blocksToXhtml(block.blocks, linkTo),
      )
    case 'contact':
      return contactToXhtml(block, linkTo)
    case 'file':
      return element(
        'p',
        {},
        (block.href ? element('a', {href: block.href}, textToXhtml(block.title)) : textToXhtml(block.title)) +
          textToXhtml(block.about && ` (${block.about})`),
      )
    case 'questions':
      return element('div', {class: 'questions'}, itemsToXhtml('div', block.items, linkTo))
    case 'steps':
      return (
        (block.title ? element('p', {class: 'steps-title'}, textToXhtml(block.title)) : '') +
        (block.items.length > 0 ? element('ol', {class: 'steps'}, itemsToXhtml('li', block.items, linkTo)) : '')
      )
  }
}

function headingToXhtml(
  {level, anchor, number, content}: Extract<DocumentBlock, {kind: 'heading'}>,
  linkTo: LinkTo,
): string {
  const before = number ? `${element('span', {class: 'number'}, escapeMarkup(number))} ` : ''
  return element(`h${level}`, {id: anchor}, before + inlineToXhtml(content, linkTo))
}

function listToXhtml({ordered, items}: DocumentList, linkTo: LinkTo): string {
  const points = items.map(({content, lists}) =>
    element('li', {}, inlineToXhtml(content, linkTo) + lists.map((list) => listToXhtml(list, linkTo)).join('')),
  )
  return element(ordered ? 'ol' : 'ul', {}, points.join(''))
}

function pictureToXhtml({file, alt, caption}: DocumentPicture): string {
  const role = alt === null ? 'presentation' : null
  const image = element('img', {src: `obrazy/${file}`, alt: alt ?? '', role}, null)
  return element('figure', {}, image + (caption ? element('figcaption', {}, textToXhtml(caption)) : ''))
}

function tableToXhtml(
  {caption, headerRow, headerColumn, rows}: Extract<DocumentBlock, {kind: 'table'}>,
  linkTo: LinkTo,
): string {
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const scope = headerRow && row === 0 ? 'col' : headerColumn && column === 0 ? 'row' : null
      // An empty header cell says nothing to a screen reader; it is a plain corner.
      if (inlineWords(cell).trim() === '') return element('td', {}, '')
      // Where some words of a header stand out, the others do not.
      const look = scope && cell.some(({strong}) => strong) ? 'mixed' : null
      return element(scope ? 'th' : 'td', {scope, class: look}, inlineToXhtml(cell, linkTo))
    })
    return element('tr', {}, written.join(''))
  })
  const head = headerRow ? element('thead', {}, lines[0] ?? '') : ''
  const body = headerRow ? lines.slice(1) : lines
  const title = caption ? element('caption', {}, textToXhtml(caption)) : ''
  return element('table', {}, title + head + (body.length > 0 ? element('tbody', {}, body.join('')) : ''))
}

function termsToXhtml({items}: Extract<DocumentBlock, {kind: 'terms'}>, linkTo: LinkTo): string {
  const entries = items.map(
    ({anchor, term, content}) =>
      element('dt', {id: anchor}, element('dfn', {}, textToXhtml(term))) +
      element('dd', {}, inlineToXhtml(content, linkTo)),
  )
  return element('dl', {class: 'terms'}, entries.join(''))
}

function contactToXhtml({name, description, facts}: Extract<DocumentBlock, {kind: 'contact'}>, linkTo: LinkTo): string {
  const about = description ? element('p', {}, textToXhtml(description)) : ''
  const lines = facts.map(({label, content}) =>
    element('p', {}, `${escapeMarkup(label)}: ${inlineToXhtml(content, linkTo)}`),
  )
  return element('div', {class: 'contact'}, element('p', {}, strongText(name)) + about + lines.join(''))
}

function itemsToXhtml(name: 'div' | 'li', items: readonly DocumentItem[], linkTo: LinkTo): string {
  return items
    .map(({title, blocks}) => element(name, {}, element('p', {}, strongText(title)) + blocksToXhtml(blocks, linkTo)))
    .join('')
}

function strongText(text: string): string {
  return element('strong', {}, textToXhtml(text))
}
