import {expect, test} from 'vitest'

import {changeTexts} from '#server/page-texts.ts'
import {softHyphens} from '#server/soft-hyphens.ts'

const withSoftHyphens = (html: string) => changeTexts(html, softHyphens())
const shown = (body: string) => withSoftHyphens(`<body>${body}</body>`).replaceAll('\u00AD', '|').slice(6, -7)

test('a long word of the text has places to break, a short one none', () => {
  expect(shown('<p>Niepełnosprawność i reintegracja</p>')).toBe('<p>Nie|peł|no|spraw|ność i reintegracja</p>')
})

test('in headings, whose type is large, shorter words have them too', () => {
  expect(shown('<h1>Reintegracja</h1><p>reintegracja</p>')).toBe('<h1>Re|in|te|gra|cja</h1><p>reintegracja</p>')
  expect(shown('<h2><a href="/x">WOJEWÓDZTWIE</a></h2>')).toMatch(/>WO\|JE\|W/)
})

test.each([
  '<p>niepelnosprawnosciowa@przedsiebiorstwosocjalne.pl</p>',
  '<p>www.niepelnosprawnosc.example</p>',
  '<a href="/niepelnosprawnosciowa" title="niepełnosprawność">x</a>',
  '<script type="application/ld+json">{"name":"niepełnosprawność"}</script>',
  '<select><option value="a">niepełnosprawność</option></select>',
  '<p translate="no">niepełnosprawność <b>przedsiębiorstwo</b></p>',
  '<div translate="no"><div>a</div>niepełnosprawność</div>',
  '<svg><title>niepełnosprawność</title></svg>',
])('addresses, data and what is there to be copied stay as they are: %s', (html) => {
  expect(shown(html)).toBe(html)
})

test.each([
  ['mailto:a@b.example', 'biuro@rops.lubuskie.example', 'biuro@/rops/.lubuskie/.example'],
  ['https://bip.example/rops/', 'bip.example/rops', 'bip/.example//rops'],
  ['https://a.example:80/b?c=d', 'https://a.example:80/b?c=d', 'https:///a/.example/:80//b/?c/=d'],
  ['https://a.example/', 'Tekst jednolity, Dz.U. z 2025 r.', 'Tekst jednolity, Dz.U. z 2025 r.'],
])('a link whose text is its address breaks between its parts: %s', (href, text, broken) => {
  expect(shown(`<a href="${href}">${text}</a>`).replaceAll('<wbr>', '/')).toBe(`<a href="${href}">${broken}</a>`)
})

test('after what stays as it is, the text goes on with them', () => {
  expect(shown('<p translate="no">niepełnosprawność</p><p>niepełnosprawność</p>')).toBe(
    '<p translate="no">niepełnosprawność</p><p>nie|peł|no|spraw|ność</p>',
  )
})

test('the head of a page stays as it is', () => {
  const head = '<head><title>Niepełnosprawność</title><meta name="description" content="Niepełnosprawność"></head>'
  expect(withSoftHyphens(`${head}<body></body>`)).toBe(`${head}<body></body>`)
})
