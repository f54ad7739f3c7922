import {expect, test} from 'vitest'

import {parseDuration} from '#lib/polish/durations.ts'

test('the length of a film is told in hours, minutes and seconds, to people and to machines', () => {
  expect(['4:05', '90:00', '1:02:00', '0:45'].map(parseDuration)).toEqual([
    {text: '4\u00A0min 5\u00A0s', iso: 'PT4M5S'},
    {text: '90\u00A0min', iso: 'PT90M0S'},
    {text: '1\u00A0godz. 2\u00A0min', iso: 'PT1H2M0S'},
    {text: '45\u00A0s', iso: 'PT0M45S'},
  ])
})

test('what is written otherwise, or is nothing, has no length', () => {
  expect(['', '4', '4:5', '4:75', '0:00', 'cztery minuty'].map(parseDuration)).toEqual(Array(6).fill(null))
})
