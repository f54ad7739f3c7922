import {safeHref, shortAddress, telephoneHref} from '#lib/addresses/links.ts'
import {pathOf} from '#lib/addresses/paths.ts'
import {describeFile, filePath} from '#lib/media/files.ts'
import {aboutVideo} from '#lib/media/videos.ts'
import {polish} from '#lib/polish/typography.ts'
import {type Heading, headingsOf, numberHeadings} from '#lib/rich-text/headings.ts'
import {blockText} from '#lib/rich-text/plain-text.ts'
import {prepareText} from '#lib/rich-text/prepare-text.ts'
import {calloutTitles} from '#lib/rich-text/rich-text-labels.ts'
import type {
  ContactCardBlock,
  InternalLinkMark,
  Item,
  LinkMark,
  Picture,
  RichTextBlock,
  Span,
  TableBlock,
  TextBlock,
} from '#lib/rich-text/rich-text.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {type DocumentBlock, type DocumentItem, type Inline, plainInline} from './document-block.ts'
import {documentLists} from './document-lists.ts'
import {pictureFile} from './document-pictures.ts'

/** What a text needs to know of the document around it. */
export type Surroundings = {
  /** Absolute address of the page that the text comes from, for links to a place on that same page. */
  address: string
  /** The number of the chapter, for „2.1” before its headings; null where headings have none. */
  number: number | null
  /** Anchors of the chapters in the same document, by their path; links to other pages lead to the site. */
  anchors: ReadonlyMap<string, string>
}

/**
 * Rich text as blocks of a document. A block of a kind that is not known here leaves the words in it, so that content
 * can grow ahead of the documents; pictures and files whose asset is gone are left out.
 */
export function documentBlocks(text: readonly RichTextBlock[], surroundings: Surroundings): DocumentBlock[] {
  const found = headingsOf(text)
  const numbered = surroundings.number === null ? found : numberHeadings(found, surroundings.number)
  const headings = new Map(numbered.map((heading) => [heading.key, heading]))
  const inline = (block: TextBlock) => inlineOf(block, surroundings)
  return grouped(prepareText(text)).flatMap((group): DocumentBlock[] => {
    if (Array.isArray(group)) return documentLists(group, inline)
    if (group._type === 'block') return paragraph(group, headings.get(group._key), inline(group))
    return customBlock(group, surroundings)
  })
}

// Items of lists that follow one another, together; everything else alone.
function grouped(text: readonly RichTextBlock[]): (TextBlock[] | RichTextBlock)[] {
  const groups: (TextBlock[] | RichTextBlock)[] = []
  for (const block of text) {
    const last = groups.at(-1)
    if (block._type !== 'block' || !block.listItem) groups.push(block)
    else if (Array.isArray(last)) last.push(block)
    else groups.push([block])
  }
  return groups
}

function paragraph(block: TextBlock, heading: Heading | undefined, content: Inline[]): DocumentBlock[] {
  if (blockText(block).trim() === '') return []
  if (heading) {
    const {level, anchor, number = ''} = heading
    return [{kind: 'heading', level, anchor, number, content}]
  }
  return [{kind: block.style === 'blockquote' ? 'quote' : 'paragraph', content}]
}

function inlineOf(block: TextBlock, surroundings: Surroundings): Inline[] {
  const marks = new Map((block.markDefs ?? []).map((mark) => [mark._key, mark]))
  return (block.children ?? [])
    .filter((span) => span.text)
    .map((span) => ({
      text: span.text ?? '',
      strong: has(span, 'strong'),
      em: has(span, 'em'),
      href: hrefOf(
        (span.marks ?? []).flatMap((key) => marks.get(key) ?? []),
        surroundings,
      ),
    }))
}

function has(span: Span, mark: string): boolean {
  return span.marks?.includes(mark) ?? false
}

type Mark = NonNullable<TextBlock['markDefs']>[number]

function isLink(mark: Mark): mark is LinkMark | InternalLinkMark {
  return mark._type === 'link' || mark._type === 'internalLink'
}

function hrefOf(marks: readonly Mark[], {address, anchors}: Surroundings): string | null {
  const mark = marks.find(isLink)
  const wanted = !mark ? null : mark._type === 'link' ? safeHref(mark.href ?? '') : mark.target && pathOf(mark.target)
  if (!wanted) return null
  if (wanted.startsWith('#')) return address + wanted
  if (!wanted.startsWith('/')) return wanted
  return anchors.get(wanted) ? `#${anchors.get(wanted)}` : absoluteUrl(wanted)
}

type CustomBlock = Exclude<RichTextBlock, TextBlock>

