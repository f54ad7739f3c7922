import {expect, test} from 'vitest'

import {printable} from '#lib/polish/printable.ts'

test('texts lose what no page may hold, wherever they stand, and keep their lines', () => {
  const content = {title: 'Spot\u0000kanie\u001B', lines: ['a\tb\nc\r\n', '\u0085d\u007F'], count: 3, none: null}
  expect(printable(content)).toEqual({title: 'Spotkanie', lines: ['a\tb\nc\r\n', 'd'], count: 3, none: null})
})

test('a half of a character is replaced, a whole one stays', () => {
  expect(printable('x\uD83Dy 🎉')).toBe('x\uFFFDy 🎉')
})
