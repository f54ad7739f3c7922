import {isCity, neighboursOf, owesAreaAround} from '#lib/entities/powiats.ts'

import type {Aimed} from './intent.ts'
import {isPlace} from './intent.ts'
import {hitsIn, soughtBy} from './marked-text.ts'
import {bestPassage} from './passages.ts'
import {insideKey} from './places.ts'
import type {Wanted} from './question.ts'
import {type Ranked, strongOf, weighed} from './ranked.ts'
import type {Match, Read, ReadDocument, SearchIndex} from './search-index.ts'

/**
 * The entities that a question is for, where it is for nothing but their kind and a place („zaz gorzów”) or a list of
 * their kind („wykaz cis”): they, the pages of the place and of the kind, and where the place has none, those of the
 * powiats around. Null for other questions.
 */
export function entitiesAsked(index: SearchIndex, {wanted, intent, isNear}: Aimed): Ranked[] | null {
  const strong = strongOf(wanted.filter(({keys}) => keys.length > 0))
  const isWhole = wanted.every(({keys, weight}) => keys.length > 0 || weight < 1)
  const places = strong.filter(isPlace)
  const kinds = strong.filter((each) => !isPlace(each))
  const [place] = places
  if (kinds.length === 0 || places.length > 1 || (!place && intent !== 'list')) return null
  const ofKind = index.matches(kinds, 'all')
  const lists = ofKind.filter(({document}) => document.lists === 'kind' && areNamed(document, kinds))
  if (lists.length === 0) return null
  const entities = ofKind.filter(({document}) => isEntity(document) && areNamed(document, kinds))
  if (place) return inPlace(index, place, kinds, {lists, entities, isWhole, isNear})
  const explained = ofKind.filter(({document: {kind, texts}}) => {
    return (kind === 'informator' || kind === 'slownik') && kinds.every((each) => names(texts.title, each))
  })
  return asRanked([...lists, ...entities, ...explained], isWhole)
}

type OfKind = {lists: readonly Match[]; entities: readonly Match[]; isWhole: boolean; isNear: boolean}

function inPlace(
  index: SearchIndex,
  place: Wanted,
  kinds: readonly Wanted[],
  {lists, entities, isWhole, isNear}: OfKind,
): Ranked[] {
  const own = index.matches([place], 'all').filter(({document}) => document.lists === 'place')
  const inside = {keys: [...place.keys, ...own.map(({document}) => insideKey(document.powiat ?? ''))]}
  const both = index.matches([inside, ...kinds], 'all')
  const there = both.filter(({document}) => isEntity(document) && areNamed(document, kinds))
  const others = both.filter(({document}) => document.kind !== 'podmioty').slice(0, weighed)
  const told = others.filter(({document}) => tellsOf(document, [inside, ...kinds]))
  const found = asRanked([...there, ...told, ...own, ...lists], isWhole)
  const isAroundCity = isNear && own.some(({document}) => isCity(document.powiat ?? ''))
  if (there.length > 0 && !isAroundCity) return found
  const within = (around: (powiat: string) => readonly string[]) => {
    const powiats = new Set(own.flatMap(({document}) => around(document.powiat ?? '')))
    return entities.filter(({document}) => powiats.has(document.powiat ?? ''))
  }
  // An OWES is there for powiaty further away, too.
  const bordering = within(neighboursOf)
  const near = bordering.length > 0 ? bordering : within(owesAreaAround)
  return [...found, ...asRanked(near, false)]
}

/** Of a city, the pages of the powiaty that it borders on: around Gorzów is powiat gorzowski. */
export function aroundOf(index: SearchIndex, found: readonly Match[]): Match[] {
  const cities = found.flatMap(({document: {powiat, lists}}) => (lists && powiat && isCity(powiat) ? [powiat] : []))
  const keys = cities.flatMap(neighboursOf).map(insideKey)
  return index.matches([{keys}], 'all').filter(({document}) => document.lists === 'place')
}

/** Of a town that only the page of its powiat names, what is in the powiat. */
export function insideOf(index: SearchIndex, found: readonly Match[]): Match[] {
  if (found.some(({document}) => !document.lists)) return []
  const keys = found.flatMap(({document}) => (document.powiat ? [insideKey(document.powiat)] : []))
  return index.matches([{keys}], 'all').filter(({document}) => !document.lists)
}

/** Whether a text names what is wanted. */
export function names(text: Read, wanted: Pick<Wanted, 'keys'>): boolean {
  return hitsIn(text.analysis, soughtBy([wanted])).length > 0
}

function areNamed({texts: {title, also}}: ReadDocument, kinds: readonly Wanted[]): boolean {
  return kinds.every((each) => names(title, each) || names(also, each))
}

/** Whether all that is wanted stands together in one sentence or so. */
function tellsOf(document: ReadDocument, wanted: readonly Pick<Wanted, 'keys'>[]): boolean {
  return (
    bestPassage(
      document,
      soughtBy(wanted),
      wanted.map(() => 1),
    ).closeness >= 1
  )
}

function isEntity({kind, lists}: ReadDocument): boolean {
  return kind === 'podmioty' && !lists
}

function asRanked(matches: readonly Match[], isWhole: boolean): Ranked[] {
  return matches.map((match) => ({...match, isWhole}))
}
