import {searchKindTitle} from './kinds.ts'
import {hitsIn, markHits, type TextPart} from './marked-text.ts'
import {understand} from './question.ts'
import type {Match, Read, SearchIndex} from './search-index.ts'

/** A page or a part of one whose title has what is being typed. */
export type Suggestion = {path: string; title: TextPart[]; note: string}

const maxSuggestions = 7

/** Where a reader who has typed so much may want to go: titles first, then headings within pages. */
export function suggest(index: SearchIndex, text: string): Suggestion[] {
  const {wanted} = understand(text, index, true)
  if (wanted.length === 0 || wanted.some(({keys}) => keys.length === 0)) return []
  const sets = wanted.map(({keys}) => new Set(keys))
  const matches = index.matches(wanted, 'all', ['title', 'headings'])
  const titles = matches.flatMap(({document}) => {
    const {path, kind, title, note} = document
    return mark(title, sets, (parts) => ({path, title: parts, note: note ?? searchKindTitle(kind)}))
  })
  return [...titles, ...matches.flatMap((match) => headingsOf(match, sets))].slice(0, maxSuggestions)
}

function headingsOf({document}: Match, wanted: readonly ReadonlySet<string>[]): Suggestion[] {
  return document.sections.flatMap(({heading, address}) => {
    if (!heading || address === null) return []
    const path = document.path + address
    return mark(heading, wanted, (title) => ({path, title, note: document.title.text}))
  })
}

function mark(
  {text, analysis}: Read,
  wanted: readonly ReadonlySet<string>[],
  make: (title: TextPart[]) => Suggestion,
): Suggestion[] {
  const hits = hitsIn(analysis, wanted)
  return new Set(hits.map((hit) => hit.wanted)).size === wanted.length ? [make(markHits(text, hits))] : []
}
