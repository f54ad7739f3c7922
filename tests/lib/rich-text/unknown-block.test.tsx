import {strFromU8, unzipSync} from 'fflate'
import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test, vi} from 'vitest'

import {RichText} from '#components/rich-text/rich-text.tsx'
import {makeEpub} from '#lib/documents/epub/make-epub.ts'
import {guideDocument} from '#lib/documents/guide-document.ts'
import {pdfData} from '#lib/documents/pdf/pdf-data.ts'
import {feedEntry} from '#lib/feeds/feed-entry.ts'
import {glossarySources} from '#lib/glossary/glossary-sources.ts'
import {blockTypes} from '#lib/rich-text/block-writers.ts'
import {unknownWords} from '#lib/rich-text/plain-text.ts'
import {find} from '#lib/search/find.ts'
import {guideDocumentQuery} from '#sanity/queries/documents.ts'
import {richTextFields} from '#sanity/queries/fragments.ts'
import {glossaryQuery} from '#sanity/queries/glossary.ts'
import {chapterQuery} from '#sanity/queries/guide.ts'
import {feedQuery} from '#sanity/queries/news.ts'
import {richText} from '#sanity/schema/objects/rich-text.ts'
import {ask} from '#tests/support/ask.ts'
import {aBlock} from '#tests/support/rich-text.ts'

import {sampleIndex} from '../search/sample-index.ts'

// A block that the schema has before anything else knows it: planted in content, asked for by the site's own queries.
const planted = {
  _type: 'opinion',
  _key: 'o',
  tone: 'important',
  photo: {_type: 'image', asset: {_type: 'reference', _ref: 'image-1'}},
  remark: 'wymarzona',
  link: 'https://opinie.example/1',
  people: [{_key: 'p', who: 'Zdzisława Nieznajomska', said: [aBlock('Pszczelarstwo zmieniło wszystko.')]}],
  tags: ['miodobranie'],
}
const words = ['wymarzona', 'Zdzisława Nieznajomska', 'Pszczelarstwo zmieniło wszystko.', 'miodobranie']
const body = [
  aBlock('Przed.'),
  planted,
  {...aBlock('Po.'), children: [{_type: 'przypis', _key: 'x', uwaga: 'Dopisek'}]},
]
const chapter = {
  _id: 'nowy',
  _type: 'chapter',
  title: 'Nowy',
  slug: {current: 'nowy'},
  orderRank: '0|a:',
  body,
  _updatedAt: '2026-11-02T08:00:00Z',
}
const article = {
  _id: 'n',
  _type: 'newsArticle',
  title: 'Nowy',
  slug: {current: 'nowy'},
  publishedAt: '2026-11-01T08:00:00Z',
  body,
}

/** Has each line of words, in this order. */
function expectWords(text: string): void {
  const places = words.map((line) => text.indexOf(line))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(text).not.toContain('opinie.example')
  expect(text).not.toContain('image-1')
}

async function guideContent() {
  const answer = await ask(guideDocumentQuery, [chapter], {slugs: ['nowy']})
  const document = guideDocument(JSON.parse(JSON.stringify(answer)), 'chapter')
  if (!document) throw new Error('The planted chapter makes a document.')
  return document
}

test('the page of a chapter shows the words of a block that nothing knows, and the log names it', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const {chapter: found} = JSON.parse(JSON.stringify(await ask(chapterQuery, [chapter], {slug: 'nowy'})))
  const html = renderToStaticMarkup(<RichText value={found.body} />)
  expectWords(html)
  expect(html).toContain('<p>wymarzona</p>')
  expect(html).toContain('Dopisek')
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('opinion'))
  warn.mockRestore()
})

test('a feed has its words', async () => {
  const {items} = JSON.parse(JSON.stringify(await ask(feedQuery, [article])))
  const {content} = feedEntry(items[0])
  expectWords(content ?? '')
  expect(content).toContain('Dopisek')
})

test('the PDF and the EPUB have its words', async () => {
  const document = await guideContent()
  expectWords(await pdfData(document))
  expect(await pdfData(document)).toContain('Dopisek')
  const files = unzipSync(await makeEpub(document, {}, null))
  expectWords(
    Object.entries(files)
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('\n'),
  )
})

test('the search finds its words, and so does the glossary', async () => {
  const index = await sampleIndex([chapter])
  expect(find(index, 'Nieznajomska').results[0]?.path).toBe('/informator/nowy')
  const {chapters} = JSON.parse(JSON.stringify(await ask(glossaryQuery, [chapter])))
  expectWords(glossarySources(chapters, [])[0]?.lines.join('\n') ?? '')
})

test('every block that editors can set has its writers, and the queries name it', () => {
  const offered = richText.of.map(({type}) => type).filter((type) => type !== 'block')
  expect(offered.toSorted()).toEqual([...blockTypes].toSorted())
  for (const type of offered) {
    expect(richTextFields).toContain(`_type == "${type}" =>`)
    expect(richTextFields).toContain(`_type != "${type}"`)
  }
})

test('of an unknown block, neither addresses nor dates, choices and keys count as words', () => {
  const facts = {_key: 'a', tone: 'note', href: '/slownik', day: '2026-11-02', at: '10:30', color: '#fff', count: 3}
  expect(unknownWords({...facts, mail: 'mailto:a@b.example', body: 'klub'})).toEqual(['klub'])
})
