import {array, assert, asyncProperty, constantFrom, oneof, sample, string} from 'fast-check'
import sharp from 'sharp'
import {expect, test} from 'vitest'

import {type GuideDocument, guideDocument} from '#lib/documents/guide-document.ts'
import {makePdf} from '#lib/documents/pdf/make-pdf.ts'
import {pdfData} from '#lib/documents/pdf/pdf-data.ts'
import {typeset} from '#lib/documents/pdf/typeset.ts'
import {aChapter, aGuide, everyBlock, pictureName} from '#tests/support/guide-content.ts'
import {openPdf} from '#tests/support/pdf-tags.ts'
import {aBlock} from '#tests/support/rich-text.ts'
import {anAddress} from '#tests/support/written-addresses.ts'

const drawing = sharp({create: {width: 60, height: 40, channels: 3, background: '#14594a'}})
const pictures = {[pictureName]: new Uint8Array(await drawing.jpeg().toBuffer())}

function guideOf(words: () => string, scope: GuideDocument['scope'] = 'whole'): GuideDocument {
  const chapters = [aChapter('kis', everyBlock(words)), aChapter('cis', everyBlock(words))]
  const document = guideDocument(aGuide(scope === 'chapter' ? chapters.slice(0, 1) : chapters), scope)
  if (!document) throw new Error('A guide of two chapters makes a document.')
  return document
}

/** A string as PDF writes it into its information dictionary: UTF-16 with a mark of its byte order. */
function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}

test('a PDF claims PDF/UA-1 and has what that rests on: tags, language, title, bookmarks', async () => {
  const document = guideOf(() => 'Żółć i słowa, CIS-ów 2–3')
  const {pdf, accessible, problem} = await typeset({data: await pdfData(document), pictures})
  const text = Buffer.from(pdf).toString('latin1')
  expect({accessible, problem}).toEqual({accessible: true, problem: null})
  expect(text).toMatch(/^%PDF-1\.7/)
  expect(text).toContain('pdfuaid:part>1<')
  expect(text).toMatch(/\/MarkInfo <<\s*\/Marked true/)
  expect(text).toContain('/StructTreeRoot')
  expect(text).toContain('/Lang (pl-PL)')
  expect(text).toContain('/DisplayDocTitle true')
  expect(text.toLowerCase()).toContain(utf16(document.title))
  expect(text.match(/\/S \/H1\b/g)?.length).toBeGreaterThanOrEqual(4)
  expect(text).toContain('/S /Table')
  expect(text).toContain('/S /Figure')
  expect(text).toMatch(/\/Outlines \d/)
})

test('the same content makes the same bytes, so that a PDF is as old as its content', async () => {
  const job = {data: await pdfData(guideOf(() => 'słowa', 'chapter')), pictures}
  expect(Buffer.from((await typeset(job)).pdf).equals(Buffer.from((await typeset(job)).pdf))).toBe(true)
})

test('no content can speak to Typst: whatever is written is set as words', {timeout: 120_000}, async () => {
  const dangerous = constantFrom(
    '#panic("x")',
    '#{',
    '*_`',
    '$x$',
    '@rozdzial-1',
    '<rozdzial-1>',
    '\\',
    '= A',
    '"',
    '// x',
    ']',
    '#include "a"',
  )
  const words = oneof(string({unit: 'binary', maxLength: 40}), dangerous)
  await assert(
    asyncProperty(array(words, {minLength: 8, maxLength: 8}), async (texts) => {
      let at = 0
      const data = await pdfData(guideOf(() => texts[at++ % texts.length] ?? '', 'chapter'))
      expect((await typeset({data, pictures})).pdf.byteLength).toBeGreaterThan(1000)
    }),
    {numRuns: 25},
  )
})

test('what looks like markup stands in the document as it was written', async () => {
  const title = 'Żółć #panic("x") *a* $x$ @kis <kis> ~ -- [b] \\ //'
  const document = guideDocument(aGuide([aChapter('kis', [], {title})]), 'chapter')
  if (!document) throw new Error('A chapter makes a document.')
  const {pdf} = await typeset({data: await pdfData(document), pictures: {}})
  expect(Buffer.from(pdf).toString('latin1').toLowerCase()).toContain(utf16(title))
})

test('where the headers of rows cannot be marked, the reader gets the PDF without, and it is said why', async () => {
  const data = await pdfData(guideOf(() => 'słowa', 'chapter'))
  const notDrawn = {kind: 'table', headerColumn: true}
  const {pdf, accessible, problem} = await typeset({data: JSON.stringify({...JSON.parse(data), notDrawn}), pictures})
  expect(accessible).toBe(true)
  expect(problem).toMatch(/first columns.*not marked.*The document has \d+ tables, and its PDF has \d+\./)
  expect((await openPdf(pdf)).numPages).toBeGreaterThan(0)
})

test('several PDFs are made in a thread of their own, each its own', async () => {
  const [one, two] = await Promise.all(
    ['pierwszy', 'drugi'].map(async (word) => makePdf({data: await pdfData(guideOf(() => word, 'chapter')), pictures})),
  )
  expect(Buffer.from(one ?? [])).not.toEqual(Buffer.from(two ?? []))
})

test('what cannot be set is refused with the words of Typst, and the next one is set all the same', async () => {
  const data = await pdfData(guideOf(() => 'słowa', 'chapter'))
  await expect(makePdf({data, pictures: {}})).rejects.toThrow(/Typst could not set the document.*file not found/)
  expect((await makePdf({data, pictures})).byteLength).toBeGreaterThan(1000)
})

test('a sign that no font has is an empty box, and the PDF keeps its claim', async () => {
  const title = 'Święto 🎉 i 中文, wzór \u{F0000}'
  const document = guideDocument(aGuide([aChapter('kis', [aBlock(title)], {title})]), 'chapter')
  if (!document) throw new Error('A chapter makes a document.')
  const {accessible, pdf} = await typeset({data: await pdfData(document), pictures: {}})
  expect(accessible).toBe(true)
  expect(Buffer.from(pdf).toString('latin1').toLowerCase()).toContain(utf16('Święto □'))
})

test('whatever editors link to, the document is set', async () => {
  const body = sample(anAddress, 200).map((href) =>
    aBlock('', {
      children: [{_type: 'span', _key: 's', text: 'odnośnik', marks: ['m']}],
      markDefs: [{_type: 'link', _key: 'm', href}],
    }),
  )
  const document = guideDocument(aGuide([aChapter('kis', body)]), 'chapter')
  if (!document) throw new Error('A chapter makes a document.')
  expect(await typeset({data: await pdfData(document), pictures: {}})).toMatchObject({accessible: true, problem: null})
})
