import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {sample} from 'fast-check'
import {strFromU8, unzipSync} from 'fflate'
import sharp from 'sharp'
import {expect, test, vi} from 'vitest'

import {drawCover} from '#lib/documents/epub/draw-cover.ts'
import {makeEpub} from '#lib/documents/epub/make-epub.ts'
import {guideDocument} from '#lib/documents/guide-document.ts'
import type {BlockOf, RichText} from '#lib/rich-text/rich-text.ts'
import {aChapter, aGuide, aMatter, everyBlock, pictureName} from '#tests/support/guide-content.ts'
import {aBlock, aHeading, aKey} from '#tests/support/rich-text.ts'
import {anAddress} from '#tests/support/written-addresses.ts'

// Where Debian's package `epubcheck` has it.
const epubcheck = '/usr/share/java/epubcheck.jar'

const drawing = sharp({create: {width: 60, height: 40, channels: 3, background: '#14594a'}})
const cover = new Uint8Array(await drawing.jpeg().toBuffer())
const pictures = {[pictureName]: cover}

async function bookOf(words: () => string): Promise<Uint8Array> {
  const chapters = [aChapter('kis', everyBlock(words)), aChapter('cis', everyBlock(words))]
  const document = guideDocument(aGuide(chapters), 'whole', aMatter(words))
  if (!document) throw new Error('A guide of two chapters makes a document.')
  return makeEpub(document, pictures, cover)
}

function textOf(book: Uint8Array, name: string): string {
  const bytes = unzipSync(book)[name]
  if (!bytes) throw new Error(`The book has no file ${name}.`)
  return strFromU8(bytes)
}

test('the book begins with its media type, not compressed', async () => {
  const bytes = Buffer.from(await bookOf(() => 'słowa'))
  expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
  expect(bytes.readUInt16LE(8)).toBe(0)
})

test('the package names every file of the book, and reads them in order', async () => {
  const book = await bookOf(() => 'słowa')
  const opf = textOf(book, 'EPUB/ksiazka.opf')
  const named = [...opf.matchAll(/<item [^>]*href="([^"]+)"/g)].map(([, href]) => `EPUB/${href}`)
  const there = Object.keys(unzipSync(book)).filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf'))
  expect(named.toSorted()).toEqual(there.toSorted())
  const order = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id)
  const chapters = ['rozdzial-1', 'rozdzial-2']
  const rest = ['sciezki', 'latwe-teksty', 'slowniczek', 'wykaz-podmiotow', 'akty-prawne']
  expect(order).toEqual(['okladka', 'tytul', 'nawigacja', 'wprowadzenie', ...chapters, ...rest])
})

test('the package says what the book is, of which day, and how it can be read', async () => {
  const opf = textOf(await bookOf(() => 'słowa'), 'EPUB/ksiazka.opf')
  for (const part of [
    '<dc:title>Informator „Ścieżki”</dc:title>',
    '<dc:language>pl</dc:language>',
    '<meta property="dcterms:modified">2026-11-02T10:00:01Z</meta>',
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    '<meta property="schema:accessibilityFeature">alternativeText</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
    'properties="nav"',
  ]) {
    expect(opf).toContain(part)
  }
})

test('a link to another chapter leads to its file, and a heading can be reached from the contents', async () => {
  const book = await bookOf(() => 'słowa')
  expect(textOf(book, 'EPUB/rozdzial-1.xhtml')).toContain('href="rozdzial-2.xhtml"')
  const navigation = textOf(book, 'EPUB/nawigacja.xhtml')
  expect(navigation).toContain('<a href="rozdzial-1.xhtml#slowa">1.1 słowa</a>')
  expect(textOf(book, 'EPUB/rozdzial-1.xhtml')).toContain('<h2 id="slowa">')
  expect(navigation).toContain('epub:type="landmarks"')
})

test('the book has a cover, as programs of either age look for it', async () => {
  const book = await bookOf(() => 'słowa')
  const opf = textOf(book, 'EPUB/ksiazka.opf')
  expect(opf).toMatch(/<item id="obraz-okladki" href="obrazy\/okladka\.jpg" [^>]*properties="cover-image"/)
  expect(opf).toContain('<meta name="cover" content="obraz-okladki"/>')
  expect(textOf(book, 'EPUB/okladka.xhtml')).toContain('alt="Okładka: Informator „Ścieżki”"')
  expect(unzipSync(book)['EPUB/obrazy/okladka.jpg']).toEqual(cover)
})

test('a link to a pathway, a term or the directory leads to its place in the book', async () => {
  const to = (_type: string, slug: string) =>
    aBlock('', {
      children: [{_type: 'span', _key: 's', text: slug, marks: ['m']}],
      markDefs: [{_type: 'internalLink', _key: 'm', target: {_type, slug}}],
    })
  const body = [to('pathway', 'od-klubu'), to('glossaryTerm', 'kis')]
  const document = guideDocument(aGuide([aChapter('kis', body)]), 'whole', aMatter())
  if (!document) throw new Error('A chapter makes a document.')
  const text = textOf(await makeEpub(document, {}, null), 'EPUB/rozdzial-1.xhtml')
  expect(text).toContain('<a href="sciezki.xhtml#sciezka-1">od-klubu</a>')
  expect(text).toContain('<a href="slowniczek.xhtml#pojecie-1">kis</a>')
})

