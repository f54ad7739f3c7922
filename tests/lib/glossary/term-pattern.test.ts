import {expect, test} from 'vitest'

import {type Term, termFinder} from '#lib/glossary/term-pattern.ts'

function aTerm(fields: Partial<Term>): Term {
  return {_id: fields.slug ?? 't', term: null, slug: 't', abbreviation: null, forms: null, ...fields}
}

const kis = aTerm({
  slug: 'kis',
  term: 'klub integracji społecznej',
  abbreviation: 'KIS',
  forms: ['klubu integracji społecznej'],
})
const owes = aTerm({slug: 'owes', term: 'ośrodek wsparcia ekonomii społecznej', abbreviation: 'OWES'})
const economy = aTerm({slug: 'es', term: 'ekonomia społeczna', forms: ['ekonomii społecznej']})

function found(text: string, terms = [kis, owes, economy]): string[] {
  return termFinder(terms)(text).map(
    ({start, end, abbreviated}) => `${text.slice(start, end)}${abbreviated ? '*' : ''}`,
  )
}

test('abbreviations are found with every Polish ending, and only as they are written', () => {
  expect(found('KIS, KIS-y i KIS-ów, KIS-em; kis, KISZ, KIS-owski')).toEqual(['KIS*', 'KIS-y*', 'KIS-ów*', 'KIS-em*'])
})

test('names are found in each form, at the start of a sentence too', () => {
  expect(found('Klub integracji społecznej. Do klubu integracji społecznej.')).toEqual([
    'Klub integracji społecznej',
    'klubu integracji społecznej',
  ])
})

test('any kind of space between the words will do', () => {
  expect(found('klubu\u00A0integracji  społecznej')).toEqual(['klubu\u00A0integracji  społecznej'])
})

test('a hyphen of any kind is a hyphen', () => {
  for (const text of ['KIS\u2010y', 'KIS\u2011y', 'KIS\u2011\u2060y'])
    expect(found(text), JSON.stringify(text)).toEqual([`${text}*`])
})

test('a joiner behind the hyphen of an ending changes nothing', () => {
  expect(found('CIS, KIS-\u2060ów i KIS-\u2060owski')).toEqual(['KIS-\u2060ów*'])
})

test('of terms within one another the longest is meant', () => {
  expect(found('ośrodek wsparcia ekonomii społecznej a podmiot ekonomii społecznej')).toEqual([
    'ośrodek wsparcia ekonomii społecznej',
    'ekonomii społecznej',
  ])
})

test('part of a word is no use of a term', () => {
  expect(found('PKIS, KIS2, nadklub integracji społecznej')).toEqual([])
})

test('signs that mean something in patterns are letters like others', () => {
  expect(found('PES (np. sp. z o.o.)', [aTerm({term: 'sp. z o.o.', forms: ['a|b']})])).toEqual(['sp. z o.o.'])
  expect(found('nic')).toEqual([])
  expect(termFinder([])('KIS')).toEqual([])
})
