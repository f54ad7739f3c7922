import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'

import {DocumentBlocks} from '#components/rich-text/document-blocks.tsx'
import {directorySection} from '#lib/documents/sections/directory.ts'
import {aMatter} from '#tests/support/guide-content.ts'

test('on paper the name of an entity alone stands out, and columns are as wide under each powiat', () => {
  const {blocks = []} = directorySection(aMatter().entities) ?? {}
  const html = renderToStaticMarkup(<DocumentBlocks blocks={blocks} lower />)
  const tables = html.match(/<table [^>]*>/g) ?? []
  expect(tables.length).toBeGreaterThan(0)
  for (const table of tables) expect(table).toContain('table-fixed')
  expect(html).toMatch(/<th scope="row" class="[^"]* font-normal"><strong>/)
  expect(html.match(/<th scope="col" class="[^"]*"/g)?.filter((head) => head.includes('font-normal'))).toEqual([])
})
