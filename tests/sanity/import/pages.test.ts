import {readFileSync} from 'node:fs'

import {expect, test} from 'vitest'

import {imported, pageOf} from './support.ts'

const former = `Aktualności

04.11.2016

TRZECIE SPOTKANIE W ZAZ

Za nami spotkanie, które odbyło się 20.10.2016 r. w Zielonej Górze.

TRZECIE SPOTKANIE W ZAZ

Było 15 osób - z całego regionu.

Do zobaczenia.`

test('a page of text has its day, title, lead and body; the title stands once', async () => {
  const {fields, body, page, notes} = await imported('strona.txt', former)
  expect(page).toMatchObject({title: 'TRZECIE SPOTKANIE W ZAZ', day: '2016-11-04', sections: ['Aktualności']})
  expect(fields).toMatchObject({
    title: 'Trzecie spotkanie w ZAZ',
    publishedAt: '2016-11-04T08:00:00.000Z',
    lead: 'Za nami spotkanie, które odbyło się 20.10.2016 r. w Zielonej Górze.',
  })
  expect(body).toEqual(['Było 15 osób – z całego regionu.', 'Do zobaczenia.'])
  expect(notes).toContain(
    'flagged: Strona miała zdjęcie, którego tu nie ma: został po nim opis w tekście. Dodaj zdjęcie.',
  )
  expect(notes.find((note) => note.startsWith('flagged: Tytuł'))).toContain(
    'TRZECIE SPOTKANIE W ZAZ. Propozycja: Trzecie spotkanie w ZAZ.',
  )
})

test.each([
  ['Efekt synergii\n\n04.11.2016\n\nNowy zakład w mieście\n\nTo jest wstęp.', 'Nowy zakład w mieście'],
  ['Rada Seniorów Województwa\n\nNOWY ZAKŁAD\n\n04.11.2016\n\nTo jest wstęp.\n\nNOWY ZAKŁAD\n\nTreść.', 'NOWY ZAKŁAD'],
  ['Nowy zakład\n\n04.11.2016\n\nTo jest wstęp.', 'Nowy zakład'],
])('the title is told from the section above it', async (text, title) => {
  const {page, fields} = await imported('a.txt', text)
  expect(page).toMatchObject({title, day: '2016-11-04'})
  expect(fields.lead).toBe('To jest wstęp.')
})

test('the number of a photo in the text is told, and is no text', async () => {
  const {body, notes} = await imported('strona.txt', former.replace('TRZECIE SPOTKANIE W ZAZ\n\nByło', '1210\n\nByło'))
  expect(body).toHaveLength(2)
  expect(notes).toContain('flagged: Pominięto nazwę zdjęcia „1210”, która stała w tekście.')
})

test('a lead of several paragraphs is one as long as it fits, and what is too long goes on in the body', async () => {
  const sentence = 'To jest zdanie wstępu, które ma swoją długość i swój koniec.'
  const short = await imported('a.txt', former.replace('Za nami', `${sentence}\n\nZa nami`))
  expect(short.fields.lead).toMatch(/^To jest zdanie.* koniec\. Za nami/)
  const {fields, body, notes} = await imported(
    'a.txt',
    former.replace('Za nami', `${Array.from({length: 8}, () => sentence).join(' ')} Za nami`),
  )
  expect(fields.lead?.length).toBeLessThanOrEqual(400)
  expect(`${fields.lead} ${body[0]}`).toBe(
    `${Array.from({length: 8}, () => sentence).join(' ')} Za nami spotkanie, które odbyło się 20.10.2016 r. w Zielonej Górze.`,
  )
  expect(notes.some((note) => note.startsWith('flagged: Wstęp miał'))).toBe(true)
})

