import {fixedPages} from '#lib/addresses/addresses.ts'

import {aroundOf, entitiesAsked, insideOf, names} from './entities-asked.ts'
import {type Aimed, aimOf, asksWhere, isPlace} from './intent.ts'
import type {SearchKind} from './kinds.ts'
import {soughtBy} from './marked-text.ts'
import {bestPassage, hasQuestion, type Passage} from './passages.ts'
import type {Question, Wanted} from './question.ts'
import {type Ranked, strongOf, weighed} from './ranked.ts'
import {type Match, nameOf, type ReadDocument, type SearchIndex} from './search-index.ts'
import {conceptWeight} from './small-words.ts'

// With fewer pages than this that have every word, those that have most of them follow.
const enough = 5

// What has less of what is wanted, by its weight, is no answer. A word that hardly any text has says no more of this than
// one that some have: it may stand in a text by chance.
const leastCovered = 0.4
const mostCovering = 2.5

// What answers so much less than the best is left out.
const leastOfBest = 0.04
// So it is where it has all the words that there are, and no verb is asked for.
const leastOfPlain = 0.02

// So is what says in its best passage so much less of what is asked than another does in its own.
const leastOfSaid = 0.55

// Who names a thing that so few texts name (see `rarity`) answers, however much better others do.
const saysEnough = 5

// A thing less rare stands in so many texts that most only mention it.
const rare = 3.5

// What is named in full is no less telling than this, however many texts name it.
const leastRare = 2

// What is called just as the question, or asks it itself.
const calledSo = 4

const unfit = 0.001

// A verb less rare („trwa”) tells little.
const telltale = 1

/** Where it is told what a thing is, and where how things go. */
const explaining: ReadonlySet<SearchKind> = new Set(['informator', 'slownik', 'strony'])
const telling: ReadonlySet<SearchKind> = new Set([...explaining, 'sciezki'])

const noPassage: Passage = {closeness: 0, answered: new Set(), said: 0}

/** A document with what its best passage says, and how well it fits what the question is for. */
type Weighed = Ranked & {passage: Passage; fit: number; tells: boolean}

/** The documents that answer a question, the best first; those that answer much less than the best are left out. */
export function rankedMatches(index: SearchIndex, asked: Question): Ranked[] {
  const aimed = aimOf(asked)
  const entities = entitiesAsked(index, aimed)
  if (entities) return entities
  // „Lista pytań” is no list of entities.
  const question = aimed.intent === 'list' ? {...aimed, wanted: asked.wanted} : aimed
  const wanted = question.wanted.filter(({keys}) => keys.length > 0)
  if (wanted.length === 0) return []
  const all = candidates(index, question, wanted)
  const read = weigh(index, all.slice(0, weighed), question, wanted)
  const sorted = comingFirst(
    read.toSorted((a, b) => b.score - a.score),
    question,
    wanted,
    index.now(),
  )
  const kept = withoutTheLesser(index, sorted, question, wanted)
  const found = kept.length === sorted.length ? [...kept, ...all.slice(weighed)] : [...kept]
  return asksOnlyWhere(index, question, wanted) ? finderFirst(index, found) : found
}

// „Dokąd skierować klienta”: of whom nothing else is said, by a word that tells anything, for him the finder asks.
function asksOnlyWhere(index: SearchIndex, {text}: Aimed, wanted: readonly Wanted[]): boolean {
  const saysMore = ({keys, weight}: Wanted) =>
    weight >= conceptWeight || (weight >= 1 && index.rarity(keys) >= leastRare)
  return asksWhere(text) && !wanted.some(saysMore)
}

function finderFirst(index: SearchIndex, found: readonly Ranked[]): Ranked[] {
  const finder = index.documentOf(fixedPages.finder.path)
  const others = found.filter(({document}) => document !== finder)
  return finder ? [{document: finder, score: found[0]?.score ?? 1, keys: new Set(), isWhole: true}, ...others] : others
}

/** All that has what is asked for, and where it is few, what has most of it. */
function candidates(index: SearchIndex, question: Aimed, wanted: readonly Wanted[]): Ranked[] {
  const strong = strongOf(wanted)
  const isComplete = question.wanted.every(({keys, weight}) => keys.length > 0 || weight < 1)
  const found = index.matches(strong, 'all')
  const isOfPlace = strong.length === 1 && strong.some(isPlace)
  const inside = isOfPlace ? insideOf(index, found) : []
  const around = isOfPlace && question.isNear ? aroundOf(index, found) : []
  const whole = [...found, ...inside, ...around].map((match) => ({...match, isWhole: isComplete}))
  return strong.length > 1 && whole.length < enough ? [...whole, ...partial(index, strong, whole)] : whole
}

function partial(index: SearchIndex, strong: readonly Wanted[], whole: readonly Match[]): Ranked[] {
  const seen = new Set(whole.map(({document}) => document.id))
  const weights = weightsOf(index, strong).map((weight, at) => {
    return (strong[at]?.weight ?? 1) < conceptWeight ? Math.min(weight, mostCovering) : weight
  })
  const total = sum(weights)
  return index.matches(strong, 'any').flatMap((match) => {
    if (seen.has(match.document.id)) return []
    const had = weights.filter((_weight, at) => strong[at]?.keys.some((key) => match.keys.has(key)))
    const covered = sum(had) / total
    return covered < leastCovered ? [] : [{...match, score: match.score * covered ** 2, isWhole: false}]
  })
}

