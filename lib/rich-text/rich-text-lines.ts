import {writerOf} from './block-writers.ts'
import {blockText, unknownWords} from './plain-text.ts'
import type {BlockOf, BlockType, RichTextBlock} from './rich-text.ts'

/** Every line of words in a rich text, in reading order: one for each paragraph, heading, row of a table or answer. */
export function richTextLines(blocks: readonly RichTextBlock[]): string[] {
  return blocks.flatMap(linesOf).filter((line): line is string => typeof line === 'string' && line.trim() !== '')
}

function linesOf(block: RichTextBlock): (string | null)[] {
  return block._type === 'block' ? [blockText(block)] : linesOfBlock(block)
}

function linesOfBlock<Type extends BlockType>(block: BlockOf<Type>): (string | null)[] {
  const writer = writerOf(block)
  return writer ? writer.toLines(block, (text) => richTextLines(text ?? [])) : unknownWords(block)
}
