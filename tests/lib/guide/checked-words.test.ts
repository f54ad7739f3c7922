import {expect, test} from 'vitest'

import {checkedWords} from '#lib/guide/checked-words.ts'

test('a provision says when it was checked, and what is not certain', () => {
  expect(checkedWords({checkedAt: '2026-11-28', toCheck: null})).toBe('Sprawdzono 28 listopada 2026 r.')
  expect(checkedWords({checkedAt: '2026-11-28', toCheck: ' art. 15. '})).toBe(
    'Sprawdzono 28 listopada 2026 r. Do sprawdzenia: art. 15.',
  )
  expect(checkedWords({checkedAt: null, toCheck: 'art. 15'})).toBe('Do sprawdzenia: art. 15.')
  expect(checkedWords({checkedAt: null, toCheck: null})).toBe('')
})
