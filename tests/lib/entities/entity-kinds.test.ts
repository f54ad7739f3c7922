import {expect, test} from 'vitest'

import {entityKind, entityKindOfSlug, entityKinds, entityKindTitle} from '#lib/entities/entity-kinds.ts'

test('every kind has a name of its own in addresses, without capitals and Polish letters', () => {
  const slugs = entityKinds.map(({slug}) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(slugs.every((slug) => /^[a-z]+(-[a-z]+)*$/.test(slug))).toBe(true)
  expect(entityKindOfSlug('spoldzielnia-socjalna')?.value).toBe('socialCooperative')
})

test('the abbreviation of a kind is the one in its title', () => {
  for (const {abbreviation, title, plural} of entityKinds) {
    expect(title.endsWith(`(${abbreviation})`)).toBe(abbreviation !== null)
    expect(plural.endsWith(`(${abbreviation})`)).toBe(abbreviation !== null)
  }
})

test('an unknown kind is none', () => {
  expect(entityKind('dps')).toBeNull()
  expect(entityKindOfSlug('socialCooperative')).toBeNull()
  expect(entityKindTitle('dps')).toBe('dps')
})
