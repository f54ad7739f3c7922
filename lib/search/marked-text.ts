import type {Analysis} from './analyzer.ts'

/** A piece of text for readers; `hit` is what they asked for. */
export type TextPart = {text: string; hit: boolean}

/** Where a text says what is wanted: from, to (exclusive), and which of the wanted it is. */
export type Hit = {start: number; end: number; wanted: number}

/** The things asked for: how many, and which of them a key is for. */
export type Sought = {byKey: ReadonlyMap<string, number>; count: number}

/** The things asked for by their keys; of two that share one, it is the first that has it. */
export function soughtBy(wanted: readonly {keys: readonly string[]}[]): Sought {
  const byKey = new Map<string, number>()
  for (const [at, {keys}] of wanted.entries()) for (const key of keys) if (!byKey.has(key)) byKey.set(key, at)
  return {byKey, count: wanted.length}
}

/** The places of a text that answer, in order. */
export function hitsIn({pieces, names}: Analysis, {byKey}: Sought): Hit[] {
  const hits: Hit[] = []
  for (const {keys, from, to} of names) {
    const wanted = firstOf(keys, byKey)
    const [first, last] = [pieces[from], pieces[to - 1]]
    if (wanted !== undefined && first && last) hits.push({start: first.start, end: last.end, wanted})
  }
  const named = hits.filter((hit) => !hits.some((other) => other !== hit && isWithin(hit, other)))
  const found = [...named]
  for (const {start, end, keys, parts} of pieces) {
    const wanted = firstOf(keys, byKey) ?? firstOf(parts, byKey)
    if (wanted !== undefined && !named.some((hit) => isWithin({start, end}, hit))) found.push({start, end, wanted})
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function isWithin(part: Pick<Hit, 'start' | 'end'>, whole: Pick<Hit, 'start' | 'end'>): boolean {
  return whole.start <= part.start && part.end <= whole.end
}

function firstOf(keys: readonly string[], byKey: Sought['byKey']): number | undefined {
  for (const key of keys) {
    const wanted = byKey.get(key)
    if (wanted !== undefined) return wanted
  }
  return undefined
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

/**
 * The part of a paragraph around the hits that lie closest together, of about `length` characters: whole sentences, or
 * where one is too long, whole words of it. Where something is left out stands „…”.
 */
export function excerptAround(text: string, hits: readonly Hit[], length = 230): TextPart[] {
  if (text.length <= length * 1.2) return markHits(text, hits)
  const best = densest(hits, length) ?? {start: 0, end: 0}
  const [from, to] = wholeSentences(text, best, length) ?? wholeWords(text, best, length)
  const end = to < text.length ? to - (/[\s,;:–-]+$/.exec(text.slice(from, to))?.[0].length ?? 0) : to
  const inside = hits.filter((hit) => hit.start >= from && hit.end <= end)
  const shifted = inside.map((hit) => ({start: hit.start - from, end: hit.end - from}))
  const before = from > 0 ? [{text: '… ', hit: false}] : []
  const after = end < text.length ? [{text: ' …', hit: false}] : []
  return [...before, ...markHits(text.slice(from, end), shifted), ...after]
}

type Stretch = {start: number; end: number}

// A full stop behind a short word („ul.”, „r.”, „art.”) ends no sentence as a rule; one before a small letter never.
const sentenceEnd =
  /(?<![\s.(](?:\p{L}|ul|al|pl|dr|mgr|prof|tel|art|ust|poz|pkt|nr|np|itp|tzw|im|św|ds|godz|woj))[.!?…]+[”"’)]*\s+(?=[\p{Lu}„"«–])/gu

function wholeSentences(text: string, best: Stretch, length: number): [number, number] | null {
  const starts = [0, ...Array.from(text.matchAll(sentenceEnd), ({0: end, index}) => index + end.length), text.length]
  let first = starts.findLastIndex((start, at) => start <= best.start && at < starts.length - 1)
  let last = starts.findIndex((start) => start >= best.end && start > 0)
  const at = (index: number) => starts[index] ?? text.length
  if (at(last) - at(first) > length) return null
  while (last < starts.length - 1 && at(last + 1) - at(first) <= length) last += 1
  while (first > 0 && at(last) - at(first - 1) <= length) first -= 1
  return [at(first), at(last)]
}

function wholeWords(text: string, best: Stretch, length: number): [number, number] {
  const middle = (best.start + best.end) / 2
  let from = Math.max(0, Math.min(Math.round(middle - length / 2), text.length - length))
  let to = Math.min(text.length, from + length)
  if (from > 0) from = text.indexOf(' ', from) + 1
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), best.end)
  return [Math.min(from, best.start), to]
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
