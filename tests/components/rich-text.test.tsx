import {expect, test, vi} from 'vitest'

import {RichText} from '#components/rich-text/rich-text.tsx'
import type {RichTextBlock} from '#lib/rich-text/rich-text.ts'
import {markupOf} from '#tests/support/markup.ts'
import {aBlock, aHeading, aKey} from '#tests/support/rich-text.ts'

const asset = {
  _id: `image-${'a'.repeat(40)}-1600x1000-png`,
  width: 1600,
  height: 1000,
  lqip: 'data:image/png;base64,AA',
  isOpaque: true,
}
const picture = {alt: 'Ogród', decorative: false, caption: null, credit: null, crop: null, hotspot: null, asset}

/** The markup of a text, with no-break spaces as `~`. */
function markup(...blocks: RichTextBlock[]): string {
  return markupOf(<RichText value={blocks} />).replaceAll('\u00A0', '~')
}

test('a heading has an anchor made from its words', () => {
  expect(markup(aHeading('h2', 'Kto może uczestniczyć'))).toContain(
    '<h2 id="kto-moze-uczestniczyc">Kto może uczestniczyć</h2>',
  )
})

test('paragraphs get no-break spaces, also where a link begins', () => {
  const block = aBlock('', {
    children: [
      {_type: 'span', _key: 's1', text: 'Zapytaj w ', marks: []},
      {_type: 'span', _key: 's2', text: 'klubie', marks: ['m1']},
    ],
    markDefs: [{_type: 'internalLink', _key: 'm1', target: {_type: 'chapter', slug: 'kis'}}],
  })
  expect(markup(block)).toContain('<p>Zapytaj w~<a href="/informator/kis">klubie</a></p>')
})

test('a link to a document that is gone, or to a script, leaves its words', () => {
  const block = aBlock('', {
    children: [
      {_type: 'span', _key: 's1', text: 'klub', marks: ['m1']},
      {_type: 'span', _key: 's2', text: ' zły', marks: ['m2']},
    ],
    markDefs: [
      {_type: 'internalLink', _key: 'm1', target: null},
      {_type: 'link', _key: 'm2', href: 'javascript:alert(1)'},
    ],
  })
  expect(markup(block)).toContain('<p>klub zły</p>')
})

test('an empty paragraph is left out', () => {
  expect(markup(aBlock('Tekst'), aBlock(' '))).not.toContain('<p> </p>')
})

test('lists are lists', () => {
  expect(markup(aBlock('raz', {listItem: 'number', level: 1}))).toContain('<ol><li>raz</li></ol>')
  expect(markup(aBlock('raz', {listItem: 'bullet', level: 1}))).toContain('<ul><li>raz</li></ul>')
})

test('a quotation is a blockquote', () => {
  expect(markup(aBlock('Warto było', {style: 'blockquote'}))).toContain('<blockquote><p>Warto było</p></blockquote>')
})

test('a picture has its text, size, and files from this site only', () => {
  const html = markup({_type: 'picture', _key: aKey(), ...picture, caption: 'W ogrodzie', credit: 'fot. A. Nowak'})
  expect(html).toContain('alt="Ogród"')
  expect(html).toContain('width="1600" height="1000"')
  expect(html).toContain(`srcSet="/obrazy/${asset._id}/160.webp 160w`)
  expect(html).toContain('loading="lazy"')
  expect(html).toContain('<figcaption><span>W~ogrodzie </span><span>fot. A.~Nowak</span></figcaption>')
  expect(html).not.toContain('style=')
})

test('a decorative picture has an empty text, and a picture without its file is left out', () => {
  expect(markup({_type: 'picture', _key: aKey(), ...picture, decorative: true})).toContain('alt=""')
  expect(markup({_type: 'picture', _key: aKey(), ...picture, asset: null})).not.toContain('<img')
})

test('a table has its caption, header cells with scope, and can be scrolled by keyboard', () => {
  const rows = [
    {_key: aKey(), cells: ['', 'CIS']},
    {_key: aKey(), cells: ['emerytura', 'nie']},
  ]
  const html = markup({_type: 'table', _key: 't', caption: 'Świadczenia', headerRow: true, headerColumn: true, rows})
  expect(html).toContain('<section tabindex="0" aria-labelledby="tabela-t">')
  expect(html).toContain('<caption id="tabela-t"><span>Świadczenia</span></caption>')
  expect(html).toContain('<thead><tr><td></td><th scope="col">CIS</th></tr></thead>')
  expect(html).toContain('<tr><th scope="row">emerytura</th><td>nie</td></tr>')
})

test('a table without a caption still has a name', () => {
  const rows = [{_key: aKey(), cells: ['a']}]
  const html = markup({_type: 'table', _key: 't', caption: null, headerRow: false, headerColumn: null, rows})
  expect(html).toContain('aria-label="Tabela"')
  expect(html).not.toContain('<thead>')
})

test('a callout says in words what it is', () => {
  const html = markup({
    _type: 'callout',
    _key: 'c',
    tone: 'important',
    title: 'Dwie renty',
    text: [aBlock('Sprawdź decyzję.')],
  })
  expect(html).toContain('role="note" aria-labelledby="ramka-c"')
  expect(html).toContain('id="ramka-c">Ważne: Dwie renty</p><p>Sprawdź decyzję.</p>')
})

