import {expect, test} from 'vitest'

import {neighbours} from '#lib/lists/neighbours.ts'

test('an item in the middle has both neighbours and its place', () => {
  expect(neighbours(['a', 'b', 'c'], (item) => item === 'b')).toEqual({position: 2, previous: 'a', next: 'c'})
})

test('the ends have one neighbour each', () => {
  expect(neighbours(['a', 'b'], (item) => item === 'a')).toEqual({position: 1, previous: null, next: 'b'})
  expect(neighbours(['a', 'b'], (item) => item === 'b')).toEqual({position: 2, previous: 'a', next: null})
})
