import {PDFArray, PDFDict, PDFDocument, PDFName} from '@cantoo/pdf-lib'
import type {PDFPageProxy} from 'pdfjs-dist'
import sharp from 'sharp'
import {expect, test} from 'vitest'

import {guideDocument} from '#lib/documents/guide-document.ts'
import {pdfData} from '#lib/documents/pdf/pdf-data.ts'
import {typeset} from '#lib/documents/pdf/typeset.ts'
import type {BlockOf, RichText} from '#lib/rich-text/rich-text.ts'
import {aChapter, aGuide, aMatter, everyBlock, pictureName} from '#tests/support/guide-content.ts'
import {flat, openPdf, type Tag, tagsOf, textOf, untaggedText} from '#tests/support/pdf-tags.ts'
import {aBlock, aHeading, aKey} from '#tests/support/rich-text.ts'

const drawing = sharp({create: {width: 60, height: 40, channels: 3, background: '#14594a'}})
const pictures = {[pictureName]: new Uint8Array(await drawing.jpeg().toBuffer())}

async function pdfOf(bodies: RichText[], matter = aMatter()) {
  const document = guideDocument(aGuide(bodies.map((body, at) => aChapter(`r-${at}`, body))), 'whole', matter)
  if (!document) throw new Error('Chapters make a document.')
  const {pdf, accessible, problem} = await typeset({data: await pdfData(document), pictures})
  expect({accessible, problem}).toEqual({accessible: true, problem: null})
  return pdf
}

const none = {pathways: [], easyRead: [], terms: [], entities: []}
const whole = await pdfOf([everyBlock(() => 'Żółte słowa'), everyBlock(() => 'Inne słowa')])
const read = await openPdf(whole)
const tags = await tagsOf(read)

function withRole(role: string, among: readonly Tag[] = tags): Tag[] {
  return among.filter((tag) => tag.role === role)
}

test('a PDF says its language and title, and that it is tagged', async () => {
  const {info} = await read.getMetadata()
  expect(info).toMatchObject({Title: 'Informator „Ścieżki”', Language: 'pl-PL'})
  expect([...Object(await read.getMarkInfo())]).toContainEqual(['Marked', true])
})

test('headings begin with the first level and skip none', () => {
  const levels = tags.flatMap(({role}) => (/^H\d$/.test(role ?? '') ? Number(role?.slice(1)) : []))
  expect(levels[0]).toBe(1)
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
  expect(new Set(levels)).toEqual(new Set([1, 2, 3, 4]))
})

test('every figure has words for those who cannot see it', () => {
  const figures = withRole('Figure')
  expect(figures.length).toBeGreaterThan(2)
  expect(figures.filter(({alt}) => !alt?.trim())).toEqual([])
})

test('every table has headers in its first row, and in the first column where editors say so', () => {
  const tables = withRole('Table')
  expect(tables.length).toBeGreaterThanOrEqual(3)
  for (const table of tables) {
    const rows = withRole('TR', flat(table)).map((row) => (row.children ?? []).map(({role}) => role))
    expect(new Set(rows[0])).toEqual(new Set(['TH']))
    for (const row of rows.slice(1)) expect(row[0]).toBe('TH')
    expect(rows.slice(1).some((row) => row.includes('TD'))).toBe(true)
  }
})

test('a column that is no headers stays data, and what is a header says of what', async () => {
  const table = (headerColumn: boolean): BlockOf<'table'> => ({
    _type: 'table',
    _key: aKey(),
    caption: 'Tabela',
    headerRow: true,
    headerColumn,
    rows: [
      {_key: aKey(), cells: ['', 'KIS', 'CIS']},
      {_key: aKey(), cells: ['Czas', 'rok', 'dwa lata']},
    ],
  })
  const document = await PDFDocument.load(await pdfOf([[table(false), table(true)]], none), {updateMetadata: false})
  const cells = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && isCell(object) ? [object] : []))
  const scopes = cells.map((cell) => [cell.lookup(PDFName.of('S'))?.toString(), scopeOf(cell)])
  expect(scopes.filter(([, scope]) => scope === '/Row')).toEqual([['/TH', '/Row']])
  expect(scopes.filter(([type]) => type === '/TD').length).toBe(5)
  expect(scopes.filter(([type, scope]) => type === '/TH' && scope === undefined)).toEqual([])
})

test('lists are lists, each point with its mark and its body', () => {
  const points = withRole('LI')
  expect(points.length).toBeGreaterThan(10)
  expect(points.filter(({children}) => !(children ?? []).some(({role}) => role === 'LBody'))).toEqual([])
})

test('every link has words and leads somewhere', () => {
  const links = withRole('Link')
  expect(links.length).toBeGreaterThan(5)
  for (const link of links) {
    const types = flat(link).map(({type}) => type)
    expect(types).toContain('content')
    expect(types).toContain('annotation')
  }
})

test('short contents stand below the imprint', async () => {
  const [, imprint = '', next = ''] = await textOf(await openPdf(await pdfOf([[aHeading('h2', 'Dla kogo')]], none)))
  expect(imprint).toMatch(/O tym wydaniu.*Spis treści.*Dla kogo/s)
  expect(next).toContain('Wprowadzenie')
})

