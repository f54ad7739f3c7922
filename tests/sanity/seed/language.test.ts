import {expect, test} from 'vitest'

import {seedDocuments} from '#sanity/seed/documents.ts'

import {proseOf, type Prose} from './walk.ts'

const prose = seedDocuments.flatMap(proseOf)
const paragraphs = joined(prose)

test('texts have single spaces, none at the ends, none before punctuation, and no stored no-break spaces', () => {
  expect(thatMatch(paragraphs, / {2}|\u00A0|\t|^\s|\s$| [,.;:!?)”]/)).toEqual([])
})

test('quotes are Polish and come in pairs', () => {
  expect(thatMatch(prose, /["“«»‘’']/)).toEqual([])
  expect(paragraphs.filter(({text}) => count(text, '„') !== count(text, '”'))).toEqual([])
})

test('a dash is an en dash with spaces, and a range has no hyphen', () => {
  expect(thatMatch(prose, / - |—|\p{L}–\p{L}/u)).toEqual([])
  const postcode = /\b\d{2}-\d{3}\b/g
  expect(thatMatch(prose, /\d-\d/, (text) => text.replace(postcode, ''))).toEqual([])
})

test('three dots are one character, „r.” stands apart from its year, a percent sign stands by its number', () => {
  expect(thatMatch(prose, /\.\.\.|\d{4}r\.|\d %/)).toEqual([])
})

test('no title shouts: only acronyms are in capitals', () => {
  const acronyms = /\b(KIS|CIS|WTZ|ZAZ|PS|OWES|OPS|LGD)\b/g
  const titles = prose.filter(({place}) => / (.*\.)?(title|name|heading|term)$/.test(place))
  expect(thatMatch(titles, /\p{Lu}{2,}/u, (text) => text.replace(acronyms, ''))).toEqual([])
})

test('leads, summaries and definitions are whole sentences', () => {
  const sentences = prose.filter(({place}) => / (lead|summary|definition|situation|outcome)$/.test(place))
  const whole = /^[\p{Lu}„\d].*[.?!”)]$/su
  expect(sentences.filter(({text}) => !whole.test(text))).toEqual([])
})

/** Paragraphs with their spans put together again: the text around a link is cut at its edges. */
function joined(parts: Prose[]): Prose[] {
  const groups = Map.groupBy(parts, ({place}) => place.replace(/\.children\.\d+\.text$/, ''))
  return [...groups].map(([place, spans]) => ({place, text: spans.map(({text}) => text).join('')}))
}

function thatMatch(texts: Prose[], pattern: RegExp, prepare = (text: string) => text): Prose[] {
  return texts.filter(({text}) => pattern.test(prepare(text)))
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
