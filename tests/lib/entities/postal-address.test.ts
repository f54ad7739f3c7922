import {expect, test} from 'vitest'

import {parseAddress} from '#lib/entities/postal-address.ts'

test('an address is taken apart, on two lines or on one', () => {
  const parts = {street: 'al. Niepodległości 36', postalCode: '65-042', town: 'Zielona Góra'}
  expect(parseAddress('al. Niepodległości 36\n65-042 Zielona Góra')).toEqual(parts)
  expect(parseAddress('al. Niepodległości 36, 65-042 Zielona Góra')).toEqual(parts)
})

test('more lines of the street become one', () => {
  expect(parseAddress('Dom Kultury\r\nRynek 1\r\n68-200 Żary').street).toBe('Dom Kultury, Rynek 1')
})

test('what has no postcode stays whole', () => {
  expect(parseAddress('Rynek 1, Żary')).toEqual({street: 'Rynek 1, Żary', postalCode: null, town: null})
})
