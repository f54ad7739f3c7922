import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {strFromU8, unzipSync} from 'fflate'
import sharp from 'sharp'
import {expect, test} from 'vitest'

import {makeEpub} from '#lib/documents/epub/make-epub.ts'
import {guideDocument} from '#lib/documents/guide-document.ts'
import {aChapter, aGuide, everyBlock, pictureName} from '#tests/support/guide-content.ts'

// Where Debian's package `epubcheck` has it.
const epubcheck = '/usr/share/java/epubcheck.jar'

const drawing = sharp({create: {width: 60, height: 40, channels: 3, background: '#14594a'}})
const pictures = {[pictureName]: new Uint8Array(await drawing.jpeg().toBuffer())}

async function bookOf(words: () => string): Promise<Uint8Array> {
  const chapters = [aChapter('kis', everyBlock(words)), aChapter('cis', everyBlock(words))]
  const document = guideDocument(aGuide(chapters), 'whole')
  if (!document) throw new Error('A guide of two chapters makes a document.')
  return makeEpub(document, pictures)
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
  expect(order).toEqual(['tytul', 'nawigacja', 'wprowadzenie', 'rozdzial-1', 'rozdzial-2'])
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

test('the same content makes the same bytes', async () => {
  expect(await bookOf(() => 'słowa')).toEqual(await bookOf(() => 'słowa'))
})

test('epubcheck finds nothing, even where words look like markup', {timeout: 180_000}, async ({skip}) => {
  if (!existsSync(epubcheck)) {
    // Vitest tells a reason to nobody who does not ask for it.
    console.warn('The EPUB is not checked: Debian’s package epubcheck is not installed.')
    skip()
  }
  const words = ['Żółć', '<b>&amp;</b>', ']]>', '"cudzysłów"', 'a\u0000b\uD800', 'linia\ndruga']
  let at = 0
  const folder = await mkdtemp(join(tmpdir(), 'epub-'))
  const file = join(folder, 'book.epub')
  await writeFile(file, await bookOf(() => words[at++ % words.length] ?? ''))
  const {stdout, stderr} = await promisify(execFile)('java', ['-jar', epubcheck, file])
  await rm(folder, {recursive: true})
  expect(`${stdout}${stderr}`).toContain('No errors or warnings detected')
})
