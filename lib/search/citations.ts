import type {Name, Piece} from './analyzer.ts'
import {monthOf} from './tokens.ts'

// „Dz.U. z 2022 r. nr 11 poz. 218”: so many pieces from the journal to the item.
const longestCitation = 7

/**
 * What is one thing though it is written as several: an item of the journal of laws, a paragraph of an article, a month
 * of a year. Of these parts alone („2022”, „ust. 2”) there are many that are not meant.
 */
export function citationsIn(pieces: readonly Piece[]): Name[] {
  return pieces.flatMap(
    (_piece, at) => journalItem(pieces, at) ?? paragraph(pieces, at) ?? monthOfYear(pieces, at) ?? [],
  )
}

function journalItem(pieces: readonly Piece[], from: number): Name | null {
  if (!has(pieces[from], 'dzu')) return null
  const following = pieces.slice(from + 1, from + longestCitation)
  const year = following.find(isYear)?.keys[0]
  const at = following.findIndex(({keys}) => keys.some((key) => key.startsWith('poz')))
  const item = following[at]?.keys[0]
  return year && item ? {keys: [`dzu${year}${item}`], from, to: from + at + 2, isWhole: true, isInner: false} : null
}

function paragraph(pieces: readonly Piece[], from: number): Name | null {
  const articles = provisions(pieces[from], 'art')
  const paragraphs = provisions(pieces[from + 1], 'ust')
  const keys = articles.flatMap((article) => paragraphs.map((each) => article + each))
  return keys.length > 0 ? {keys, from, to: from + 2, isWhole: false, isInner: false} : null
}

function monthOfYear(pieces: readonly Piece[], from: number): Name | null {
  const [month, year] = [pieces[from], pieces[from + 1]]
  if (!month || !year || !isYear(year)) return null
  const number = monthOf(month.word)
  if (number === null) return null
  return {keys: [`${year.keys[0]}-${number}`], from, to: from + 2, isWhole: true, isInner: false}
}

function provisions(piece: Piece | undefined, unit: string): string[] {
  return piece ? [...piece.keys, ...piece.parts].filter((key) => key.startsWith(unit) && /\d/.test(key)) : []
}

function isYear({keys: [key]}: Piece): boolean {
  return /^(?:19|20)\d\d$/.test(key ?? '')
}

function has(piece: Piece | undefined, key: string): boolean {
  return piece?.keys.includes(key) ?? false
}

/** The pieces of a text, where the year of a journal of laws, one of its citations, is no year that something happened in. */
export function withoutJournalYears(pieces: readonly Piece[], citations: readonly Name[]): Piece[] {
  const items = citations.filter(({from}) => has(pieces[from], 'dzu'))
  const years = new Set(items.flatMap(({from, to}) => pieces.slice(from, to).filter(isYear)))
  return pieces.map((piece) => (years.has(piece) ? {...piece, keys: []} : piece))
}
