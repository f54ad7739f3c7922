import type {Analysis} from './analyzer.ts'

/** A piece of text for readers; `hit` is what they asked for. */
export type TextPart = {text: string; hit: boolean}

/** Where a text says what is wanted: from, to (exclusive), and which of the wanted it is. */
export type Hit = {start: number; end: number; wanted: number}

/** The places of a text that answer, in order. `wanted` are the keys of each thing asked for. */
export function hitsIn({pieces, names}: Analysis, wanted: readonly ReadonlySet<string>[]): Hit[] {
  const hits: Hit[] = []
  for (const {key, from, to} of names) {
    const index = wanted.findIndex((keys) => keys.has(key))
    const [first, last] = [pieces[from], pieces[to - 1]]
    if (index >= 0 && first && last) hits.push({start: first.start, end: last.end, wanted: index})
  }
  for (const {start, end, keys, parts} of pieces) {
    const index = wanted.findIndex((those) => [...keys, ...parts].some((key) => those.has(key)))
    if (index >= 0 && !hits.some((hit) => hit.start <= start && end <= hit.end)) hits.push({start, end, wanted: index})
  }
  return hits.toSorted((a, b) => a.start - b.start)
}

/** A text cut into what was asked for and what stands between. */
export function markHits(text: string, hits: readonly Pick<Hit, 'start' | 'end'>[]): TextPart[] {
  const parts: TextPart[] = []
  let place = 0
  for (const {start, end} of hits) {
    if (start > place) parts.push({text: text.slice(place, start), hit: false})
    parts.push({text: text.slice(start, end), hit: true})
    place = end
  }
  if (place < text.length) parts.push({text: text.slice(place), hit: false})
  return parts
}

/** The part of a paragraph around the hits that lie closest together, at whole words, of about `length` characters. */
export function excerptAround(text: string, hits: readonly Hit[], length = 230): TextPart[] {
  if (text.length <= length * 1.2) return markHits(text, hits)
  const best = densest(hits, length)
  const middle = best ? (best.start + best.end) / 2 : 0
  let from = Math.max(0, Math.min(Math.round(middle - length / 2), text.length - length))
  let to = Math.min(text.length, from + length)
  if (from > 0) from = text.indexOf(' ', from) + 1
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), best?.end ?? 0)
  const inside = hits.filter(({start, end}) => start >= from && end <= to)
  const shifted = inside.map(({start, end}) => ({start: start - from, end: end - from}))
  const parts = markHits(text.slice(from, to).replace(/[\s,;:–-]+$/, ''), shifted)
  const before = from > 0 ? [{text: '… ', hit: false}] : []
  const after = to < text.length ? [{text: ' …', hit: false}] : []
  return [...before, ...parts, ...after]
}

function densest(hits: readonly Hit[], length: number): {start: number; end: number} | null {
  let best: {start: number; end: number; count: number} | null = null
  for (const first of hits) {
    const near = hits.filter(({start, end}) => start >= first.start && end <= first.start + length)
    const count = new Set(near.map(({wanted}) => wanted)).size * 10 + near.length
    const end = near.at(-1)?.end ?? first.end
    if (!best || count > best.count) best = {start: first.start, end, count}
  }
  return best
}
