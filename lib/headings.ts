import {blockText} from './plain-text.ts'
import type {RichTextBlock} from './rich-text.ts'
import {slugify} from './slugs.ts'

/** A heading in a text: its block, its anchor on the page, its words and level. */
export type Heading = {key: string; anchor: string; text: string; level: 2 | 3 | 4}

const levels: Record<string, 2 | 3 | 4> = {h2: 2, h3: 3, h4: 4}

/**
 * The headings of a text in order, each with an anchor made from its words. Equal headings are told apart by a number;
 * `taken` are ids that the page uses already.
 */
export function headingsOf(blocks: readonly RichTextBlock[], taken: readonly string[] = []): Heading[] {
  const used = new Set(taken)
  return blocks.flatMap((block) => {
    const level = block._type === 'block' ? levels[block.style ?? ''] : undefined
    if (block._type !== 'block' || !level) return []
    const text = blockText(block).trim()
    if (text === '') return []
    return [{key: block._key, anchor: claim(slugify(text) || 'czesc', used), text, level}]
  })
}

function claim(wanted: string, used: Set<string>): string {
  let anchor = wanted
  for (let number = 2; used.has(anchor); number++) anchor = `${wanted}-${number}`
  used.add(anchor)
  return anchor
}
