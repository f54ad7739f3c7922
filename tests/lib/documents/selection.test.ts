import {expect, test} from 'vitest'

import {readPrintParameters} from '#lib/documents/selection.ts'

test('the print form asks for chapters, each once, in the order they are named', () => {
  const wanted = {whole: false, slugs: ['zaz', 'cis'], choosing: false, empty: false}
  expect(readPrintParameters({rozdzial: ['zaz', 'cis', 'zaz']})).toEqual(wanted)
  expect(readPrintParameters(new URLSearchParams('rozdzial=zaz&rozdzial=cis&rozdzial=zaz'))).toEqual(wanted)
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

test('a form that was sent with nothing ticked is told from one that was not sent', () => {
  expect(readPrintParameters({pusty: 'tak'})).toMatchObject({slugs: [], whole: false, empty: true})
  expect(readPrintParameters({}).empty).toBe(false)
})