function customBlock(block: CustomBlock, around: Surroundings): DocumentBlock[] {
  switch (block._type) {
    case 'picture':
      return pictureBlock(block)
    case 'attachment':
      return attachmentBlock(block)
    case 'table':
      return tableBlock(block)
    case 'callout':
      return [
        {
          kind: 'note',
          label: [calloutTitles[block.tone ?? 'note'], polish(block.title ?? '')].filter(Boolean).join(': '),
          blocks: documentBlocks(block.text ?? [], around),
        },
      ]
    case 'contactCard':
      return [contactBlock(block)]
    case 'accordion':
      return [{kind: 'questions', items: itemsOf(block.items, around)}]
    case 'steps':
      return [{kind: 'steps', title: polish(block.title ?? ''), items: itemsOf(block.items, around)}]
    case 'gallery':
      return galleryBlocks(block)
    case 'video':
      return videoBlocks(block, around)
    default:
      return wordsOf(block).map((words) => ({kind: 'paragraph', content: [plainInline(polish(words))]}))
  }
}

// A picture without a description has at least its caption to stand for it; without either it can only be passed over.
function pictureBlock({asset, crop, alt, decorative, caption, credit}: Picture): DocumentBlock[] {
  const file = asset && pictureFile({asset, crop})
  if (!file) return []
  const words = [caption, credit].filter(Boolean).join(' ')
  return [{kind: 'picture', file, alt: decorative ? null : alt || caption || null, caption: polish(words)}]
}

function galleryBlocks({title, pictures}: Extract<CustomBlock, {_type: 'gallery'}>): DocumentBlock[] {
  const drawn = (pictures ?? []).flatMap(pictureBlock)
  return title && drawn.length > 0 ? [strongParagraph(title), ...drawn] : drawn
}

// A film cannot be taken along: the way to it, and the words that are said in it.
function videoBlocks(video: Extract<CustomBlock, {_type: 'video'}>, around: Surroundings): DocumentBlock[] {
  const href = safeHref(video.url ?? '')
  if (!href) return []
  const transcript = documentBlocks(video.transcript ?? [], around)
  return [
    {kind: 'file', title: polish(`Film: ${video.title ?? ''}`), about: polish(aboutVideo(video, href)), href},
    ...(transcript.length > 0 ? [{kind: 'note' as const, label: 'Tekst filmu', blocks: transcript}] : []),
  ]
}

function strongParagraph(words: string): DocumentBlock {
  return {kind: 'paragraph', content: [{...plainInline(polish(words)), strong: true}]}
}

function attachmentBlock({title, file}: Extract<CustomBlock, {_type: 'attachment'}>): DocumentBlock[] {
  if (!file?.filename) return []
  const about = file.extension && file.size ? describeFile(file.extension, file.size) : ''
  const href = absoluteUrl(filePath(file._id, file.filename))
  return [{kind: 'file', title: polish(title ?? file.filename), about, href}]
}

// Rows of unequal length would make a broken table: short ones are filled up.
function tableBlock({caption, headerRow, headerColumn, rows}: TableBlock): DocumentBlock[] {
  const cells = (rows ?? []).map((row) => row.cells ?? [])
  const width = Math.max(0, ...cells.map((row) => row.length))
  if (width === 0) return []
  const filled = cells.map((row) => Array.from({length: width}, (_, column) => polish(row[column] ?? '')))
  const words = polish(caption ?? '')
  return [
    {kind: 'table', caption: words, headerRow: headerRow === true, headerColumn: headerColumn === true, rows: filled},
  ]
}

function contactBlock({name, description, address, phone, email, website, hours}: ContactCardBlock): DocumentBlock {
  const href = website ? safeHref(website) : null
  const facts = [
    {label: 'Adres', content: address && plainInline(polish(address))},
    {label: 'Telefon', content: phone && plainInline(polish(phone), telephoneHref(phone))},
    {label: 'E-mail', content: email && plainInline(email, `mailto:${email}`)},
    {label: 'Strona', content: href && plainInline(shortAddress(href), href)},
    {label: 'Godziny', content: hours && plainInline(polish(hours))},
  ]
  return {
    kind: 'contact',
    name: polish(name ?? ''),
    description: polish(description ?? ''),
    facts: facts.flatMap(({label, content}) => (content ? [{label, content: [content]}] : [])),
  }
}

function itemsOf(items: readonly Item[] | null, surroundings: Surroundings): DocumentItem[] {
  return (items ?? []).map(({title, content}) => ({
    title: polish(title ?? ''),
    blocks: documentBlocks(content ?? [], surroundings),
  }))
}

const wordFields = new Set(['title', 'name', 'label', 'caption', 'text', 'description', 'alt'])

/** The words in a block of any shape, field by field. */
function wordsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) => {
    if (typeof inner === 'string') return wordFields.has(field) && inner.trim() !== '' ? [inner] : []
    return wordsOf(inner)
  })
}
