import {expect, test} from 'vitest'

import {isSlug, maxSlugLength, slugify} from '#lib/polish/slugs.ts'

test('every Polish letter becomes a plain one, ł included', () => {
  expect(slugify('Zażółć gęślą jaźń')).toBe('zazolc-gesla-jazn')
  expect(slugify('ŁÓDŹ')).toBe('lodz')
})

test('quotes, dashes and spaces become single hyphens, none of them at the ends', () => {
  expect(slugify('„Ścieżki” – spotkanie  nr 2!')).toBe('sciezki-spotkanie-nr-2')
})

test('letters of other languages lose their accents', () => {
  expect(slugify('Fürstenberg & Špetla, Grünstraße')).toBe('furstenberg-spetla-grunstrasse')
})

test('text with nothing to keep gives an empty slug', () => {
  expect(slugify('…!?')).toBe('')
})

test('a long title is cut between words', () => {
  const slug = slugify('spotkanie '.repeat(20))
  expect(slug.length).toBeLessThanOrEqual(maxSlugLength)
  expect(slug.endsWith('-spotkanie')).toBe(true)
})

test('a word longer than a slug may be is cut where it must', () => {
  expect(slugify('a'.repeat(200))).toBe('a'.repeat(maxSlugLength))
})

test('what slugify makes is a slug; capitals, Polish letters and double hyphens are not', () => {
  expect(isSlug(slugify('Święta w Żarach'))).toBe(true)
  expect(['Zary', 'żary', 'a--b', '-a', 'a-', ''].filter(isSlug)).toEqual([])
})