// Ways in which CMS build a page: what they share is what is read.
const around = {
  landmarks: (title: string, text: string) =>
    `<header><h1><a href="/">Regionalny Ośrodek</a></h1><nav><a href="/a">Menu</a></nav></header><main><ol class="breadcrumb"><li>Strona główna</li><li>Aktualności</li></ol><article><h1>${title}</h1><time datetime="2017-10-19">19 października</time>${text}<div class="share-buttons"><a>Facebook</a></div></article></main><footer>Stopka</footer>`,
  divs: (title: string, text: string) =>
    `<div id="top-menu"><a>Menu</a></div><div id="page"><div class="okruszki">Jesteś tutaj: Aktualności</div><div class="box"><h2>Aktualności</h2><span class="data">19.10.2017</span><h3>${title}</h3><div class="text">${text}</div><a href="javascript:history.back()">« Powrót</a> <a>Drukuj</a></div></div><div class="stopka">Stopka</div>`,
  tables: (title: string, text: string) =>
    `<form action="x"><table><tr><td class="menu"><a>Menu</a></td><td><table><tr><td><h2>${title}</h2></td></tr><tr><td>Data publikacji: 19.10.2017</td></tr><tr><td>${text}</td></tr><tr><td>Liczba wyświetleń: 123</td></tr></table></td></tr></table></form>`,
  'no heading': (title: string, text: string) =>
    `<div class="nav">Menu</div><div class="c"><div class="label">Aktualności</div><div>19.10.2017</div><div class="tytul">${title}</div>${text}<p>Opublikował: Jan Nowak</p></div><div>październik 2017</div><div>Multimedia</div>`,
  joomla: (title: string, text: string) =>
    `<div class="body"><div class="container"><header class="header" role="banner"><a class="brand">ROPS</a></header><div class="row-fluid"><div id="aside" class="span3"><div class="moduletable"><h3>Ostatnie</h3><ul class="latestnews"><li><a>Inna</a></li></ul></div></div><main id="content" role="main"><div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2 itemprop="headline">${title}</h2></div><dl class="article-info muted"><dt class="article-info-term">Szczegóły</dt><dd class="createdby">Autor: <span>Jan Nowak</span></dd><dd class="published"><time datetime="2017-10-19T08:00:00+02:00" itemprop="datePublished">Opublikowano: 19 październik 2017</time></dd><dd class="hits">Odsłony: 45</dd></dl><div itemprop="articleBody">${text}</div><ul class="pager pagenav"><li class="previous"><a>Poprzedni artykuł</a></li></ul></div></main></div></div></div>`,
  drupal: (title: string, text: string) =>
    `<div id="page"><div id="header"><h1 id="site-name"><a href="/" rel="home">Regionalny Ośrodek</a></h1></div><div id="main"><div id="content" class="column"><div class="section"><h1 class="title" id="page-title">${title}</h1><div class="region region-content"><div class="node node-news"><div class="submitted">czw., 19/10/2017 - 12:30</div><div class="content"><div class="field field-name-body"><div class="field-items"><div class="field-item even">${text}</div></div></div></div><ul class="links inline"><li><a>Zaloguj się, aby komentować</a></li></ul></div></div></div></div></div><div id="footer">Stopka</div></div>`,
  wordpress: (title: string, text: string) =>
    `<div id="page" class="site"><header id="masthead"><p class="site-title">ROPS</p></header><div id="primary"><main id="main" class="site-main"><article class="post type-post"><header class="entry-header"><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2017-10-19T09:00:00+00:00">19 października 2017</time></span><span class="byline"> przez <a>admin</a></span></div><h1 class="entry-title">${title}</h1></header><div class="entry-content">${text}<div class="sharedaddy sd-sharing-enabled"><h3>Udostępnij to:</h3><ul><li><a>Facebook</a></li></ul></div></div><footer class="entry-footer"><span class="cat-links">Kategorie <a>Aktualności</a></span></footer></article><nav class="post-navigation"><a>Poprzedni wpis</a></nav><div id="comments"><h2>Dodaj komentarz</h2></div></main></div><aside id="secondary"><h2>Ostatnie wpisy</h2></aside></div>`,
  meta: (title: string, text: string) =>
    `<meta property="article:published_time" content="2017-10-19T10:00:00+02:00"><div role="banner">Logo</div><div id="content"><h1>${title}</h1>${text}<h3>Zobacz także</h3><ul><li><a href="/x">Inna wiadomość o czymś</a></li></ul></div><div role="contentinfo">Stopka</div>`,
}

test.each(Object.entries(around))(
  'a page built by %s is read whole, and nothing of what is around it',
  async (_name, build) => {
    const text =
      '<p>Za nami pierwsze spotkanie z cyklu, które odbyło się w Zielonej Górze.</p><p><img src="s_pliki/a.jpg" alt="Spotkanie o ścieżkach" width="640"></p><p>Druga część spotkania trwała długo i była ciekawa dla wszystkich.</p><p>Na koniec wskazano, że trzeba to sprawdzić.</p>'
    const html = `<html><head><title>Spotkanie o ścieżkach - ROPS Zielona Góra</title></head><body>${build('Spotkanie o ścieżkach', text)}</body></html>`
    const {fields, body, page} = await imported('strona.html', html)
    expect(page).toMatchObject({title: 'Spotkanie o ścieżkach', day: '2017-10-19'})
    expect(fields).toMatchObject({
      lead: 'Za nami pierwsze spotkanie z cyklu, które odbyło się w Zielonej Górze.',
      cover: {file: 's_pliki/a.jpg', alt: 'Spotkanie o ścieżkach', hotspot: {x: 0.5, y: 0.5}},
    })
    expect(body).toEqual([
      'Druga część spotkania trwała długo i była ciekawa dla wszystkich.',
      'Na koniec wskazano, że trzeba to sprawdzić.',
    ])
  },
)

