import {expect, test} from 'vitest'

import {type StatementFields, statementWarnings} from '#lib/statement/accessibility-review.ts'

const text = (words: string) => [{_type: 'block', children: [{_type: 'span', text: words}]}]

const whole: StatementFields = {
  entityName: 'Regionalny Ośrodek Polityki Społecznej',
  websiteName: 'Ścieżki',
  publishedAt: '2026-01-02',
  updatedAt: '2026-02-03',
  status: 'full',
  preparedAt: '2026-01-02',
  reviewedAt: '2026-03-04',
  method: 'selfAssessment',
  contactName: 'Sekretariat',
  email: 'a@s.example',
  phone: '68 323 19 26',
  architecture: text('Winda.'),
  communication: text('Tłumacz.'),
}

const today = '2026-11-21'

test('a whole statement that was reviewed this year needs nothing', () => {
  expect(statementWarnings(whole, today)).toEqual([])
})

test('each mandatory part that is empty is named, also one of blank paragraphs', () => {
  const gaps = {...whole, phone: ' ', architecture: text(' '), method: undefined}
  expect(statementWarnings(gaps, today)).toEqual([
    'Uzupełnij obowiązkowe części deklaracji: Podstawa deklaracji, Telefon, Dostępność architektoniczna.',
  ])
})

test('the review is announced two months ahead and overdue from 1 April', () => {
  const review = (day: string) => statementWarnings(whole, day).join()
  expect(review('2027-01-31')).toBe('')
  expect(review('2027-02-01')).toContain('trzeba zrobić do 31 marca 2027 r.')
  expect(review('2027-03-31')).toContain('trzeba zrobić do 31 marca 2027 r.')
  expect(review('2027-04-01')).toContain('Minął termin corocznego przeglądu deklaracji: 31 marca 2027 r.')
  expect(statementWarnings({...whole, reviewedAt: '2027-03-30'}, '2027-04-01')).toEqual([])
})

test('a statement that was never reviewed counts from the day it was made', () => {
  const {reviewedAt: _, ...fresh} = whole
  const unchanged = {...fresh, updatedAt: '2026-01-02'}
  expect(statementWarnings(unchanged, today)).toEqual([])
  expect(statementWarnings(unchanged, '2027-04-01')).toHaveLength(1)
})

test('a change of the site that matters calls for a review before the year is over', () => {
  expect(statementWarnings({...whole, updatedAt: '2026-06-01'}, today)).toEqual([
    expect.stringContaining('Po istotnej zmianie strony (1 czerwca 2026 r.)'),
  ])
})

test('a site that is not fully compliant has to say why, and an excessive burden needs its assessment', () => {
  expect(statementWarnings({...whole, status: 'partial'}, today)).toEqual([
    expect.stringContaining('nie mówi dlaczego'),
  ])
  const burden = {...whole, status: 'partial', disproportionateBurden: text('Koszt.')}
  expect(statementWarnings(burden, today)).toEqual([expect.stringContaining('art. 8 ust. 2')])
  expect(statementWarnings({...burden, assessmentUrl: 'https://s.example/ocena'}, today)).toEqual([])
})

test('a site without a statement is told that the law wants one', () => {
  expect(statementWarnings(null, today)).toEqual([expect.stringContaining('Nie ma jeszcze deklaracji dostępności.')])
})
