import {expect, test} from 'vitest'

import {excerpt} from '#lib/rich-text/plain-text.ts'

test('a short text stays whole', () => {
  expect(excerpt('Klub  integracji\nspołecznej')).toBe('Klub integracji społecznej')
})

test('a long text ends with a whole word and an ellipsis', () => {
  expect(excerpt('Klub integracji społecznej – zajęcia', 28)).toBe('Klub integracji społecznej…')
})

test('no character is cut in half', () => {
  expect(excerpt(`${'a'.repeat(9)}🎉🎉`, 10)).toBe(`${'a'.repeat(9)}…`)
})

test('a cut text does not end with a one-letter word, which belongs to the next', () => {
  expect(excerpt('Informator „Ścieżki reintegracji” w województwie lubuskim', 40)).toBe(
    'Informator „Ścieżki reintegracji”…',
  )
  expect(excerpt('Spotkanie odbyło się w sali i z udziałem gości', 30)).toBe('Spotkanie odbyło się w sali…')
  expect(excerpt('Klub dla osób z województwa', 17)).toBe('Klub dla osób…')
})

test('a long text ends with a whole sentence where that leaves enough of it', () => {
  const text = 'Osoba od dawna nie pracuje i korzysta z pomocy. Chce coś zmienić, ale zajęcia są zbyt dużym krokiem.'
  expect(excerpt(text, 80)).toBe('Osoba od dawna nie pracuje i korzysta z pomocy.')
})

test('the full stop of an abbreviation does not end a sentence', () => {
  expect(excerpt('Spotkanie odbyło się 11 października 2017 r. W nim wzięło udział 30 osób.', 52)).toBe(
    'Spotkanie odbyło się 11 października 2017 r. W nim…',
  )
})
