import {polish, polishBeforeMore} from '#lib/polish/typography.ts'

import {inlineText} from './plain-text.ts'
import type {RichTextBlock, Span} from './rich-text.ts'

/** Puts no-break spaces into the words of paragraphs; every other block is left to what draws it. */
export function prepareText<Block extends RichTextBlock>(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block._type !== 'block') return block
    return {...block, children: (block.children ?? []).map(prepareSpan), markDefs: block.markDefs ?? []}
  })
}

function prepareSpan(span: Span, index: number, spans: readonly Span[]): Span {
  const text = inlineText(span)
  return {
    _type: 'span',
    _key: span._key,
    marks: span.marks ?? [],
    text: index < spans.length - 1 ? polishBeforeMore(text) : polish(text),
  }
}
