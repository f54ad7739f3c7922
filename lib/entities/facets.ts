import {fixedPages} from '#lib/addresses/addresses.ts'
import {directoryPath} from '#lib/addresses/paths.ts'
import {fold} from '#lib/polish/letters.ts'
import {lightStem} from '#lib/search/light-stem.ts'
import {tidyQuestion} from '#lib/search/question.ts'

import {worksIn} from './directory.ts'
import {entityKind, entityKinds, entityKindTitle} from './entity-kinds.ts'
import {isPowiat, powiats, powiatTitle} from './powiats.ts'
import {entityServices, serviceTitle} from './services.ts'
import {targetGroups, targetGroupTitle} from './target-groups.ts'

/** What the directory is filtered by, as stored values; null for any. `word` is what the reader wrote. */
export type Facets = {
  kind: string | null
  powiat: string | null
  service: string | null
  group: string | null
  word: string
}

/** A facet with a list of values. */
export type ListedFacet = Exclude<keyof Facets, 'word'>

/** An entity, as far as it is filtered. */
export type FacetRow = {
  kind: string | null
  powiat: string | null
  areaPowiats?: readonly string[] | null
  services?: readonly string[] | null
  targetGroups?: readonly string[] | null
}

/** An entity, as far as its words are searched. */
export type SearchedRow = FacetRow & {
  name: string | null
  operator?: string | null
  address?: string | null
  areaNote?: string | null
}

export const noFacets: Facets = {kind: null, powiat: null, service: null, group: null, word: ''}

type Choice = {value: string; slug: string; label: string}

type FacetList = {
  facet: ListedFacet
  /** The name in addresses. */
  parameter: string
  title: string
  any: string
  choices: readonly Choice[]
  has: (row: FacetRow, value: string) => boolean
}

/** The facets in the order of the form and of addresses. */
export const facetLists: readonly FacetList[] = [
  {
    facet: 'kind',
    parameter: 'rodzaj',
    title: 'Rodzaj',
    any: 'wszystkie rodzaje',
    choices: entityKinds.map(({value, slug, plural}) => ({value, slug, label: plural})),
    has: ({kind}, value) => kind === value,
  },
  {
    facet: 'powiat',
    parameter: 'powiat',
    title: 'Powiat',
    any: 'całe województwo',
    choices: powiats.map(({value, label}) => ({value, slug: value, label})),
    has: worksIn,
  },
  {
    facet: 'service',
    parameter: 'wsparcie',
    title: 'Wsparcie',
    any: 'każde wsparcie',
    choices: entityServices.map(({value, slug, title}) => ({value, slug, label: title})),
    has: ({services}, value) => services?.includes(value) ?? false,
  },
  {
    facet: 'group',
    parameter: 'dla',
    title: 'Dla kogo',
    any: 'wszyscy',
    choices: targetGroups.map(({value, slug, title}) => ({value, slug, label: title})),
    has: ({targetGroups: groups}, value) => groups?.includes(value) ?? false,
  },
]

/** The name of the searched words in addresses. */
export const wordParameter = 'slowo'

/** All names in addresses of the filtered directory. */
export const facetParameters: readonly string[] = [...facetLists.map(({parameter}) => parameter), wordParameter]

/** Reads an address: what is there twice, is on no list or is no word is not there. */
export function parseFacets(parameters: Readonly<Record<string, string | readonly string[] | undefined>>): Facets {
  const slugOf = (name: string) => {
    const given = [parameters[name] ?? []].flat()
    return given.length === 1 ? (given[0] ?? null) : null
  }
  const chosen = facetLists.map(({facet, parameter, choices}) => {
    const slug = slugOf(parameter)
    return [facet, choices.find((choice) => choice.slug === slug)?.value ?? null]
  })
  return {...noFacets, ...Object.fromEntries(chosen), word: tidyQuestion(slugOf(wordParameter) ?? undefined)}
}

/**
 * The one address of what is chosen: the page of the directory where kind and powiat say it all, which is kept; else that of
 * the search, with what is chosen in one order. `page` counts from 1.
 */
