import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'

import {PrintedChapter} from '#components/guide/printed/printed-chapter.tsx'
import {PrintedSection} from '#components/guide/printed/printed-section.tsx'
import {DocumentBlocks} from '#components/rich-text/document-blocks.tsx'
import {guideDocument} from '#lib/documents/guide-document.ts'
import {directorySection} from '#lib/documents/sections/directory.ts'
import {aChapter, aGuide, aMatter} from '#tests/support/guide-content.ts'

test('on paper the name of an entity alone stands out, and columns are as wide under each powiat', () => {
  const {blocks = []} = directorySection(aMatter().entities) ?? {}
  const html = renderToStaticMarkup(<DocumentBlocks blocks={blocks} lower />)
  const tables = html.match(/<table [^>]*>/g) ?? []
  expect(tables.length).toBeGreaterThan(0)
  for (const table of tables) expect(table).toContain('table-fixed')
  expect(html).toMatch(/<th scope="row" class="[^"]* font-normal"><strong>/)
  expect(html.match(/<th scope="col" class="[^"]*"/g)?.filter((head) => head.includes('font-normal'))).toEqual([])
})

test('on paper law is cited in the type whose zero bears no stroke', () => {
  const document = guideDocument(aGuide([aChapter('kis', [])]), 'whole', aMatter())
  const [part] = document?.parts ?? []
  const acts = document?.sections.find(({kind}) => kind === 'acts')
  if (!part || !acts) throw new Error('A chapter rests on an act.')
  const chapter = renderToStaticMarkup(<PrintedChapter part={part} blocks={[]} headings={[]} single={false} />)
  expect(chapter).toMatch(/<ul class="plain-list font-serif lining-nums"><li><a[^>]*>Ustawa/)
  expect(renderToStaticMarkup(<PrintedSection section={acts} />)).toContain('class="rich-text font-serif lining-nums"')
})
