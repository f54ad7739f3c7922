import {expect, test} from 'vitest'

import {FundingSigns} from '#components/layout/funding-signs.tsx'
import {signSize} from '#lib/site/funding.ts'
import {markupOf} from '#tests/support/markup.ts'

const nothing = {
  europeanFunds: null,
  republic: null,
  europeanUnion: null,
  region: null,
  projectTitle: null,
  amount: null,
  page: null,
}

test('without a project and without signs there is no empty place', () => {
  expect(markupOf(<FundingSigns funding={null} />)).toBe('')
  expect(markupOf(<FundingSigns funding={nothing} />)).toBe('')
})

test('without its signs a project is named in words, with the way to its description', () => {
  const page = {_type: 'page', slug: 'o-projekcie'}
  const funding = {...nothing, projectTitle: 'Efekt Synergii', amount: '1000 zł', page}
  const html = markupOf(<FundingSigns funding={funding} />).replaceAll('\u00A0', ' ')
  expect(html).toContain(
    'Dofinansowane przez Unię Europejską. Projekt „Efekt Synergii”, wsparcie z Unii Europejskiej: 1000 zł.',
  )
  expect(html).toContain('<a href="/o-projekcie">Opis projektu</a>')
  expect(html).not.toContain('<img')
})

test('a sign is as large as the sign of the Union allows, in height or in width', () => {
  const union = {width: 600, height: 160}
  expect(signSize(union, union)).toEqual({width: 240, height: 64})
  expect(signSize({width: 200, height: 400}, union)).toEqual({width: 32, height: 64})
  expect(signSize({width: 1600, height: 160}, union)).toEqual({width: 240, height: 24})
})
