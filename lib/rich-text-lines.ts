import {blockText} from './plain-text.ts'
import type {RichTextBlock, TextBlock} from './rich-text.ts'

/** Every line of words in a rich text, in reading order: paragraphs, headings, cells of tables, titles of steps. */
export function richTextLines(blocks: readonly RichTextBlock[]): string[] {
  return blocks.flatMap(linesOf).filter((line) => line.trim() !== '')
}

function linesOf(block: RichTextBlock): string[] {
  switch (block._type) {
    case 'block':
      return [blockText(block)]
    case 'picture':
      return [block.caption ?? '']
    case 'attachment':
      return [block.title ?? '']
    case 'table':
      return [block.caption ?? '', ...(block.rows ?? []).flatMap(({cells}) => cells ?? [])]
    case 'callout':
      return [block.title ?? '', ...simpleLines(block.text)]
    case 'contactCard':
      return [block.name ?? '', block.description ?? '']
    case 'accordion':
      return (block.items ?? []).flatMap(({title, content}) => [title ?? '', ...simpleLines(content)])
    case 'steps':
      return [
        block.title ?? '',
        ...(block.items ?? []).flatMap(({title, content}) => [title ?? '', ...simpleLines(content)]),
      ]
    default:
      return []
  }
}

function simpleLines(blocks: readonly TextBlock[] | null): string[] {
  return (blocks ?? []).map(blockText)
}
