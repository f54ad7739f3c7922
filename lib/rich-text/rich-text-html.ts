import {type PortableTextHtmlComponents, toHTML} from '@portabletext/to-html'

import {safeHref, telephoneHref} from '#lib/addresses/links.ts'
import {pathOf} from '#lib/addresses/paths.ts'
import {describeFile, filePath} from '#lib/media/files.ts'
import {picturePath, pictureRect} from '#lib/media/pictures.ts'
import {parseDuration} from '#lib/polish/durations.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {element, escapeMarkup} from './markup.ts'
import {calloutTitles} from './rich-text-labels.ts'
import type {
  Attachment,
  CalloutBlock,
  ContactCardBlock,
  Item,
  Picture,
  RichTextBlock,
  StepsBlock,
  TableBlock,
  TextBlock,
  VideoBlock,
} from './rich-text.ts'

const pictureWidth = 1280

/** Rich text as plain semantic HTML with absolute addresses, for readers of the feed. Unknown blocks are left out. */
export function richTextToHtml(blocks: readonly RichTextBlock[]): string {
  return toHTML([...blocks], {components, onMissingComponent: false})
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

type CustomBlock = Exclude<RichTextBlock, TextBlock>
type Rendering<Type> = (options: {value: Extract<CustomBlock, {_type: Type}>}) => string

// A block that is forgotten here is a type error.
const types: {[Type in CustomBlock['_type']]: Rendering<Type>} = {
  picture: ({value}) => pictureToHtml(value),
  attachment: ({value}) => attachmentToHtml(value),
  table: ({value}) => tableToHtml(value),
  callout: ({value}) => calloutToHtml(value),
  contactCard: ({value}) => contactCardToHtml(value),
  accordion: ({value}) => (value.items ?? []).map(itemToHtml).join(''),
  steps: ({value}) => stepsToHtml(value),
  gallery: ({value}) =>
    textElement('p', value.title) + (value.pictures ?? []).map((picture) => pictureToHtml(picture)).join(''),
  video: ({value}) => videoToHtml(value),
}

const components: Partial<PortableTextHtmlComponents> = {
  types,
  marks: {
    link: ({value, children}) => linkToHtml(safeHref(value?.href ?? ''), children),
    internalLink: ({value, children}) => linkToHtml(value?.target && pathOf(value.target), children),
  },
  unknownType: () => '',
  unknownMark: ({children}) => children,
}

// A link whose target is gone leaves its words.
function linkToHtml(href: string | null, children: string): string {
  if (!href) return children
  return element('a', {href: href.startsWith('/') ? absoluteUrl(href) : href}, children)
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

function videoToHtml({title, url, poster, duration, transcript}: VideoBlock): string {
  const href = safeHref(url ?? '')
  if (!href) return ''
  const length = parseDuration(duration ?? '')?.text
  const words = `Film: ${title ?? href}${length ? ` (${length})` : ''}`
  const link = element('p', {}, element('a', {href}, escapeMarkup(words)))
  return (poster ? pictureToHtml(poster) : '') + link + richTextToHtml(transcript ?? [])
}

function itemToHtml({title, content}: Item): string {
  return element('p', {}, textElement('strong', title)) + richTextToHtml(content ?? [])
}

function textElement(name: string, text: string | null, attributes: Record<string, string | null> = {}): string {
  return text ? element(name, attributes, escapeMarkup(text)) : ''
}