export function facetsPath(facets: Facets, page = 1): string {
  const {kind, powiat, service, group, word} = facets
  if (!service && !group && word === '' && page === 1)
    return directoryPath({kind: kind && (entityKind(kind)?.slug ?? null), powiat})
  const parameters = new URLSearchParams()
  for (const {facet, parameter, choices} of facetLists) {
    const slug = choices.find(({value}) => value === facets[facet])?.slug
    if (slug) parameters.set(parameter, slug)
  }
  if (word !== '') parameters.set(wordParameter, word)
  if (page > 1) parameters.set('strona', `${page}`)
  return `${fixedPages.entities.parts.search}?${parameters}`
}

/** The entities that have everything chosen. */
export function filterRows<Row extends SearchedRow>(rows: readonly Row[], facets: Facets): Row[] {
  const matches = wordMatcher(facets.word)
  return rows.filter((row) => hasAll(row, facets) && matches(row))
}

/** How many entities a value of a facet leads to, beside all else that is chosen; `null` for any. */
export function countChoice(rows: readonly FacetRow[], facets: Facets, facet: ListedFacet, value: string | null) {
  const chosen = {...facets, [facet]: value}
  return rows.filter((row) => hasAll(row, chosen)).length
}

/** What is chosen, in words, each with the address without it; the searched words last. */
export function chosenFacets(facets: Facets): {title: string; label: string; without: string}[] {
  const listed = facetLists.flatMap(({facet, title, choices}) => {
    const label = choices.find(({value}) => value === facets[facet])?.label
    return label ? [{title, label, without: facetsPath({...facets, [facet]: null})}] : []
  })
  const {word} = facets
  return word === ''
    ? listed
    : [...listed, {title: 'Słowo', label: `„${word}”`, without: facetsPath({...facets, word: ''})}]
}

function hasAll(row: FacetRow, facets: Facets): boolean {
  return facetLists.every(({facet, has}) => {
    const value = facets[facet]
    return value === null || has(row, value)
  })
}

// Nobody asks for more, and each word is looked for in every entity.
const maxWords = 12

/** Whether an entity has every word: its beginning, or another ending of it („Żarach” for „Żary”). */
export function wordMatcher(text: string): (row: SearchedRow) => boolean {
  // A single letter is a preposition.
  const wanted = preparedWords(text)
    .filter(({word}) => word.length > 1)
    .slice(0, maxWords)
  if (wanted.length === 0) return () => true
  return (row) => {
    const words = wordsOfRow(row)
    return wanted.every((each) => words.some((known) => isLike(each, known)))
  }
}

/** A word with its stem. */
type Word = {word: string; stem: string}

/** Each word of a text, once. */
function preparedWords(text: string): Word[] {
  const words = new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
  return [...words].map((word) => ({word, stem: lightStem(word)}))
}

// The entities are read once for many readers.
const wordsOfRows = new WeakMap<SearchedRow, readonly Word[]>()

function wordsOfRow(row: SearchedRow): readonly Word[] {
  const known = wordsOfRows.get(row)
  if (known) return known
  const words = preparedWords(textOf(row))
  wordsOfRows.set(row, words)
  return words
}

// Endings of place names are short, and so are the names: of „Żary” and „Żarach” only three letters are the same.
function isLike({word, stem}: Word, known: Word): boolean {
  if (stem === known.stem || known.word.startsWith(word.length > 3 ? word.slice(0, -1) : word)) return true
  const {length} = known.word
  return length > 3 && word.length <= length + 2 && word.startsWith(known.word.slice(0, -1))
}

function textOf({name, operator, address, areaNote, kind, powiat, ...row}: SearchedRow): string {
  const places = [powiat, ...(row.areaPowiats ?? [])].map((value) =>
    value && isPowiat(value) ? powiatTitle(value) : '',
  )
  const offered = [
    ...(row.services ?? []).map(serviceTitle),
    ...(row.targetGroups ?? []).map(targetGroupTitle),
    kind && entityKindTitle(kind),
  ]
  return [name, operator, address, areaNote, ...places, ...offered].filter(Boolean).join(' ')
}
