import {polish} from '#lib/polish/typography.ts'

import type {BlockWriter} from '../block-writer.ts'
import {element, textElement} from '../markup.ts'
import type {StepsBlock} from '../rich-text.ts'
import {explainItems, itemsToDocument, itemsToLines, itemToHtml} from './items.ts'

/** A procedure, step by step. */
export const steps: BlockWriter<StepsBlock> = {
  toHtml({title, items}, inner) {
    const written = (items ?? []).map((item) => element('li', {}, itemToHtml(item, inner)))
    return (title ? element('p', {}, textElement('strong', title)) : '') + element('ol', {}, written.join(''))
  },
  toDocument: ({title, items}, inner) => [
    {kind: 'steps', title: polish(title ?? ''), items: itemsToDocument(items, inner)},
  ],
  toLines: ({title, items}, inner) => [title, ...itemsToLines(items, inner)],
  explain: (block, explain) => ({...block, items: explainItems(block.items, explain)}),
}
