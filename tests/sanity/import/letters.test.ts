import {expect, test} from 'vitest'

import {pageOf} from './support.ts'

const title = 'Zażółć gęślą jaźń'

const windows: Record<string, number> = {
  ż: 0xbf,
  ó: 0xf3,
  ł: 0xb3,
  ć: 0xe6,
  ę: 0xea,
  ś: 0x9c,
  ą: 0xb9,
  ź: 0x9f,
  ń: 0xf1,
}
const latin2 = {...windows, ś: 0xb6, ą: 0xb1, ź: 0xbc}

function written(text: string, letters: Record<string, number>): Uint8Array {
  return Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0))
}

// A description that a CMS cut by bytes ends with half of a letter.
function cutLetter(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  return bytes.filter((_, at) => at !== bytes.lastIndexOf(0xc5) + 1)
}

test.each<[string, Uint8Array, string?]>([
  ['UTF-8, as declared, with a letter cut in half', cutLetter(`<meta charset="utf-8"><h1>${title}</h1><p>Wstęp.ż</p>`)],
  ['UTF-8, undeclared, with a letter cut in half', cutLetter(`<h1>${title}</h1><p>Wstęp.ż</p>`)],
  ['ISO-8859-2, as declared', written(`<meta charset="iso-8859-2"><h1>${title}</h1><p>Wstep.</p>`, latin2)],
  ['windows-1250, undeclared', written(`<h1>${title}</h1><p>Wstep.</p>`, windows)],
  [
    'windows-1250, undeclared, with few Polish letters',
    written('<h1>Zażółć gesla jazn</h1>', windows),
    'Zażółć gesla jazn',
  ],
])('a page in %s is read as it was written', async (_name, bytes, expected = title) => {
  expect(await pageOf('a.htm', bytes)).toMatchObject({title: expected})
})
