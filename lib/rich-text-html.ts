import {absoluteUrl} from './env.ts'
import {describeFile, filePath} from './files.ts'
import {element, escapeMarkup} from './html.ts'
import {safeHref, telephoneHref} from './links.ts'
import {type BlockGroup, groupLists, type ListGroup} from './list-groups.ts'
import {pathOf} from './paths.ts'
import {picturePath, pictureRect} from './pictures.ts'
import {calloutTitles} from './rich-text-labels.ts'
import type {
  Attachment,
  CalloutBlock,
  ContactCardBlock,
  Item,
  Picture,
  RichTextBlock,
  Span,
  StepsBlock,
  TableBlock,
  TextBlock,
} from './rich-text.ts'

const pictureWidth = 1280

/** Rich text as plain semantic HTML with absolute addresses, for readers of the feed. Unknown blocks are left out. */
export function richTextToHtml(blocks: readonly RichTextBlock[]): string {
  return groupLists(blocks).map(groupToHtml).join('\n')
}

/** A picture with its caption as HTML; the empty string when its file is missing. */
export function pictureToHtml({asset, alt, decorative, caption, crop}: Picture): string {
  if (!asset?.width || !asset.height) return ''
  const rect = pictureRect({width: asset.width, height: asset.height}, crop, null, null)
  const src = absoluteUrl(picturePath(asset._id, pictureWidth, rect))
  const image = element('img', {src, alt: decorative ? '' : (alt ?? '')}, null)
  return element('figure', {}, image + textElement('figcaption', caption))
}

/** A file to download as a paragraph with a link; the empty string when the file is missing. */
export function attachmentToHtml({title, file}: Attachment): string {
  if (!file?.filename) return ''
  const about = file.extension && file.size ? ` (${describeFile(file.extension, file.size)})` : ''
  const href = absoluteUrl(filePath(file._id, file.filename))
  return element('p', {}, textElement('a', (title ?? file.filename) + about, {href}))
}

function groupToHtml(group: BlockGroup): string {
  return group.kind === 'list' ? listToHtml(group) : blockToHtml(group.block)
}

function listToHtml({listItem, items}: ListGroup): string {
  const written = items.map(({block, lists}) => element('li', {}, spansToHtml(block) + lists.map(listToHtml).join('')))
  return element(listItem === 'number' ? 'ol' : 'ul', {}, written.join(''))
}

function blockToHtml(block: RichTextBlock): string {
  switch (block._type) {
    case 'block':
      return element(tags[block.style ?? 'normal'] ?? 'p', {}, spansToHtml(block))
    case 'picture':
      return pictureToHtml(block)
    case 'attachment':
      return attachmentToHtml(block)
    case 'table':
      return tableToHtml(block)
    case 'callout':
      return calloutToHtml(block)
    case 'contactCard':
      return contactCardToHtml(block)
    case 'accordion':
      return (block.items ?? []).map(itemToHtml).join('\n')
    case 'steps':
      return stepsToHtml(block)
    default:
      return ''
  }
}

const tags: Record<string, string> = {normal: 'p', h2: 'h2', h3: 'h3', h4: 'h4', blockquote: 'blockquote'}

function spansToHtml(block: TextBlock): string {
  return (block.children ?? []).map((span) => spanToHtml(span, block)).join('')
}

function spanToHtml({text, marks}: Span, {markDefs}: TextBlock): string {
  const words = escapeMarkup(text ?? '').replaceAll('\n', '<br/>')
  return (marks ?? []).reduceRight((content, mark) => {
    if (mark === 'strong' || mark === 'em') return element(mark, {}, content)
    const href = hrefOf(markDefs?.find(({_key}) => _key === mark))
    return href ? element('a', {href}, content) : content
  }, words)
}

function hrefOf(mark: NonNullable<TextBlock['markDefs']>[number] | undefined): string | null {
  const href = mark?._type === 'internalLink' ? mark.target && pathOf(mark.target) : safeHref(mark?.href ?? '')
  return href?.startsWith('/') ? absoluteUrl(href) : (href ?? null)
}

function tableToHtml({caption, headerRow, headerColumn, rows}: TableBlock): string {
  const lines = (rows ?? []).map(({cells}, row) => {
    const written = (cells ?? []).map((cell, column) => {
      const scope = headerRow && row === 0 ? 'col' : headerColumn && column === 0 ? 'row' : null
      return textElement(scope ? 'th' : 'td', cell || ' ', {scope})
    })
    return element('tr', {}, written.join(''))
  })
  return element('table', {}, textElement('caption', caption) + lines.join(''))
}

function calloutToHtml({tone, title, text}: CalloutBlock): string {
  const heading = [tone ? calloutTitles[tone] : null, title].filter(Boolean).join(': ')
  return element('blockquote', {}, element('p', {}, textElement('strong', heading)) + richTextToHtml(text ?? []))
}

function contactCardToHtml(card: ContactCardBlock): string {
  const lines = [
    textElement('strong', card.name),
    escapeMarkup(card.description ?? ''),
    escapeMarkup(card.address ?? ''),
    textElement('a', card.phone, {href: telephoneHref(card.phone ?? '')}),
    textElement('a', card.email, {href: `mailto:${card.email}`}),
    textElement('a', card.website, {href: safeHref(card.website ?? '')}),
    escapeMarkup(card.hours ?? ''),
  ]
  return element('p', {}, lines.filter((line) => line !== '').join('<br/>'))
}

function stepsToHtml({title, items}: StepsBlock): string {
  const steps = (items ?? []).map((item) => element('li', {}, itemToHtml(item)))
  return (title ? element('p', {}, textElement('strong', title)) : '') + element('ol', {}, steps.join(''))
}

function itemToHtml({title, content}: Item): string {
  return element('p', {}, textElement('strong', title)) + richTextToHtml(content ?? [])
}

function textElement(name: string, text: string | null, attributes: Record<string, string | null> = {}): string {
  return text ? element(name, attributes, escapeMarkup(text)) : ''
}
