import type {Heading} from '../headings.ts'
import type {RichTextBlock, TextBlock} from '../rich-text.ts'
import {numberedHeadings} from './document-blocks.ts'

const lowered: Record<string, string> = {h2: 'h3', h3: 'h4', h4: 'h5'}

/**
 * A chapter's text for a page that holds several: keys and anchors begin with the chapter's own anchor, so that none
 * meets another's; headings bear their number, and stand one level lower where `lower` says so.
 */
export function printedText(
  text: readonly RichTextBlock[],
  {anchor, number, lower}: {anchor: string; number: number; lower: boolean},
): {blocks: RichTextBlock[]; headings: Heading[]} {
  const found = numberedHeadings(text, number)
  const numbers = new Map(found.map((heading) => [heading.key, heading.number]))
  const blocks = text.map((block) => {
    const keyed = {...block, _key: `${anchor}-${block._key}`}
    return keyed._type === 'block' ? printedBlock(keyed, numbers.get(block._key) ?? '', lower) : keyed
  })
  const headings = found.map((heading) => ({
    key: `${anchor}-${heading.key}`,
    anchor: `${anchor}-${heading.anchor}`,
    text: [heading.number, heading.text].filter(Boolean).join(' '),
    level: heading.level,
  }))
  return {blocks, headings}
}

function printedBlock(block: TextBlock, number: string, lower: boolean): TextBlock {
  const style = lower ? (lowered[block.style ?? ''] ?? block.style) : block.style
  if (number === '') return {...block, style}
  const before = {_type: 'span' as const, _key: 'number', text: `${number} `, marks: []}
  return {...block, style, children: [before, ...(block.children ?? [])]}
}