test('no chapter is the last of a page of the contents, without what is below it', {timeout: 30_000}, async () => {
  for (const more of [0, 1, 2, 3]) {
    const bodies = Array.from({length: 24}, () => [aHeading('h2', 'Część')])
    const first = Array.from({length: more}, () => aHeading('h2', 'Część'))
    const pages = await textOf(await openPdf(await pdfOf([first, ...bodies], none)))
    const [contents = '', rest] = pages.slice(2)
    expect(rest, `${more}`).toMatch(/Część.*Wykaz aktów prawnych/)
    expect(contents.lastIndexOf('Część'), `${more}`).toBeGreaterThan(contents.lastIndexOf('Rozdział'))
  }
})

test.each(['społeczno-zawodowej', 'społeczno-gospodarczej', 'polsko-czesko-niemieckiej'])(
  'a word of several parts is whole on the cover: %s',
  async (word) => {
    const document = guideDocument(aGuide([aChapter('kis', [])]), 'whole', none)
    if (!document) throw new Error('A chapter makes a document.')
    const title = `Informator „Ścieżki współpracy ${word} w kraju”`
    const {pdf} = await typeset({data: await pdfData({...document, title}), pictures: {}})
    expect((await textOf(await openPdf(pdf)))[0]).toContain(word)
  },
)

test('acts are set in the type whose zero bears no stroke', async () => {
  const page = await read.getPage(read.numPages)
  const {items, styles} = await page.getTextContent()
  const journals = items.flatMap((item) => ('str' in item && item.str.includes('Dz.U.') ? [item.fontName] : []))
  expect(new Set(journals.map((name) => styles[name]?.fontFamily))).toEqual(new Set(['serif']))
})

test('no word on any page is outside of the tags', async () => {
  expect(await untaggedText(read)).toEqual([])
  expect((await textOf(read)).join(' ')).toContain('Żółte')
})

test('no page of what is long has only a few words', async () => {
  const long = Array.from({length: 60}, (_, at) =>
    aBlock(`Akapit ${at}. ${'Zwykłe słowa o drodze do pracy. '.repeat(6)}`),
  )
  const pages = await textOf(await openPdf(await pdfOf([long, [aBlock('Krótko.')], long])))
  expect(pages.slice(1).filter((page) => page.length < 200)).toEqual([])
})

const words = ['Przedsiębiorstwo', 'niepełnosprawności', 'https://example.org/a/b/c/d?e=f', 'reintegracja']

function aTable(columns: number, rows: number): BlockOf<'table'> {
  return {
    _type: 'table',
    _key: aKey(),
    caption: 'Szeroka tabela',
    headerRow: true,
    headerColumn: true,
    rows: Array.from({length: rows}, () => ({
      _key: aKey(),
      cells: Array.from({length: columns}, (_, at) => words[at % words.length] ?? ''),
    })),
  }
}

test('a long table of many columns lies on pages of its own with its heading, and no word reaches beyond a page', async () => {
  const body = [aBlock('Słowa. '.repeat(60)), aHeading('h2', 'Porównanie'), aTable(11, 30), aBlock('Słowa po niej.')]
  const pdf = await openPdf(await pdfOf([body]))
  const pages = await Promise.all(Array.from({length: pdf.numPages}, async (_, at) => pdf.getPage(at + 1)))
  const lying = pages.filter(({view: [left = 0, bottom = 0, right = 0, top = 0]}) => right - left > top - bottom)
  expect(lying.length).toBeGreaterThan(1)
  expect(JSON.stringify(await lying[0]?.getTextContent())).toContain('Porównanie')
  for (const page of pages) await withinPage(page)
})

test('a short table of many columns is turned, and the text goes on before it', async () => {
  const text = Array.from({length: 12}, () => aBlock('Zwykłe słowa o drodze do pracy. '.repeat(8)))
  const pdf = await openPdf(await pdfOf([[aHeading('h2', 'Porównanie'), aTable(11, 4), ...text]]))
  const pages = await Promise.all(Array.from({length: pdf.numPages}, async (_, at) => pdf.getPage(at + 1)))
  for (const page of pages) await withinPage(page)
  const turned = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.some((item) => 'str' in item && item.transform[1] > 0),
    ),
  )
  const at = turned.indexOf(true)
  expect(turned.filter(Boolean)).toHaveLength(1)
  // The page before is full of what follows the table.
  expect((await textOf(pdf))[at - 1]?.length).toBeGreaterThan(1000)
})

/** Every piece of text lies between the edges of the page, 30 points away from them. */
async function withinPage(page: PDFPageProxy): Promise<void> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [along, up, , , x, y]: number[] = item.transform
    const length = Math.hypot(along ?? 0, up ?? 0)
    const endX = (x ?? 0) + (item.width * (along ?? 0)) / length
    const endY = (y ?? 0) + (item.width * (up ?? 0)) / length
    expect(Math.min(x ?? 0, endX), item.str).toBeGreaterThanOrEqual(left + 30)
    expect(Math.max(x ?? 0, endX), item.str).toBeLessThanOrEqual(right - 30)
    expect(Math.min(y ?? 0, endY), item.str).toBeGreaterThanOrEqual(bottom + 30)
    expect(Math.max(y ?? 0, endY), item.str).toBeLessThanOrEqual(top - 30)
  }
}

function isCell(object: PDFDict): boolean {
  return ['/TH', '/TD'].includes(object.lookup(PDFName.of('S'))?.toString() ?? '')
}

function scopeOf(cell: PDFDict): string | undefined {
  const attributes = cell.lookup(PDFName.of('A'))
  if (!(attributes instanceof PDFArray)) return undefined
  for (const each of attributes.asArray()) {
    const scope = each instanceof PDFDict ? each.lookup(PDFName.of('Scope'))?.toString() : undefined
    if (scope) return scope
  }
  return undefined
}