test('of an entity in the directory the name alone stands out', async () => {
  const directory = textOf(await bookOf(() => 'słowa'), 'EPUB/wykaz-podmiotow.xhtml')
  expect(directory).toMatch(/<th scope="row" class="mixed"><strong>[^<]+<\/strong>/)
  expect(directory).toContain('<th scope="col">Podmiot</th>')
  expect(textOf(await bookOf(() => 'słowa'), 'EPUB/styl.css')).toContain('th.mixed { font-weight: normal; }')
})

test('the same content makes the same bytes', async () => {
  expect(await bookOf(() => 'słowa')).toEqual(await bookOf(() => 'słowa'))
})

const odd = [
  'Żółć',
  '<b>&amp;</b>',
  ']]>',
  '"cudzysłów"',
  'a\u0000b\uD800',
  'linia\ndruga',
  'KIS & co\u00ADś',
  '1. etap',
  '',
]

test('epubcheck finds nothing, whatever is written and linked', {timeout: 180_000}, async ({skip}) => {
  if (!existsSync(epubcheck)) {
    // Vitest tells a reason to nobody who does not ask for it.
    console.warn('The EPUB is not checked: Debian’s package epubcheck is not installed.')
    skip()
  }
  let at = 0
  const words = () => odd[at++ % odd.length] ?? ''
  const linked = sample(anAddress, 400)
  const chapters = [
    ...odd.map((title, place) => aChapter(`kis-${place}`, everyBlock(words), {title, summary: title})),
    aChapter('odnosniki', linked.map(linkedTo), {legalBasis: linked.slice(0, 40).map(referenceTo)}),
    aChapter('karty', [...linked.map(cardOf), ...repeated]),
  ]
  const document = guideDocument(aGuide(chapters), 'whole', aMatter(words))
  if (!document) throw new Error('Chapters make a document.')
  expect(await problemsOf(await makeEpub(document, pictures, cover)), JSON.stringify(linked)).toBe('')
})

test('words whose link is no address stand without a link', async () => {
  const document = guideDocument(aGuide([aChapter('kis', ['', 'kis/x', 'https://a b/'].map(linkedTo))]), 'whole')
  if (!document) throw new Error('A chapter makes a document.')
  const text = textOf(await makeEpub(document, {}, null), 'EPUB/rozdzial-1.xhtml')
  expect(text).toContain('<p>odnośnik 1</p>\n<p>odnośnik 2</p>\n<p>odnośnik 3</p>')
})

/** What epubcheck says of a book; nothing where it finds no fault. */
async function problemsOf(book: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'epub-'))
  const file = join(folder, 'book.epub')
  await writeFile(file, book)
  // It ends with an error code where it finds faults.
  const {stdout, stderr} = await promisify(execFile)('java', ['-jar', epubcheck, file]).catch(
    (error: {stdout: string; stderr: string}) => error,
  )
  await rm(folder, {recursive: true})
  return stdout.includes('No errors or warnings detected') ? '' : stdout + stderr
}

function linkedTo(href: string, at: number) {
  return aBlock('', {
    children: [{_type: 'span', _key: 's', text: `odnośnik ${at + 1}`, marks: ['m']}],
    markDefs: [{_type: 'link', _key: 'm', href}],
  })
}

function referenceTo(url: string) {
  return {act: 'Ustawa', journal: null, provisions: null, url}
}

function cardOf(written: string): BlockOf<'contactCard'> {
  const empty = {description: null, address: null, hours: null}
  return {
    ...empty,
    _type: 'contactCard',
    _key: aKey(),
    name: written,
    phone: written,
    email: written,
    website: written,
  }
}

// Headings of one name, also where no headings belong.
const repeated: RichText = [
  aHeading('h2', 'Dokumenty'),
  aHeading('h2', 'Dokumenty'),
  {_type: 'callout', _key: aKey(), tone: 'note', title: 'Uwaga', text: [aHeading('h2', 'Dokumenty')]},
  aHeading('h4', 'Dokumenty'),
]

/** A document with a sign of those who pay on its cover, and what it shows: that sign, and pictures in its text. */
function aDocumentWithSign() {
  const document = guideDocument(
    aGuide([
      aChapter(
        'kis',
        everyBlock(() => 'słowa'),
      ),
    ]),
    'whole',
    aMatter(),
  )
  if (!document) throw new Error('A guide of a chapter makes a document.')
  const sign = {file: 'znak.jpg', alt: 'Unia Europejska', width: 60, height: 40}
  return {document: {...document, signs: [sign]}, pictures: {...pictures, [sign.file]: cover}}
}

test('for its cover only the signs on it are copied to the thread that draws it', async () => {
  const {document, pictures: all} = aDocumentWithSign()
  // What was given away cannot be copied any more.
  const gone = new Uint8Array(8)
  structuredClone(gone, {transfer: [gone.buffer]})
  const drawn = await drawCover(document, {...all, [pictureName]: gone})
  expect(await sharp(drawn ?? undefined).metadata()).toMatchObject({format: 'jpeg', width: 1600, height: 2400})
})

test('a cover that cannot be drawn is left out of the book, and the log says so', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const {document, pictures: all} = aDocumentWithSign()
  const drawn = await drawCover(document, {...all, 'znak.jpg': new Uint8Array([1, 2, 3])})
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('cover'), expect.any(Error))
  const files = Object.keys(unzipSync(await makeEpub(document, all, drawn)))
  expect(files).toContain('EPUB/rozdzial-1.xhtml')
  expect(files.filter((name) => name.includes('okladka'))).toEqual([])
})
