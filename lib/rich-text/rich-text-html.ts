import {type PortableTextHtmlComponents, toHTML} from '@portabletext/to-html'

import {absoluteHref} from '#lib/addresses/absolute-href.ts'
import {pathOf} from '#lib/addresses/paths.ts'

import {blockTypes, writerOf} from './block-writers.ts'
import {element, textElement} from './markup.ts'
import {unknownWords} from './plain-text.ts'
import type {BlockOf, BlockType, RichTextBlock} from './rich-text.ts'

/** Rich text as plain semantic HTML with absolute addresses, for feeds. A block that is not known leaves its words. */
export function richTextToHtml(blocks: readonly RichTextBlock[]): string {
  return toHTML([...blocks], {components, onMissingComponent: false})
}

function blockToHtml<Type extends BlockType>(block: BlockOf<Type>): string {
  return writerOf(block)?.toHtml(block, (text) => richTextToHtml(text ?? [])) ?? ''
}

const components: Partial<PortableTextHtmlComponents> = {
  types: Object.fromEntries(blockTypes.map((type) => [type, ({value}: {value: BlockOf}) => blockToHtml(value)])),
  marks: {
    link: ({value, children}) => linkToHtml(value?.href, children),
    internalLink: ({value, children}) => linkToHtml(value?.target && pathOf(value.target), children),
  },
  unknownType: ({value, isInline}) =>
    unknownWords(value)
      .map((words) => textElement(isInline ? 'span' : 'p', words))
      .join(''),
  unknownMark: ({children}) => children,
}

// A link whose target is gone leaves its words.
function linkToHtml(address: string | null | undefined, children: string): string {
  const href = absoluteHref(address ?? null)
  return href ? element('a', {href}, children) : children
}
