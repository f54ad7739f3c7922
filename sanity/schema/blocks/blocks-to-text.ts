import {valueOf} from '../value-of.ts'

/** The words of a rich text, for previews. Anything that is not text is left out. */
export function blocksToText(blocks: unknown): string {
  return list(blocks)
    .map((block) => list(valueOf(block, 'children')).map((span) => valueOf(span, 'text')))
    .map((texts) => texts.filter((text) => typeof text === 'string').join(''))
    .join(' ')
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
