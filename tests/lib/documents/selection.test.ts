import {expect, test} from 'vitest'

import {readPrintParameters} from '#lib/documents/selection.ts'

test('the print form asks for chapters, each once, in any order', () => {
  expect(readPrintParameters({rozdzial: ['zaz', 'cis', 'zaz']})).toEqual({
    whole: false,
    slugs: ['cis', 'zaz'],
    choosing: false,
  })
  expect(readPrintParameters({rozdzial: 'cis'}).slugs).toEqual(['cis'])
})

test('what cannot be the address of a chapter is left out, and so is what exceeds the bound', () => {
  expect(readPrintParameters({rozdzial: ['../x', 'A b', '']}).slugs).toEqual([])
  const many = Array.from({length: 1000}, (_, at) => `rozdzial-${at}`)
  expect(readPrintParameters({rozdzial: many}).slugs).toHaveLength(60)
})

test('the whole Informator is one tick', () => {
  expect(readPrintParameters({calosc: 'tak'}).whole).toBe(true)
})
