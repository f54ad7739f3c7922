import {expect, test} from 'vitest'

import {wordsOf} from '#src/groq/text.ts'
import {createRandom} from '#tests/support/random.ts'

const letters: Record<string, string> = {ł: 'l', đ: 'd', ð: 'd', ø: 'o', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th'}

/** The same by Unicode's own classes, letter by letter. */
function plainWordsOf(text: string): string {
  const plain = Array.from(text.toLowerCase(), (letter) => letters[letter] ?? letter.normalize('NFD')).join('')
  return plain
    .replace(/[^\0-\x7f]/gu, (letter) => letter.replace(/\p{M}/gu, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

test.each([
  ['Zażółć gęślą jaźń – „NOWA SÓL”, 2026 r.', 'zazolc gesla jazn nowa sol 2026 r'],
  ['a\u0301le, \u0301 b\u00a0c', 'ale b c'],
  ['Straße und Ærø', 'strasse und aero'],
  ['Київ: 12', 'киів 12'],
  ['spotkanie 😀 w 𝔘rzędzie', 'spotkanie w 𝔘rzedzie'],
  [' ', ''],
])('the words of %j are %j', (text, words) => {
  expect(wordsOf(text)).toBe(words)
  expect(plainWordsOf(text)).toBe(words)
})

test('the words of any text are those that Unicode tells, however long it is', () => {
  const random = createRandom(1)
  const signs = Array.from('abz09AŁąćęłńóśźż -–„”\u00a0\n.ßÆé\u0301İKї字😀\ud800½²\u0660')
  for (let turn = 0; turn < 3000; turn += 1) {
    const from = random(2) === 0 ? 24 : signs.length
    const length = turn % 1000 === 0 ? 70_000 : random(30)
    const text = Array.from({length}, () => signs[random(from)]).join('')
    expect(wordsOf(text)).toBe(plainWordsOf(text))
  }
})