test('the address is the one that the page or the browser that saved it says', async () => {
  const page = '<html><head><title>T</title></head><body><h1>Tytuł</h1><p>Tekst.</p></body></html>'
  const saved = `<!-- saved from url=(0045)http://www.es.lubuskie.pl/pl/Aktualnosci/A-B -->${page}`
  const canonical = page.replace(
    '</head>',
    '<link rel="canonical" href="http://es.lubuskie.pl/pl/Aktualnosci/C"></head>',
  )
  expect(await pageOf('a.html', `<!DOCTYPE html>\n${saved}`)).toMatchObject({
    address: 'http://www.es.lubuskie.pl/pl/Aktualnosci/A-B',
  })
  expect(await pageOf('a.html', canonical)).toMatchObject({address: 'http://es.lubuskie.pl/pl/Aktualnosci/C'})
})

test('pictures without words are told, icons go, several in a row are a gallery, and files are attached', async () => {
  const html = `<h1>Tytuł strony</h1><p>04.11.2016</p><p>Wstęp tej strony.</p><p>Treść <a href="zal/Program.pdf?x=1">Program spotkania</a>.</p>
    <p><img src="IMG_1.jpg" alt="1210"><img src="2.jpg" alt="Sala"><img src="3.jpg" alt="IMG_1204.JPG"><img src="/icons/icon-print.png" alt="Drukuj"></p>`
  const {body, fields, notes} = await imported('a.html', html)
  expect(body).toEqual(['Treść Program spotkania.', '[3 pictures]'])
  expect(fields.attachments).toMatchObject([{title: 'Program spotkania'}])
  expect(notes).toContain('flagged: Opis zdjęcia „1210” niczego nie mówi: pominięto go. Opisz zdjęcie.')
  expect(notes.filter((note) => note.startsWith('missing: Zdjęcie'))).toHaveLength(2)
})

test('a table has a page in each row, and says what it lacks', async () => {
  const csv =
    'Tytuł;Data;Wstęp;Treść;Adres;Kategoria\n"Nowy ""ZAZ""";2019-03-04;Krótki wstęp.;"<p>Tekst</p><p>Dalej</p>";/pl/Aktualnosci/Nowy;Podmioty\nDrugi;;;Sam tekst;;\n'
  const {fields, body} = await imported('tabela.csv', csv, {categories: [{_id: 'c', title: 'Podmioty'}]})
  expect(fields).toMatchObject({title: 'Nowy „ZAZ”', lead: 'Krótki wstęp.', category: {_ref: 'c'}})
  expect(body).toEqual(['Tekst', 'Dalej'])
  await expect(pageOf('tabela.csv', 'a;b\n1;2')).rejects.toThrow('W pierwszym wierszu tabeli nie ma kolumny „tytuł”.')
})

test('a document of Word comes in with its lists, tables and pictures', async () => {
  const {fields, body, page} = await imported(
    '2019-05-06_pismo.docx',
    readFileSync('tests/sanity/import/pages/pismo.docx'),
  )
  expect(page).toMatchObject({title: 'Nabór do projektu', day: '2019-05-06'})
  expect(fields.lead).toBe('Zapraszamy do udziału w naborze.')
  expect(body.slice(0, 4)).toEqual(['h2: Dla kogo', 'bullet: osoby', 'bullet: instytucje', 'A | B / 1 | 2'])
  await expect(pageOf('a.docx', 'to nie jest docx')).rejects.toThrow('To nie jest dokument DOCX')
})

test('category and event are proposed by what there is', async () => {
  const present = {
    categories: [
      {_id: 'meetings', title: 'Spotkania'},
      {_id: 'projects', title: 'Projekty'},
    ],
    events: [
      {_id: 'event', title: 'Spotkanie sieciujące', startsAt: '2016-10-20T08:00:00Z'},
      {_id: 'other', title: 'Inne', startsAt: '2016-11-20T08:00:00Z'},
    ],
  }
  const {fields, notes} = await imported('strona.txt', former, present)
  expect(fields).toMatchObject({category: {_ref: 'meetings'}, event: {_ref: 'event'}})
  expect(notes).toEqual(
    expect.arrayContaining([
      'flagged: Propozycja kategorii: „Spotkania”.',
      'flagged: Propozycja wydarzenia: „Spotkanie sieciujące” (ten sam dzień).',
    ]),
  )
})

