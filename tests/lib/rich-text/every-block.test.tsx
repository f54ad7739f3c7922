import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'

import {printedBlocks} from '#components/rich-text/printed-blocks.tsx'
import {RichText} from '#components/rich-text/rich-text.tsx'
import {richTextToHtml} from '#lib/rich-text/rich-text-html.ts'
import {richTextLines} from '#lib/rich-text/rich-text-lines.ts'
import type {RichText as RichTextValue} from '#lib/rich-text/rich-text.ts'
import {everyBlock} from '#tests/support/guide-content.ts'

/** Where a text with each kind of block goes; for PDF and EPUB, document-blocks.test.ts says the same. */
const written: [where: string, write: (text: RichTextValue) => string][] = [
  ['on its page', (text) => renderToStaticMarkup(<RichText value={text} />)],
  ['on paper', (text) => renderToStaticMarkup(<RichText value={text} blocks={printedBlocks} />)],
  ['in a feed', (text) => richTextToHtml(text)],
  // What a picture shows (`alt`) stands for the picture, and is not searched.
  ['in the search and the glossary', (text) => [...richTextLines(text), ...descriptionsIn(text)].join('\n')],
]

test.each(written)('no word of any block is lost %s', (_where, write) => {
  let count = 0
  const result = write(everyBlock(() => `słowo${(count += 1)}.`))
  const words = Array.from({length: count}, (_, index) => `słowo${index + 1}.`)
  expect(words.filter((word) => !result.includes(word))).toEqual([])
})

function descriptionsIn(text: RichTextValue): string[] {
  return [...JSON.stringify(text).matchAll(/"alt":"([^"]+)"/g)].map(([, alt = '']) => alt)
}
