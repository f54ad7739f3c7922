import {expect, test} from 'vitest'

import {polishToast} from '#sanity/studio/ordered-list/polish-toast.ts'

test('what the ordered list says after a move is said in Polish', () => {
  const toast = {
    title: '1 document reordered',
    description: 'Moved 1 document up from position 3 to 1',
    status: 'success',
  } as const
  expect(polishToast(toast)).toEqual({
    title: 'Zmieniono kolejność',
    description: 'Przeniesiono z pozycji 3 na 1.',
    status: 'success',
  })
  expect(polishToast({description: 'Moved 2 documents down from position 1 to 4'}).description).toBe(
    'Przeniesiono dokumenty (2) z pozycji 1 na 4.',
  )
})

test('other messages are left as they are', () => {
  expect(polishToast({title: 'Zapisano'}).title).toBe('Zapisano')
})
