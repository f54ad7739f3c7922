import {entitiesAsked} from './entities-asked.ts'
import {aimOf} from './intent.ts'
import {searchKindTitle} from './kinds.ts'
import {hitsIn, markHits, type Sought, soughtBy, type TextPart} from './marked-text.ts'
import {understand} from './question.ts'
import {strongOf, weighed} from './ranked.ts'
import type {Match, Read, SearchIndex} from './search-index.ts'

/** A page or a part of one whose title has what is being typed. */
export type Suggestion = {path: string; title: TextPart[]; note: string}

const maxSuggestions = 7

/**
 * Where a reader who has typed so much may want to go: the entities of a kind and place that are named („zaz szprot”),
 * else titles first, then headings within pages. What an answer would not miss is not missed here.
 */
export function suggest(index: SearchIndex, text: string): Suggestion[] {
  const question = aimOf(understand(text, index, true))
  const strong = strongOf(question.wanted)
  if (strong.length === 0 || strong.some(({keys}) => keys.length === 0)) return []
  const sought = soughtBy(strong)
  const entities = entitiesAsked(index, question)
  if (entities) return entities.map((match) => pageOf(match, sought)).slice(0, maxSuggestions)
  const matches = index.matches(strong, 'all', ['title', 'headings', 'inner']).slice(0, weighed)
  const titles = matches
    .filter(({document}) => hasAll(document.texts.title, sought))
    .map((match) => pageOf(match, sought))
  return [...titles, ...matches.flatMap((match) => headingsOf(match, sought))].slice(0, maxSuggestions)
}

function pageOf({document: {path, kind, texts, note}}: Match, sought: Sought): Suggestion {
  return {path, title: marked(texts.title, sought), note: note ?? searchKindTitle(kind)}
}

function headingsOf({document}: Match, sought: Sought): Suggestion[] {
  return document.texts.sections.flatMap(({heading, address}) => {
    if (!heading || address === null || !hasAll(heading, sought)) return []
    return [{path: document.path + address, title: marked(heading, sought), note: document.texts.title.text}]
  })
}

function hasAll({analysis}: Read, sought: Sought): boolean {
  return new Set(hitsIn(analysis, sought).map((hit) => hit.wanted)).size === sought.count
}

function marked({text, analysis}: Read, sought: Sought): TextPart[] {
  return markHits(text, hitsIn(analysis, sought))
}
