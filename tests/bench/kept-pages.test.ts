import {expect, test} from 'vitest'

import {differs} from './kept-pages.ts'

const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`

test('a page with another title or text differs', () => {
  const before = page('<title>Stary</title>', '<h1>Stary</h1>')
  expect(differs(before, page('<title>Nowy</title>', '<h1>Stary</h1>'))).toBe(true)
  expect(differs(before, page('<title>Stary</title>', '<h1>Nowy</h1>'))).toBe(true)
})

test('two items of a list that changed places differ, two tags of the head do not', () => {
  const list = (...items: string[]) => page('', items.map((item) => `<li>${item}</li>`).join(''))
  expect(differs(list('a', 'b'), list('b', 'a'))).toBe(true)
  const [first, second] = [
    '<meta property="og:site_name" content="Serwis">',
    '<meta property="og:type" content="article">',
  ]
  expect(differs(page(first + second, ''), page(second + first, ''))).toBe(false)
})