test('a contact card has a telephone and an e-mail to use at once', () => {
  const html = markup({
    _type: 'contactCard',
    _key: aKey(),
    name: 'KIS',
    description: null,
    address: 'ul. Polna 1',
    phone: '68 323 19 26',
    email: 'kis@o.example',
    website: 'https://www.o.example/',
    hours: null,
  })
  expect(html).toContain('<a href="tel:+48683231926">68~323~19~26</a>')
  expect(html).toContain('<a href="mailto:kis@o.example">kis@o.example</a>')
  expect(html).toContain('<a href="https://www.o.example/">o.example</a>')
  expect(html).toContain('<dt>Adres</dt>')
  expect(html).not.toContain('<dt>Godziny</dt>')
})

test('a file says its type and size', () => {
  const file = {_id: `file-${'b'.repeat(40)}-pdf`, filename: 'wzór.pdf', extension: 'pdf', size: 1_200_000}
  const html = markup({_type: 'attachment', _key: aKey(), title: 'Wzór wniosku', file})
  expect(html).toContain(`href="/pliki/${file._id}/wz%C3%B3r.pdf"`)
  expect(html).toContain('(PDF, 1,2~MB)')
})

test('an accordion opens without script', () => {
  const items = [{_key: aKey(), title: 'Ile trwają zajęcia?', content: [aBlock('Rok.')]}]
  expect(markup({_type: 'accordion', _key: aKey(), items})).toContain(
    '<details><summary>Ile trwają zajęcia?</summary><div><p>Rok.</p></div></details>',
  )
})

test('steps are a numbered list named by their title', () => {
  const items = [{_key: aKey(), title: 'Wniosek', content: [aBlock('Złóż go w ośrodku.')]}]
  const html = markup({_type: 'steps', _key: 's', title: 'Jak trafić', items})
  expect(html).toContain('<p id="kroki-s">Jak trafić</p><ol aria-labelledby="kroki-s">')
  expect(html).toContain('<li><p>Wniosek</p><p>Złóż go w~ośrodku.</p></li>')
})

test('a gallery is a list of pictures, each a link with a name to the larger one', () => {
  const pictures = [
    {_key: aKey(), ...picture, caption: 'W ogrodzie'},
    {_key: aKey(), ...picture, decorative: true, crop: {left: 0.5, top: 0, right: 0, bottom: 0}},
    {_key: aKey(), ...picture, asset: null},
  ]
  const html = markup({_type: 'gallery', _key: 'g', title: 'Warsztaty', pictures})
  expect(html).toContain('id="galeria-g">Warsztaty</p><ul aria-labelledby="galeria-g">')
  expect(html).toContain(`<a href="/obrazy/${asset._id}/1600.webp" aria-label="Powiększ: Ogród">`)
  expect(html).toContain(`<a href="/obrazy/${asset._id}/640-800,0,800,1000.webp" aria-label="Powiększ: zdjęcie 2 z 2">`)
  expect(html).toContain('<figcaption><span>W~ogrodzie </span></figcaption>')
  expect(html.match(/<li>/g)).toHaveLength(2)
})

test('a film is a link with a poster of ours, its length, captions and text, and nothing of where it is kept', () => {
  const film = {title: 'O klubach', url: 'https://www.film.example/1', duration: '4:05', captions: true}
  const html = markup({_type: 'video', _key: 'v', ...film, poster: picture, transcript: [aBlock('Dzień dobry.')]})
  expect(html).toContain('<a href="https://www.film.example/1">')
  expect(html).toContain('4~min 5~s, z~napisami, w~serwisie film.example')
  expect(html).toContain('<details><summary>Tekst filmu</summary>')
  expect(html).not.toMatch(/<(iframe|video|embed)|src="https/)
  expect(
    markup({_type: 'video', _key: 'v', ...film, url: 'javascript:x', poster: null, transcript: null}),
  ).not.toContain('<a')
})

test('a block that the site does not know and that has no words leaves nothing, and is logged', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const unknown = JSON.parse('{"_type": "hologram", "_key": "h"}')
  expect(markup(aBlock('Tekst'), unknown)).toBe('<div><p>Tekst</p></div>')
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('hologram'))
  warn.mockRestore()
})

test('an empty text draws nothing', () => {
  expect(markupOf(<RichText value={null} />)).toBe('')
})

test('in an editor’s preview each block has the mark of its place in the document, and readers get none', () => {
  const blocks: RichTextBlock[] = [
    aBlock('Akapit', {_key: 'p1'}),
    aBlock('Pozycja', {_key: 'l1', listItem: 'bullet', level: 1}),
    aHeading('h2', 'Nagłówek'),
    {_type: 'picture', _key: 'i1', ...picture},
  ]
  const marks = (path: string) => ({'data-sanity': path, 'data-sanity-drag-disable': 'true'}) as const
  const marked = markupOf(<RichText value={blocks} edit={{marks, field: 'body'}} />).replaceAll('&quot;', '"')
  for (const {_key} of blocks) expect(marked).toContain(`data-sanity="body[_key=="${_key}"]"`)
  const plain = markupOf(<RichText value={blocks} />)
  expect(markupOf(<RichText value={blocks} edit={{marks: null, field: 'body'}} />)).toBe(plain)
  expect(plain).not.toContain('data-sanity')
})