function weigh(index: SearchIndex, matches: readonly Ranked[], question: Aimed, wanted: readonly Wanted[]): Weighed[] {
  const sought = soughtBy(wanted)
  const weights = weightsOf(index, wanted)
  const name = nameOf(question.text)
  const {pieces} = index.analyze(question.text, true)
  return matches.map((match) => {
    const {document} = match
    const passage = wanted.length > 1 ? bestPassage(document, sought, weights) : noPassage
    const isCalledSo = document.texts.called.has(name) || hasQuestion(document, pieces)
    const fit = isCalledSo ? calledSo : fitness(document, question, wanted)
    const close = wanted.length > 1 ? (0.2 + passage.closeness) ** 2 : 1
    const tells = isCalledSo || wanted.some((each, at) => passage.answered.has(at) && isTelltale(index, each))
    return {...match, score: match.score * close * fit, passage, fit, tells}
  })
}

// A verb of those that say more than that help is looked for.
function isTelltale(index: SearchIndex, {keys, weight}: Wanted): boolean {
  return weight > 0.2 && weight < 1 && index.rarity(keys) > telltale
}

/**
 * How well a document fits what a question is for. What a thing is stands where it is explained; who asks how or whether
 * is not answered by the page of an entity, which says where.
 */
function fitness(document: ReadDocument, {intent}: Aimed, wanted: readonly Wanted[]): number {
  const {kind} = document
  const strong = strongOf(wanted)
  if (intent === 'definition')
    return explaining.has(kind) && strong.some((each) => explains(document, each)) ? 1 : unfit
  if (intent !== 'telling' || strong.some(isPlace)) return 1
  return kind === 'podmioty' ? 0.1 : kind === 'wydarzenia' ? 0.3 : 1
}

function explains({kind, texts: {title, summary, sections}}: ReadDocument, wanted: Wanted): boolean {
  const outline = (kind === 'informator' || kind === 'strony') && summary ? [summary] : []
  return [title, ...outline, ...sections.flatMap(({heading}) => heading ?? [])].some((text) => names(text, wanted))
}

/** „Kiedy następne spotkanie”: what is to come and is called so, the soonest first. */
function comingFirst(
  sorted: readonly Weighed[],
  {intent}: Aimed,
  wanted: readonly Wanted[],
  now: number,
): readonly Weighed[] {
  if (intent !== 'coming') return sorted
  const isComing = ({document: {kind, date, texts}}: Weighed) => {
    return kind === 'wydarzenia' && momentOf(date) > now && strongOf(wanted).some((each) => names(texts.title, each))
  }
  const coming = sorted.filter(isComing).toSorted((a, b) => momentOf(a.document.date) - momentOf(b.document.date))
  return [...coming, ...sorted.filter((match) => !isComing(match))]
}

function momentOf(date: string | null): number {
  return date === null ? -Infinity : Date.parse(date)
}

function withoutTheLesser(
  index: SearchIndex,
  sorted: readonly Weighed[],
  question: Aimed,
  wanted: readonly Wanted[],
): readonly Weighed[] {
  const best = Math.max(0, ...sorted.map(({score}) => score))
  const {intent} = question
  const isPlain = strongOf(wanted).length === wanted.length && intent !== 'definition' && intent !== 'telling'
  if (isPlain && wanted.length === 1) return sorted
  const isMentioned = isMention(index, sorted, question, wanted)
  const mostSaid = Math.max(0, ...sorted.map(({passage}) => passage.said))
  return sorted.filter((match) => {
    const {score, isWhole, passage, fit} = match
    if (isMentioned(match) || passage.said < mostSaid * leastOfSaid) return false
    return (
      score >= best * (isPlain && isWhole ? leastOfPlain : leastOfBest) || (passage.said >= saysEnough && fit >= 0.3)
    )
  })
}

/**
 * Which documents only mention the one thing that a question asks how or whether about: where others say of it what is
 * asked, or where it stands in many texts, those that neither do so nor are about it.
 */
function isMention(
  index: SearchIndex,
  sorted: readonly Weighed[],
  {intent}: Aimed,
  wanted: readonly Wanted[],
): (match: Weighed) => boolean {
  const [only, ...others] = strongOf(wanted)
  if (intent !== 'telling' || !only || others.length > 0 || wanted.length === 1 || isPlace(only)) return () => false
  const isCommon = index.rarity(only.keys) * only.weight < rare
  if (!isCommon && !sorted.some(({tells}) => tells)) return () => false
  return ({tells, document: {kind, texts}}) => !tells && !(telling.has(kind) && names(texts.title, only))
}

function weightsOf(index: SearchIndex, wanted: readonly Wanted[]): number[] {
  return wanted.map(({keys, weight}) => Math.max(index.rarity(keys), weight >= conceptWeight ? leastRare : 0) * weight)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
