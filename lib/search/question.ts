import {cleanText} from '#lib/polish/clean-text.ts'

import type {Analysis, Analyzer, Piece} from './analyzer.ts'
import {askedKeys} from './concepts.ts'
import {lightStem} from './light-stem.ts'
import {askedPlaces} from './places.ts'
import {conceptWeight, isCommonplace, weightOfWord} from './small-words.ts'
import type {Form, Vocabulary} from './vocabulary.ts'

/** Readers' questions are cut at so many characters. */
export const longestQuestion = 120

const maxWords = 12

/**
 * One thing that is asked for: any of its keys will do. `instead` is the word that was taken for a misspelt one. What
 * has a `weight` of less than 1 is not missed where it is not found.
 */
export type Wanted = {
  keys: readonly string[]
  start: number
  end: number
  instead: string | null
  weight: number
}

/** A reader's question: its text tidied, and what it asks for in order. Words found nowhere have no keys. */
export type Question = {text: string; wanted: Wanted[]}

/** A reader's question without control characters and needless room, bounded in length. */
export function tidyQuestion(value: string | string[] | undefined): string {
  const text = (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, longestQuestion * 4)
  // „reinte-⏎gracja”: a word that was cut at the end of a line is one piece again; the analyzer knows whether it is one.
  const whole = cleanText(text).replace(/(?<=\p{L})([-\u2010\u2011])[\p{Z}\s]+(?=\p{Ll})/gu, '$1')
  const line = whole.replace(/[\p{C}\p{Z}\s]+/gu, ' ')
  return Array.from(line.trim()).slice(0, longestQuestion).join('').trim()
}

type Knowledge = {analyze: Analyzer; vocabulary: Vocabulary; isKnown: (key: string) => boolean}

/**
 * Understands a question: words by their dictionary form, names and abbreviations as one thing. A word that stands in
 * no text is read as the beginning of one, or else as one with errors of typing.
 *
 * @param unfinished the last word is still being typed: every word that begins so will do
 */
export function understand(text: string, knowledge: Knowledge, unfinished = false): Question {
  const analysis = knowledge.analyze(text, true)
  const last = analysis.pieces.at(-1)
  const isUnfinished = (piece: Piece) => unfinished && piece === last && piece.end === text.length
  const groups = grouped(analysis, knowledge).slice(0, maxWords)
  const wanted = groups.map((group): Wanted => {
    if (!('piece' in group)) return {...group, instead: null}
    const {piece} = group
    const weight = weightOfWord(piece.keys)
    return {start: piece.start, end: piece.end, ...keysFor(piece, knowledge, isUnfinished(piece)), weight}
  })
  return {text, wanted}
}

/** The question with the words put right that were taken for others; null where none was. */
export function corrected({text, wanted}: Question): string | null {
  const changed = wanted.filter(({instead}) => instead !== null)
  if (changed.length === 0) return null
  return changed.reduceRight((line, {start, end, instead}) => line.slice(0, start) + instead + line.slice(end), text)
}

type Group = {piece: Piece} | {keys: readonly string[]; start: number; end: number; weight: number}

/** The pieces of a question; those of a name are one. Stop words count only where there is nothing else. */
function grouped({pieces, names}: Analysis, {isKnown}: Knowledge): Group[] {
  const groups: Group[] = []
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece) continue
    const name = names.find(
      ({from, keys, isWhole, isInner}) => from === index && !isInner && (isWhole || asked(keys).some(isKnown)),
    )
    if (name) {
      const words = pieces.slice(name.from, name.to)
      const weight = words.every((word) => word.isStopWord || isCommonplace(word.keys)) ? 0.35 : conceptWeight
      groups.push({
        keys: asked(name.keys).filter(isKnown),
        start: piece.start,
        end: words.at(-1)?.end ?? piece.end,
        weight,
      })
      index = name.to - 1
    } else if (!piece.isStopWord) groups.push({piece})
  }
  return groups.length > 0 ? groups : pieces.map((piece) => ({piece}))
}

function asked(keys: readonly string[]): readonly string[] {
  return askedKeys(askedPlaces(keys))
}

function keysFor(piece: Piece, {vocabulary, isKnown}: Knowledge, isUnfinished: boolean) {
  const {word} = piece
  const exact = asked(piece.keys).filter(isKnown)
  const beginnings = isUnfinished && word.length > 1 ? vocabulary.beginningWith(word) : []
  if (exact.length > 0 || beginnings.length > 0) return {keys: distinct(exact, beginnings), instead: null}
  // The word itself, which is known there, is another with a capital: „przewóz” is not Przewóz.
  const others = (forms: readonly Form[]) => forms.filter(({form}) => form !== word)
  const longer = word.length > 2 ? others(vocabulary.beginningWith(word)) : []
  if (longer.length > 0) return {keys: distinct([], longer), instead: null}
  // A relative („słubicki” for „Słubice”) before a word that only looks like it.
  const stem = lightStem(word)
  const nearest =
    (stem.length > 4 ? others(vocabulary.beginningWith(stem))[0] : undefined) ??
    others(vocabulary.similarTo(word))[0] ??
    others(vocabulary.soundingLike(word))[0]
  return nearest ? {keys: nearest.keys, instead: nearest.shown} : {keys: [], instead: null}
}

function distinct(keys: readonly string[], forms: readonly Form[]): string[] {
  return [...new Set([...keys, ...forms.flatMap((form) => form.keys)])]
}
