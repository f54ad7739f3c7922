import type {TextBlock} from '#lib/rich-text/rich-text.ts'

let nextKey = 0

/** A key unlike any other in this run. */
export function aKey(): string {
  nextKey += 1
  return `k${nextKey}`
}

/** A paragraph, or with `fields` a list item or another style. */
export function aBlock(text: string, fields: Partial<TextBlock> = {}): TextBlock {
  const children = [{_type: 'span' as const, _key: aKey(), text, marks: []}]
  return {_type: 'block', _key: aKey(), style: 'normal', children, markDefs: [], ...fields}
}

/** A heading of the body. */
export function aHeading(style: 'h2' | 'h3' | 'h4', text: string): TextBlock {
  return aBlock(text, {style})
}
