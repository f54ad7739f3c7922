import {expect, test} from 'vitest'

import {pageCount, pageMarks, pageRange} from '#lib/lists/pagination.ts'

test('an empty list has one page, and a full page is not followed by an empty one', () => {
  expect([0, 1, 10, 11, 20, 21].map((total) => pageCount(total))).toEqual([1, 1, 1, 2, 2, 3])
})

test('the second page begins where the first ended', () => {
  expect(pageRange(2)).toEqual({from: 10, to: 20})
})

test('first, last and neighbouring pages are shown, with gaps between them', () => {
  const marks = pageMarks(6, 12).map((mark) => ('page' in mark ? mark.page : '…'))
  expect(marks).toEqual([1, '…', 5, 6, 7, '…', 12])
})

test('a gap of one page shows that page', () => {
  const marks = pageMarks(4, 5).map((mark) => ('page' in mark ? mark.page : '…'))
  expect(marks).toEqual([1, 2, 3, 4, 5])
})
