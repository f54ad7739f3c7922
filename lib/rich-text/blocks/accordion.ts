import type {BlockWriter} from '../block-writer.ts'
import type {AccordionBlock} from '../rich-text.ts'
import {explainItems, itemsToDocument, itemsToLines, itemToHtml} from './items.ts'

/** Questions with their answers; where nothing can be folded, all of them are open. */
export const accordion: BlockWriter<AccordionBlock> = {
  toHtml: ({items}, inner) => (items ?? []).map((item) => itemToHtml(item, inner)).join(''),
  toDocument: ({items}, inner) => [{kind: 'questions', items: itemsToDocument(items, inner)}],
  toLines: ({items}, inner) => itemsToLines(items, inner),
  explain: (block, explain) => ({...block, items: explainItems(block.items, explain)}),
}
