import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {glue} from '#server/glue.ts'
import {changeTexts} from '#server/page-texts.ts'

const withGlue = (html: string) => changeTexts(html, glue())
const shown = (body: string) => withGlue(`<body>${body}</body>`).replaceAll('\u00A0', '~').slice(6, -7)

test('one-letter words and numbers stay with what follows', () => {
  expect(shown('<p>Szukaj w Informatorze i na stronie, art. 12, nr 5, 19 maja</p>')).toBe(
    '<p>Szukaj w~Informatorze i~na stronie, art.~12, nr~5, 19~maja</p>',
  )
})

test.each([
  [
    '<p>zapisz się w <a href="/x y">klubie</a> i <b>przyjdź</b></p>',
    '<p>zapisz się w~<a href="/x y">klubie</a> i~<b>przyjdź</b></p>',
  ],
  ['<p><b>W</b> klubie</p>', '<p><b>W</b>~klubie</p>'],
  ['<p>o<!-- --> <!-- -->nas</p>', '<p>o<!-- -->~<!-- -->nas</p>'],
  ['<p>art. <a href="/x">12</a></p>', '<p>art.~<a href="/x">12</a></p>'],
  ['<p>19<span> maja</span></p>', '<p>19<span>~maja</span></p>'],
  ['<p><span>2026 r.</span><a href="/x">W skrócie</a></p>', '<p><span>2026~r.</span><a href="/x">W~skrócie</a></p>'],
])('a tag in between changes nothing: %s', (html, glued) => {
  expect(shown(html)).toBe(glued)
})

test('what can be chosen from a list is read as well', () => {
  expect(shown('<select><option value="">Wybierz z listy</option></select>')).toBe(
    '<select><option value="">Wybierz z~listy</option></select>',
  )
})

test('what ends a line of its own is not read on', () => {
  expect(shown('<p>grupa a </p><p>i więcej</p>')).toBe('<p>grupa a </p><p>i~więcej</p>')
})

test.each([
  '<a href="/szukaj?q=a b" title="o nas" aria-label="w menu">x</a>',
  '<script type="application/ld+json">{"name":"Klub w Żarach"}</script>',
  '<textarea>Klub w Żarach</textarea>',
  '<code>a b</code>',
  '<p translate="no">Klub w <b>Żarach</b> i w Lubsku</p>',
  '<div translate="no"><div>w a</div>i w b</div>',
])('addresses, data and what is there to be copied stay as they are: %s', (html) => {
  expect(shown(html)).toBe(html)
})

test('after what stays as it is, the text goes on with them', () => {
  expect(shown('<p translate="no">w a</p><p>w domu</p>')).toBe('<p translate="no">w a</p><p>w~domu</p>')
})

test('the head of a page stays as it is', () => {
  const html = '<head><title>Klub w Żarach</title></head><body></body>'
  expect(withGlue(html)).toBe(html)
})

test('done twice it is done once, and no letter is lost', () => {
  const word = fc.constantFrom(
    'w',
    'i',
    'art.',
    'nr',
    '12',
    '19',
    'maja',
    'klubie',
    '<b>',
    '</b>',
    '<p>',
    '</p>',
    '–',
    'KIS-u',
    '3–17',
    '&amp;',
  )
  fc.assert(
    fc.property(fc.array(word, {maxLength: 14}), (words) => {
      const html = `<body>${words.join(' ')}</body>`
      const once = withGlue(html)
      expect(withGlue(once)).toBe(once)
      expect(once.replace(/[\u00A0 ]+/g, ' ').replaceAll('\u2060', '')).toBe(html)
    }),
  )
})
