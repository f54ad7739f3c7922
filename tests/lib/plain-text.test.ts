import {expect, test} from 'vitest'

import {excerpt} from '#lib/plain-text.ts'

test('a short text stays whole', () => {
  expect(excerpt('Klub  integracji\nspołecznej')).toBe('Klub integracji społecznej')
})

test('a long text ends with a whole word and an ellipsis', () => {
  expect(excerpt('Klub integracji społecznej – zajęcia', 28)).toBe('Klub integracji społecznej…')
})
