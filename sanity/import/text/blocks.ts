import {htmlToPortableText} from '@portabletext/html'
import {compileSchema, defineSchema} from '@portabletext/schema'

import {isRecord} from '#lib/rich-text/is-record.ts'

import type {ParseHtml} from '../source-page.ts'
import {correctSpans} from './correct.ts'
import {cleanAddress} from './links.ts'

type Span = {_type: 'span'; _key: string; text: string; marks: string[]}
type Link = {_type: 'link'; _key: string; href: string}
export type TextBlock = {
  _type: 'block'
  _key: string
  style: string
  listItem?: 'bullet' | 'number'
  level?: number
  children: Span[]
  markDefs: Link[]
}

/** What `richText` of the schema takes of what HTML has; a test holds the two together. */
export const importedMarkup = {
  styles: ['normal', 'h2', 'h3', 'h4', 'blockquote'],
  lists: ['bullet', 'number'],
  decorators: ['strong', 'em'],
  annotations: ['link'],
} as const

const schema = compileSchema(
  defineSchema({
    // The levels that are no style of ours are read too, and brought to ours afterwards.
    styles: [...importedMarkup.styles, 'h1', 'h5', 'h6'].map((name) => ({name})),
    lists: importedMarkup.lists.map((name) => ({name})),
    decorators: importedMarkup.decorators.map((name) => ({name})),
    annotations: importedMarkup.annotations.map((name) => ({name, fields: [{name: 'href', type: 'string'}]})),
  }),
)

/** Blocks of text of one block of HTML, corrected as Polish is written; keys are as `nextKey` gives them. */
export function blocksOfHtml(
  html: string,
  parseHtml: ParseHtml,
  pageAddress: string | null,
  nextKey: () => string,
): TextBlock[] {
  const flat = /^<pre/i.test(html) ? html.replace(/\r?\n/g, '<br>') : html
  const found: unknown[] = htmlToPortableText(flat.replace(/[ \t\r\n]+/g, ' '), {
    schema,
    parseHtml,
    keyGenerator: nextKey,
  })
  return found
    .flatMap((block) => textBlockOf(block, pageAddress) ?? [])
    .flatMap((block) => splitAtBreaks(block, nextKey))
    .map(corrected)
    .filter((block) => /[\p{L}\p{N}]/u.test(wordsOf(block)))
}

/** The words of a block. */
export function wordsOf({children}: Pick<TextBlock, 'children'>): string {
  return children.map(({text}) => text).join('')
}

/** A paragraph of plain words. */
export function paragraph(text: string, nextKey: () => string): TextBlock {
  const children = [{_type: 'span' as const, _key: nextKey(), text, marks: []}]
  return {_type: 'block', _key: nextKey(), style: 'normal', children, markDefs: []}
}

// What the library made, narrowed to what it can be with this schema.
function textBlockOf(block: unknown, pageAddress: string | null): TextBlock | null {
  if (!isRecord(block) || block['_type'] !== 'block' || !Array.isArray(block['children'])) return null
  const {_key, style, listItem, level} = block
  const markDefs = (Array.isArray(block['markDefs']) ? block['markDefs'] : []).flatMap((mark: unknown): Link[] => {
    if (!isRecord(mark) || typeof mark['href'] !== 'string') return []
    const href = cleanAddress(mark['href'], pageAddress)
    return href ? [{_type: 'link', _key: String(mark['_key']), href}] : []
  })
  const known = new Set<string>([...importedMarkup.decorators, ...markDefs.map((mark) => mark._key)])
  const children = block['children'].flatMap((span: unknown): Span[] => {
    if (!isRecord(span) || typeof span['text'] !== 'string') return []
    const marks = (Array.isArray(span['marks']) ? span['marks'] : []).map(String).filter((mark) => known.has(mark))
    return [{_type: 'span', _key: String(span['_key']), text: span['text'], marks}]
  })
  return {
    _type: 'block',
    _key: String(_key),
    style: typeof style === 'string' ? style : 'normal',
    ...(listItem === 'bullet' || listItem === 'number' ? {listItem, level: typeof level === 'number' ? level : 1} : {}),
    children,
    markDefs,
  }
}

// Two breaks make a paragraph; one parts lines where they are items of a typed list.
function splitAtBreaks(block: TextBlock, nextKey: () => string): TextBlock[] {
  const words = wordsOf(block)
  if (!words.includes('\n')) return [block]
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  const areLines = lines.filter((line) => typedMark.test(line.trim())).length > 1 || hasBoldLine(block)
  const parts: Span[][] = [[]]
  const pieces = block.children.flatMap((span) =>
    span.text.split(areLines ? /(\n+)/ : /(\n\s*\n+)/).map((text) => ({...span, text})),
  )
  for (const piece of pieces) {
    if (/^\s*\n\s*$/.test(piece.text) && (areLines || /\n\s*\n/.test(piece.text))) parts.push([])
    else if (piece.text !== '') parts.at(-1)?.push({...piece, _key: nextKey()})
  }
  const filled = parts.filter((children) => children.some(({text}) => text.trim() !== ''))
  return filled.map((children) => ({
    ...block,
    _key: nextKey(),
    children,
    markDefs: marksUsed(block.markDefs, children),
  }))
}

// „<b>Dla kogo</b><br>Dla osób…”: a heading by hand, above its text.
function hasBoldLine({children}: TextBlock): boolean {
  const lines: boolean[][] = [[]]
  for (const {text, marks} of children) {
    text.split('\n').forEach((part, at) => {
      if (at > 0) lines.push([])
      if (part.trim() !== '') lines.at(-1)?.push(marks.includes('strong'))
    })
  }
  const bold = lines.filter(({length}) => length > 0).map((line) => line.every(Boolean))
  return bold.includes(true) && bold.includes(false)
}

function marksUsed(markDefs: readonly Link[], children: readonly Span[]): Link[] {
  return markDefs.filter(({_key}) => children.some(({marks}) => marks.includes(_key)))
}

function corrected(block: TextBlock): TextBlock {
  const texts = correctSpans(block.children.map(({text}) => text.replace(/ *\n */g, '\n')))
  const children = block.children.map((span, at) => ({...span, text: texts[at] ?? span.text}))
  return trimmed({...block, children})
}

/** The same without spaces at its ends and doubled between its spans, and without spans of nothing. */
export function trimmed(block: TextBlock): TextBlock {
  let before = ' '
  const children = block.children.map((span) => {
    const text = /\s$/.test(before) ? span.text.trimStart() : span.text
    before = text === '' ? before : text
    return {...span, text}
  })
  const last = children.findLastIndex(({text}) => text.trim() !== '')
  const kept = children
    .slice(0, last + 1)
    .map((span, at) => (at === last ? {...span, text: span.text.trimEnd()} : span))
    .filter(({text}) => text !== '')
  return {...block, children: kept, markDefs: marksUsed(block.markDefs, kept)}
}

/**
 * What a typed item of a list begins with: „1.”, „a)”, „- ”, „•”, and Word's „§”, „o” and „ü”, which its own letters show as signs. Only
 * „•” is sure: what the others stand for is seen by the line next to it.
 */
export const typedMark =
  /^(?:(?<number>\d{1,2})[.)](?:\s+|(?=\p{L}))|(?<letter>[a-z])\)\s+|(?<bullet>[-–—*](?:\s+|(?=\p{L}))|[•·▪●◦‣■]\s*)|(?<word>[§oüØ])\s+(?!\d|godz))(?=\S)/u
