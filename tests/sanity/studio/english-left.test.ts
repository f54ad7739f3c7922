import {expect, test} from 'vitest'

import {polishMove, polishName, polishText} from '#sanity/studio/locale/english-left.ts'

test('what the tasks say in English is said in Polish', () => {
  expect(polishText('To Do')).toBe('Do zrobienia')
  expect(polishText(' changed status to ')).toBe(' zmienia stan na ')
})

test('what people wrote, and what is Polish already, is left as it is', () => {
  for (const text of ['To Do later', 'Zdjęcie do wiadomości', '', 'constructor', 'Open']) {
    expect(polishText(text)).toBeNull()
    expect(polishMove(text)).toBeNull()
  }
})

test('buttons without words have Polish names', () => {
  expect(polishName('Close dialog')).toBe('Zamknij okno')
  expect(polishName('Open')).toBe('Rozwiń')
  expect(polishName('Task title')).toBe('Tytuł zadania')
  expect(polishName('Tytuł')).toBeNull()
})

test('who moves something by the keyboard is told in Polish what happens', () => {
  expect(polishMove('\n    To pick up a draggable item, press the space bar.\n    While dragging, use')).toMatch(/^Aby/)
  expect(polishMove('Draggable item string-0 was moved over droppable area string-0.')).toMatch(/swoim miejscem/)
  expect(polishMove('Draggable item string-0 was moved over droppable area string-1.')).toBe('Przesunięto element.')
  expect(polishMove('Draggable item string-0 was dropped over droppable area string-1')).toBe('Upuszczono element.')
  expect(polishMove('\n  You have lifted an item in position 2\n')).toBe('Podniesiono dokument z miejsca 2.')
  expect(
    polishMove('\n You have dropped the item.\n  \n You have moved the item from position 2\n to position 3\n '),
  ).toBe('Upuszczono dokument. Przesunięto go z miejsca 2 na 3.')
  expect(polishMove('Movement cancelled. The item has returned\n to its starting position of 2')).toBe(
    'Anulowano. Dokument wrócił na miejsce 2.',
  )
})
