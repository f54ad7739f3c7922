import {blockText} from './plain-text.ts'
import type {RichTextBlock} from './rich-text.ts'

/** Every line of words in a rich text, in reading order: one for each paragraph, heading, row of a table or answer. */
export function richTextLines(blocks: readonly RichTextBlock[]): string[] {
  return blocks.flatMap(linesOf)
}

// The fields with words for readers, in reading order. What a picture shows (`alt`) is left out: it stands for the
// picture, and says nothing of its own.
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
