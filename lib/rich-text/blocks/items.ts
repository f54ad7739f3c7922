import {polish} from '#lib/polish/typography.ts'

import type {Explain} from '../block-writer.ts'
import type {DocumentBlock, DocumentItem} from '../document-block.ts'
import {element, textElement} from '../markup.ts'
import type {Item, SimpleText} from '../rich-text.ts'

/*
 * Titled passages, of which steps and accordions are made, in each way that a block is written (see block-writer.ts).
 */

export function itemToHtml({title, content}: Item, inner: (text: SimpleText | null) => string): string {
  return element('p', {}, textElement('strong', title)) + inner(content)
}

export function itemsToDocument(
  items: readonly Item[] | null,
  inner: (text: SimpleText | null) => DocumentBlock[],
): DocumentItem[] {
  return (items ?? []).map(({title, content}) => ({title: polish(title ?? ''), blocks: inner(content)}))
}

export function itemsToLines(
  items: readonly Item[] | null,
  inner: (text: SimpleText | null) => string[],
): (string | null)[] {
  return (items ?? []).flatMap(({title, content}) => [title, ...inner(content)])
}

export function explainItems(items: readonly Item[] | null, {text}: Explain): Item[] {
  return (items ?? []).map((item) => ({...item, content: text(item.content)}))
}
