import type {RichTextBlock, TextBlock} from './rich-text.ts'

/** A list with its items; an item may hold lists of the next level. */
export type ListGroup = {kind: 'list'; listItem: string; items: {block: TextBlock; lists: ListGroup[]}[]}
export type BlockGroup = {kind: 'block'; block: RichTextBlock} | ListGroup

/** Gathers list items that follow one another into lists, nested by their level. Other blocks stay as they are. */
export function groupLists(blocks: readonly RichTextBlock[]): BlockGroup[] {
  const groups: BlockGroup[] = []
  const open: ListGroup[] = []
  for (const block of blocks) {
    if (block._type !== 'block' || !block.listItem) {
      open.length = 0
      groups.push({kind: 'block', block})
      continue
    }
    const list = listFor(block, block.listItem, open, groups)
    list.items.push({block, lists: []})
  }
  return groups
}

// `open` holds the list of each level that the next item may still join.
function listFor(block: TextBlock, listItem: string, open: ListGroup[], groups: BlockGroup[]): ListGroup {
  const depth = Math.min(block.level ?? 1, open.length + 1)
  open.length = Math.min(open.length, depth)
  const current = open[depth - 1]
  if (current?.listItem === listItem) return current
  const list: ListGroup = {kind: 'list', listItem, items: []}
  const parent = open[depth - 2]?.items.at(-1)
  if (parent) parent.lists.push(list)
  else groups.push(list)
  open[depth - 1] = list
  return list
}
