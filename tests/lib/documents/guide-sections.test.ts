import {expect, test} from 'vitest'

import {type GuideContent, guideDocument} from '#lib/documents/guide-document.ts'
import {pdfData} from '#lib/documents/pdf/pdf-data.ts'
import {inlineWords} from '#lib/rich-text/document-block.ts'
import {aChapter, aGuide, aMatter} from '#tests/support/guide-content.ts'
import {aBlock} from '#tests/support/rich-text.ts'

const law = {act: 'Ustawa o zatrudnieniu', journal: 'Dz.U. 2025 poz. 83', provisions: 'art. 1', url: null}
const other = {act: 'Ćwierć ustawy', journal: null, provisions: null, url: 'https://isap.sejm.gov.pl/x'}
const chapters = [
  aChapter('kis', [], {legalBasis: [law]}),
  aChapter('cis', [], {legalBasis: [{...law, provisions: 'art. 9'}, other]}),
]

function whole(content: GuideContent = aGuide(chapters)) {
  const document = guideDocument(content, 'whole', aMatter())
  if (!document) throw new Error('Chapters make a document.')
  return document
}

test('the whole has everything: chapters, pathways, easy texts, glossary, directory, acts', () => {
  expect(whole().sections.map(({title}) => title)).toEqual([
    'Ścieżki krok po kroku',
    'Teksty łatwe do czytania',
    'Słowniczek',
    'Wykaz podmiotów według powiatów',
    'Wykaz aktów prawnych',
  ])
})

test('ticked chapters have their acts around them, and one chapter alone has them at its end', () => {
  const selection = guideDocument(aGuide(chapters), 'selection')
  expect(selection?.sections.map(({kind}) => kind)).toEqual(['acts'])
  expect(guideDocument(aGuide(chapters.slice(0, 1)), 'chapter')?.sections).toEqual([])
})

test('an act is listed once, in Polish order, with those that rest on it and its address', () => {
  const acts = whole().sections.at(-1)?.blocks[0]
  const lines =
    acts?.kind === 'list' ? acts.items.map(({content}) => inlineWords(content).replaceAll('\u00A0', ' ')) : []
  expect(lines).toEqual([
    'Ćwierć ustawy – rozdział 2',
    'Ustawa o wszystkim (Dz.U. 2026 poz. 1) – 1 ścieżka',
    'Ustawa o zatrudnieniu (Dz.U. 2025 poz. 83) – rozdziały 1 i 2',
  ])
})

test('every powiat is in the directory, and what belongs to none is not lost', () => {
  const directory = whole().sections.find(({kind}) => kind === 'directory')?.blocks ?? []
  const titles = directory.flatMap((block) => (block.kind === 'heading' ? [inlineWords(block.content)] : []))
  expect(titles).toHaveLength(15)
  expect(titles).toContain('Powiat sulęciński')
  expect(titles.at(-1)).toBe('Powiat nieznany')
  const table = directory.find((block) => block.kind === 'table')
  const contact = table?.kind === 'table' ? (table.rows[1]?.[1] ?? []) : []
  expect(contact.flatMap(({href}) => href ?? [])).toEqual([
    'tel:+48683231880',
    'mailto:a@example.org',
    'https://example.org/kis',
  ])
  expect(inlineWords(contact)).toMatch(/\nsprawdzono: /)
})

test('what nobody knows of an entity is said in the directory, a line each', () => {
  const bare = {address: null, phone: null, email: null, website: null, verifiedAt: null}
  const matter = aMatter()
  const entities = matter.entities.map((entity) => ({...entity, ...bare}))
  const document = guideDocument(aGuide(chapters), 'whole', {...matter, entities})
  const blocks = document?.sections.find(({kind}) => kind === 'directory')?.blocks ?? []
  const table = blocks.find((block) => block.kind === 'table')
  expect(table?.kind === 'table' && inlineWords(table.rows[1]?.[1] ?? [])).toBe(
    'brak adresu\nbrak telefonu i\u00A0e-maila\nbrak daty sprawdzenia',
  )
})

test('the imprint says who publishes, of which edition and day, and who pays', () => {
  const picture = (name: string) => ({
    alt: name,
    decorative: false,
    caption: null,
    credit: null,
    crop: null,
    hotspot: null,
    asset: {
      _id: 'image-8e013463fb5184539189ee59e756f7271d001ec3-1600x1000-png',
      width: 1600,
      height: 1000,
      lqip: null,
      isOpaque: false,
    },
  })
  const content = aGuide(chapters)
  const funding = {
    projectTitle: 'Efekt',
    amount: '1 zł',
    europeanFunds: picture('Fundusze Europejskie'),
    republic: picture('Rzeczpospolita Polska'),
    europeanUnion: picture('Unia Europejska'),
    region: null,
  }
  const settings = {
    organization: 'Ośrodek',
    address: 'ul. Długa 1',
    phone: '68 323 18 80',
    email: 'a@example.org',
    funding,
  }
  const {imprint, signs, funding: words} = whole({...content, settings})
  const labels = 'Wydawca, Telefon, E-mail, Wydanie, Stan prawny, Wersja, Opracowanie, Bieżący tekst, Finansowanie'
  expect(imprint.map(({label}) => label).join(', ')).toBe(labels)
  expect(signs.map(({alt}) => alt.replaceAll('\u00A0', ' '))).toEqual([
    'Fundusze Europejskie',
    'Rzeczpospolita Polska',
    'Unia Europejska',
  ])
  expect(words.replaceAll('\u00A0', ' ')).toBe('Projekt „Efekt”, wsparcie z Unii Europejskiej: 1 zł.')
})

test('on paper a link shows its address once in a part, unless its words are the address', async () => {
  const link = (text: string, href: string) =>
    aBlock('', {
      children: [{_type: 'span', _key: 's', text, marks: ['m']}],
      markDefs: [{_type: 'link', _key: 'm', href}],
    })
  const body = [
    link('opis', 'https://example.org/opis'),
    link('jeszcze raz', 'https://example.org/opis'),
    link('example.org/strona', 'https://example.org/strona'),
    link('napisz', 'mailto:a@example.org'),
    link('68 323 18 80', 'tel:+48683231880'),
  ]
  const document = guideDocument(aGuide([aChapter('kis', body), aChapter('cis', body.slice(0, 1))]), 'selection')
  if (!document) throw new Error('Chapters make a document.')
  const data: {parts: {blocks: {content: {note?: string}[]}[]}[]} = JSON.parse(await pdfData(document))
  const notes = data.parts.map(({blocks}) => blocks.map(({content}) => content[0]?.note))
  expect(notes).toEqual([
    ['https://example.org/opis', undefined, undefined, 'a@example.org', undefined],
    ['https://example.org/opis'],
  ])
})

test('the directory on paper says what an entity offers and when it is open, but not how many places were free', () => {
  const matter = aMatter()
  const [entity] = matter.entities
  if (!entity) throw new Error('The sample has an entity.')
  const known = {
    ...entity,
    services: ['training'],
    openingHours: [{days: ['MO'], opens: '8:00', closes: '15:00'}],
    freePlaces: 3,
    freePlacesAt: '2026-11-02',
  }
  const document = guideDocument(aGuide(chapters), 'whole', {...matter, entities: [known]})
  const text = JSON.stringify(document?.sections.find(({kind}) => kind === 'directory')?.blocks)
  expect(text).toContain('rodzaj wsparcia: kursy i\u00A0szkolenia zawodowe')
  expect(text).toContain('godziny otwarcia: poniedziałek: 8:00–\u206015:00')
  expect(text).not.toContain('2 listopada')
})
