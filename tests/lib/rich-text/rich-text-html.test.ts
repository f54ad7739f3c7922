import {expect, test} from 'vitest'

import {richTextToHtml} from '#lib/rich-text/rich-text-html.ts'
import {aBlock, aKey} from '#tests/support/rich-text.ts'

test('list items that follow one another are one list, nested by level', () => {
  const html = richTextToHtml([
    aBlock('a', {listItem: 'bullet', level: 1}),
    aBlock('b', {listItem: 'number', level: 2}),
    aBlock('c', {listItem: 'bullet', level: 1}),
    aBlock('d'),
  ])
  expect(html).toBe('<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><p>d</p>')
})

test('links within the site are absolute, and a dangerous one leaves only its words', () => {
  const block = aBlock('', {
    children: [
      {_type: 'span', _key: 's1', text: 'klub', marks: ['m1']},
      {_type: 'span', _key: 's2', text: 'zły', marks: ['m2']},
    ],
    markDefs: [
      {_type: 'internalLink', _key: 'm1', target: {_type: 'chapter', slug: 'kis'}},
      {_type: 'link', _key: 'm2', href: 'javascript:alert(1)'},
    ],
  })
  expect(richTextToHtml([block])).toMatch(/^<p><a href="http:\/\/[^"]+\/informator\/kis">klub<\/a>zły<\/p>$/)
})

test('a film is a link and its text, a gallery its pictures', () => {
  const asset = {_id: `image-${'a'.repeat(40)}-1600x1000-png`, width: 1600, height: 1000, lqip: null, isOpaque: true}
  const picture = {alt: 'Ogród', decorative: false, caption: null, credit: null, crop: null, hotspot: null, asset}
  const film = {title: 'O klubach', url: 'https://film.example/1', poster: null, duration: '4:05', captions: null}
  const html = richTextToHtml([
    {_type: 'gallery', _key: aKey(), title: 'Warsztaty', pictures: [{_key: aKey(), ...picture}]},
    {_type: 'video', _key: aKey(), ...film, transcript: [aBlock('Dzień dobry.')]},
  ])
  expect(html).toMatch(/^<p>Warsztaty<\/p><figure><img src="http[^"]+\/obrazy\/[^"]+" alt="Ogród"\/><\/figure>/)
  expect(html).toContain(
    '<p><a href="https://film.example/1">Film: O klubach (4\u00A0min 5\u00A0s)</a></p><p>Dzień dobry.</p>',
  )
})

test('text is escaped', () => {
  expect(richTextToHtml([aBlock('<script>')])).toBe('<p>&lt;script&gt;</p>')
})

test('a table has header cells with their scope', () => {
  const rows = [
    {_key: aKey(), cells: ['Podmiot', 'Czas']},
    {_key: aKey(), cells: ['CIS', '12 miesięcy']},
  ]
  const html = richTextToHtml([
    {_type: 'table', _key: aKey(), caption: 'Ile trwa', headerRow: true, headerColumn: true, rows},
  ])
  expect(html).toContain('<caption>Ile trwa</caption>')
  expect(html).toContain('<th scope="col">Czas</th>')
  expect(html).toContain('<th scope="row">CIS</th><td>12 miesięcy</td>')
})
