import {expect, test} from 'vitest'

import {safeHref} from '#lib/addresses/links.ts'
import {checkSignIsDescribed, checkSigns} from '#sanity/schema/validation/funding.ts'
import {checkAddress} from '#sanity/schema/validation/links.ts'

const sign = {_type: 'picture', asset: {_type: 'reference', _ref: 'image-a'}}
const obligatory = {europeanFunds: sign, republic: sign, europeanUnion: sign}

test('the obligatory signs stand together or not at all, the sign of the region only with them', () => {
  for (const right of [undefined, {projectTitle: 'A'}, obligatory, {...obligatory, region: sign}]) {
    expect(checkSigns(right)).toBe(true)
  }
  const {republic: _, ...incomplete} = obligatory
  for (const wrong of [incomplete, {region: sign}, {europeanUnion: sign}]) {
    expect(checkSigns(wrong)).toMatchObject({message: expect.stringContaining('muszą wystąpić razem')})
  }
})

test('a sign is no ornament', () => {
  expect(checkSignIsDescribed({...sign, alt: 'Unia Europejska'})).toBe(true)
  expect(checkSignIsDescribed({...sign, decorative: true})).toMatchObject({message: expect.any(String)})
})

test('where an alert may lead, a reader can go', () => {
  for (const address of ['/aktualnosci', '/aktualnosci/a#b', '/szukaj?q=kis', 'https://www.gov.pl/web/rodzina']) {
    expect(checkAddress(address), address).toBe(true)
    expect(safeHref(address), address).toBe(address)
  }
  for (const address of [
    'aktualnosci',
    '//zlo.example',
    'javascript:alert(1)',
    'ftp://zlo.example',
    'https://',
    '/a b',
  ]) {
    expect(checkAddress(address), address).toMatchObject({message: expect.stringContaining('od ukośnika')})
  }
  expect(checkAddress(undefined)).toBe(true)
})
