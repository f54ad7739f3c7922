import {absoluteHref} from '#lib/addresses/absolute-href.ts'
import {safeHref} from '#lib/addresses/links.ts'
import {pathOf} from '#lib/addresses/paths.ts'
import {polish} from '#lib/polish/typography.ts'

import {writerOf} from './block-writers.ts'
import {type DocumentBlock, type Inline, plainInline} from './document-block.ts'
import {documentLists} from './document-lists.ts'
import {type Heading, headingsOf, numberHeadings} from './headings.ts'
import {blockText, unknownWords} from './plain-text.ts'
import {prepareText} from './prepare-text.ts'
import type {BlockOf, BlockType, InternalLinkMark, LinkMark, RichTextBlock, Span, TextBlock} from './rich-text.ts'

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
  const anchor = anchors.get(wanted)
  return anchor ? `#${anchor}` : absoluteHref(wanted)
}

function customBlock<Type extends BlockType>(block: BlockOf<Type>, around: Surroundings): DocumentBlock[] {
  const writer = writerOf(block)
  if (!writer) return unknownWords(block).map((words) => ({kind: 'paragraph', content: [plainInline(polish(words))]}))
  return writer.toDocument(block, (text) => documentBlocks((text ?? []).map(asParagraph), around))
}

// A heading inside a block would stand in the contents, and its anchor might be one of the text around it.
function asParagraph(block: TextBlock): TextBlock {
  if (!headingsOf([block]).length) return block
  return {...block, style: 'normal', children: (block.children ?? []).map((span) => ({...span, marks: ['strong']}))}
}