test('what has to be said about dates is said', async () => {
  const {notes} = await imported('a.txt', former.replace('Do zobaczenia', 'Dziś, a do końca br. także'))
  expect(notes).toContain('flagged: Data względna („Dziś”, „br.”): zastąp ją dniem lub rokiem.')
})

const piece = (words: string) => `<p>${words} to jest zdanie, które stoi w tej wiadomości.</p>`

test('a lead in a box of its own is the lead, however many paragraphs it has', async () => {
  const {fields, body} = await imported(
    'a.html',
    `<div id="content"><h1>Aktualności</h1><div class="news"><div class="date">04.11.2016</div><h2>Nowy zakład</h2><div class="news-lead">${piece('A')}${piece('B')}</div><div class="txt">${piece('C')}</div></div></div>`,
  )
  expect(fields.title).toBe('Nowy zakład')
  expect(fields.lead).toMatch(/^A to.* B to/)
  expect(body).toHaveLength(1)
})

test('a photo after the first paragraphs parts lead from body, also where its file did not come along', async () => {
  const {page} = await imported('a.html', '<p>x</p>')
  const html = `<h1>Nowy zakład</h1><p>04.11.2016</p>${piece('A')}${piece('B')}<a href="/f/duze.jpg"><img src="/f/male.jpg" alt="Nowy zakład"></a>${piece('C')}`
  const {fields, notes, body} = await imported('a.html', html, {}, () => null)
  expect(page.title).toBeNull()
  expect(fields.lead).toMatch(/^A to.* B to/)
  expect(fields.cover).toBeUndefined()
  expect(body).toHaveLength(1)
  expect(notes).toContain(
    'flagged: Nie ma pliku zdjęcia „/f/duze.jpg”: zapisz go obok strony albo dodaj zdjęcie ręcznie.',
  )
})

test('boxes that builders of pages call widgets, and long text in a box of a misleading name, are content', async () => {
  const html = `<main><h1>Nowy zakład</h1><div class="elementor-widget text">${piece('A')}</div><div class="social-economy print">${Array.from('BCDEFGH', piece).join('')}</div><div class="social"><a>Lubię to</a></div></main>`
  const {body} = await imported('a.html', html)
  expect(body).toHaveLength(7)
})

test.each([
  '<span>Dodano: 04.11.2016 przez admin</span>',
  '<p>Opublikowano 4 listopada 2016 r., autor: Jan Nowak</p>',
  '<p>Data publikacji: 2016-11-04, data modyfikacji: 2016-12-05</p>',
  '<p>Data modyfikacji: 05.12.2016</p><p>Data publikacji: 04.11.2016 10:15</p>',
  '<p><time datetime="2016-11-04T10:00:00+01:00">4 listopada</time></p>',
])('the day of publication is found in %s, and is no text', async (line) => {
  const {page, body, fields} = await imported('a.html', `<h1>Nowy zakład</h1>${line}${piece('A')}${piece('B')}`)
  expect(page.day).toBe('2016-11-04')
  expect(fields.lead).toMatch(/^A to/)
  expect(body).toHaveLength(1)
})

test('old bodies that are one text with breaks have paragraphs and headings', async () => {
  const {body} = await imported(
    'a.html',
    `<h1>Nowy zakład</h1>${piece('Wstęp:')}<div>Pierwszy akapit tekstu.<br><br><b>Dla kogo</b><br>Dla osób z <span>Zielonej</span>\n<span>Góry</span>.<br /><br/>Trzeci<b> ważny </b>akapit.</div>`,
  )
  expect(body).toEqual([
    'Pierwszy akapit tekstu.',
    'h2: Dla kogo',
    'Dla osób z Zielonej Góry.',
    'Trzeci* ważny *akapit.',
  ])
})

test('lists keep their kind and depth', async () => {
  const {fields} = await imported(
    'a.html',
    `<h1>Nowy zakład</h1>${piece('A')}<ol><li>Jeden<ul><li>Niżej</li></ul></li><li><p>Dwa</p></li></ol>`,
  )
  expect(
    fields.body.map((block) => block._type === 'block' && [block.listItem, block.level, block.children[0]?.text]),
  ).toEqual([
    ['number', 1, 'Jeden'],
    ['bullet', 2, 'Niżej'],
    ['number', 1, 'Dwa'],
  ])
})
