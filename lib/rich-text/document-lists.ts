import type {TextBlock} from '#lib/rich-text/rich-text.ts'

import type {DocumentList, Inline} from './document-block.ts'

/** The lists that neighbouring list items make, nested by their level; a level that is skipped counts as one. */
export function documentLists(items: readonly TextBlock[], toInline: (block: TextBlock) => Inline[]): DocumentList[] {
  const lists: DocumentList[] = []
  let at = 0
  while (at < items.length) {
    const first = items[at]
    if (!first) break
    const nested = itemsBelow(items, at)
    const item = {content: toInline(first), lists: documentLists(nested, toInline)}
    const ordered = first.listItem === 'number'
    const open = lists.at(-1)
    if (open && open.ordered === ordered) open.items.push(item)
    else lists.push({kind: 'list', ordered, items: [item]})
    at += 1 + nested.length
  }
  return lists
}

// The first item of a run sets its level; what follows at a deeper level lies inside the item before it.
function itemsBelow(items: readonly TextBlock[], at: number): TextBlock[] {
  const level = items[at]?.level ?? 1
  const rest = items.slice(at + 1)
  const end = rest.findIndex((item) => (item.level ?? 1) <= level)
  return end === -1 ? rest : rest.slice(0, end)
}
