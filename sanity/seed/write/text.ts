import {inline} from './inline.ts'

/** One block of a text: a paragraph, a heading, an item of a list, a table, a callout. */
export type Block = {_type: string; [field: string]: unknown}

/** What a text may be written from: a plain string is a paragraph. */
export type Part = string | Block | Block[]

/** The body of a document, from its parts in order. See `inline` for the marks a line understands. */
export function text(...parts: Part[]): Block[] {
  return parts.flatMap((part) => (typeof part === 'string' ? block('normal', part) : part))
}

/** A heading of the second level, the first one allowed in a body. */
export const h2 = (line: string) => block('h2', line)

/** A heading of the third level. */
export const h3 = (line: string) => block('h3', line)

/** A quotation. */
export const quote = (line: string) => block('blockquote', line)

/** A bulleted list. */
export const ul = (...lines: string[]) => lines.map((line) => listItem('bullet', line))

/** A numbered list. */
export const ol = (...lines: string[]) => lines.map((line) => listItem('number', line))

function block(style: string, line: string): Block {
  return {_type: 'block', style, ...inline(line)}
}

function listItem(kind: 'bullet' | 'number', line: string): Block {
  return {...block('normal', line), listItem: kind, level: 1}
}
