import {type Heading, headingsOf, numberHeadings} from '#lib/rich-text/headings.ts'
import type {RichTextBlock, TextBlock} from '#lib/rich-text/rich-text.ts'

/**
 * A chapter's text for a page that holds several: keys and anchors begin with the chapter's own anchor, so that none
 * meets another's; headings bear their number, and stand one level lower where `lower` says so.
 */
export function printedText(
  text: readonly RichTextBlock[],
  {anchor, number, lower}: {anchor: string; number: number; lower: boolean},
): {blocks: RichTextBlock[]; headings: Heading[]} {
  const found = numberHeadings(headingsOf(text), number)
  const known = new Map(found.map((heading) => [heading.key, heading]))
  const blocks = text.map((block) => {
    const heading = known.get(block._key)
    const keyed = {...block, _key: `${anchor}-${block._key}`}
    return keyed._type === 'block' && heading ? printedHeading(keyed, heading, lower) : keyed
  })
  const headings = found.map((heading) => ({
    ...heading,
    key: `${anchor}-${heading.key}`,
    anchor: `${anchor}-${heading.anchor}`,
  }))
  return {blocks, headings}
}

function printedHeading(block: TextBlock, {level, number}: Heading, lower: boolean): TextBlock {
  const before = number ? [{_type: 'span' as const, _key: 'number', text: `${number} `, marks: []}] : []
  return {...block, style: `h${lower ? level + 1 : level}`, children: [...before, ...(block.children ?? [])]}
}
