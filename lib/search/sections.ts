import {headingsOf, type StoredAnchor} from '../headings.ts'
import {blockText} from '../plain-text.ts'
import type {RichTextBlock} from '../rich-text.ts'

/**
 * A part of a page: its heading, what leads to it behind the page's path („#podstawa-prawna”; none before the first
 * heading), and its paragraphs.
 */
export type Section = {heading: string | null; address: string | null; paragraphs: string[]}

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
  const sections: Section[] = [{heading: null, address: null, paragraphs: []}]
  for (const block of blocks) {
    const heading = headings.get(block._key)
    if (heading) sections.push({heading: heading.text, address: `#${heading.anchor}`, paragraphs: []})
    else sections.at(-1)?.paragraphs.push(...linesOf(block))
  }
  return sections
}

// The fields with words for readers, in reading order. What a picture shows (`alt`) is left out: who searches wants what
// the page says.
const textFields = [
  'title',
  'name',
  'caption',
  'description',
  'text',
  'content',
  'items',
  'rows',
  'pictures',
  'transcript',
]
const shortFields = ['address', 'phone', 'email', 'website', 'hours']

function linesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(linesOf)
  if (!isRecord(value)) return []
  if (Array.isArray(value['children'])) return linesOf(blockText({children: value['children'].filter(isSpan)}))
  if (Array.isArray(value['cells'])) return [value['cells'].flatMap(linesOf).join(' · ')]
  const short = shortFields.flatMap((field) => linesOf(value[field])).join(', ')
  return [...textFields.flatMap((field) => linesOf(value[field])), ...linesOf(short)]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isSpan(value: unknown): value is {_type: 'span'; _key: string; text?: string} {
  return isRecord(value) && value['_type'] === 'span'
}
