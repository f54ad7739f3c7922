import {headingsOf, type StoredAnchor} from '#lib/rich-text/headings.ts'
import {richTextLines} from '#lib/rich-text/rich-text-lines.ts'
import type {RichTextBlock} from '#lib/rich-text/rich-text.ts'

/**
 * A part of a page: its heading, what leads to it behind the page's path („#podstawa-prawna”; none before the first
 * heading), and its paragraphs.
 */
export type Section = {
  heading: string | null
  address: string | null
  /** The heading under which its own stands. */
  above?: string | null
  paragraphs: string[]
  /** A list of what others say, such as acts: who names a thing in a sentence comes first. */
  isList?: boolean
}

/**
 * Cuts a text at its headings. Every block counts with all its words, one line for each paragraph, row or answer.
 *
 * @param taken ids that the page uses already (see `headingsOf`)
 * @param stored anchors that headings have kept since they were first published
 */
export function sectionsOf(
  blocks: readonly RichTextBlock[],
  taken: readonly string[] = [],
  stored: readonly StoredAnchor[] = [],
): Section[] {
  const headings = new Map(headingsOf(blocks, taken, stored).map((heading) => [heading.key, heading]))
  let above: string | null = null
  const sections: Section[] = [{heading: null, address: null, paragraphs: []}]
  for (const block of blocks) {
    const heading = headings.get(block._key)
    if (heading) {
      if (heading.level === 2) above = heading.text
      const under = heading.level === 2 ? null : above
      sections.push({heading: heading.text, address: `#${heading.anchor}`, above: under, paragraphs: []})
    } else sections.at(-1)?.paragraphs.push(...richTextLines([block]))
  }
  return sections
}
