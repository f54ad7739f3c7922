import {expect, test} from 'vitest'

import {counted, plural} from '#lib/polish/plurals.ts'

const person = {one: 'osoba', few: 'osoby', many: 'osób'}

test('1 has the singular, 2 to 4 and 22 to 24 the first plural, everything else the second', () => {
  const forms = [0, 1, 2, 4, 5, 12, 14, 21, 22, 25, 101, 102, 112].map((count) => plural(count, person))
  expect(forms).toEqual([
    'osób',
    'osoba',
    'osoby',
    'osoby',
    'osób',
    'osób',
    'osób',
    'osób',
    'osoby',
    'osób',
    'osób',
    'osoby',
    'osób',
  ])
})

test('a fraction has a form of its own', () => {
  expect(plural(1.5, {...person, fraction: 'osoby'})).toBe('osoby')
})

test('a number and its noun are not torn apart', () => {
  expect(counted(30, person)).toBe('30\u00A0osób')
})
