import {expect, test} from 'vitest'

import {formatDuration} from '#lib/durations.ts'

test('the length of a film is told in hours, minutes and seconds', () => {
  expect(['4:05', '90:00', '1:02:00', '0:45'].map(formatDuration)).toEqual([
    '4\u00A0min 5\u00A0s',
    '90\u00A0min',
    '1\u00A0godz. 2\u00A0min',
    '45\u00A0s',
  ])
})

test('what is written otherwise, or is nothing, has no length', () => {
  expect(['', '4', '4:5', '4:75', '0:00', 'cztery minuty'].map(formatDuration)).toEqual(Array(6).fill(null))
})
