import {expect, test} from 'vitest'

import {type DocumentBlock, inlineWords} from '#lib/rich-text/document-block.ts'
import {documentBlocks} from '#lib/rich-text/document-blocks.ts'
import {everyBlock, pictureName} from '#tests/support/guide-content.ts'
import {aBlock, aHeading, aKey} from '#tests/support/rich-text.ts'

const around = {
  address: 'https://sciezki.example/informator/kis',
  number: 2,
  anchors: new Map([['/informator/cis', 'rozdzial-2']]),
}

function ofKind<Kind extends DocumentBlock['kind']>(blocks: readonly DocumentBlock[], kind: Kind) {
  return blocks.filter((block): block is Extract<DocumentBlock, {kind: Kind}> => block.kind === kind)
}

test('every kind of block has a place in a document, and no word of it is lost', () => {
  let count = 0
  const blocks = documentBlocks(
    everyBlock(() => `słowo${(count += 1)}`),
    around,
  )
  const written = JSON.stringify(blocks)
  for (let number = 1; number <= count; number++) expect(written).toContain(`słowo${number}"`)
  expect(ofKind(blocks, 'picture')[0]?.file).toBe(pictureName)
})

test('headings are numbered within the chapter, and none skips a level', () => {
  const blocks = documentBlocks(
    [aHeading('h3', 'Bez wyższego'), aHeading('h2', 'A'), aHeading('h4', 'B'), aHeading('h3', 'C')],
    around,
  )
  expect(ofKind(blocks, 'heading').map(({level, number}) => [level, number])).toEqual([
    [2, '2.1'],
    [2, '2.2'],
    [3, '2.2.1'],
    [3, '2.2.2'],
  ])
})

test('a link leads into the document where its chapter is in it, else to the site', () => {
  const markDefs = [
    {_type: 'internalLink' as const, _key: 'in', target: {_type: 'chapter', slug: 'cis'}},
    {_type: 'internalLink' as const, _key: 'out', target: {_type: 'chapter', slug: 'wtz'}},
    {_type: 'link' as const, _key: 'here', href: '#dla-kogo'},
    {_type: 'link' as const, _key: 'bad', href: 'javascript:alert(1)'},
  ]
  const children = markDefs.map(({_key}) => ({_type: 'span' as const, _key, text: _key, marks: [_key]}))
  const [paragraph] = ofKind(documentBlocks([aBlock('', {markDefs, children})], around), 'paragraph')
  expect(paragraph?.content.map(({href}) => href)).toEqual([
    '#rozdzial-2',
    expect.stringMatching(/^https?:.*\/informator\/wtz$/),
    'https://sciezki.example/informator/kis#dla-kogo',
    null,
  ])
})

test('list items are gathered into lists, nested by level', () => {
  const [list, ...rest] = documentBlocks(
    [
      aBlock('a', {listItem: 'bullet', level: 1}),
      aBlock('b', {listItem: 'number', level: 2}),
      aBlock('c', {listItem: 'number', level: 2}),
      aBlock('d', {listItem: 'bullet', level: 1}),
    ],
    around,
  )
  expect(rest).toEqual([])
  expect(list).toMatchObject({
    ordered: false,
    items: [
      {content: [{text: 'a'}], lists: [{ordered: true, items: [{}, {}]}]},
      {content: [{text: 'd'}], lists: []},
    ],
  })
})

test('a table with rows of unequal length is filled up', () => {
  const rows = [
    {_key: aKey(), cells: ['a', 'b']},
    {_key: aKey(), cells: ['c']},
  ]
  const blocks = documentBlocks(
    [{_type: 'table', _key: aKey(), caption: null, headerRow: true, headerColumn: null, rows}],
    around,
  )
  expect(ofKind(blocks, 'table')[0]?.rows.map((row) => row.map(inlineWords))).toEqual([
    ['a', 'b'],
    ['c', ''],
  ])
})

test('a gallery is its pictures, and a film the way to it and its words', () => {
  const blocks = documentBlocks(
    everyBlock(() => 'x').filter(({_type}) => _type === 'gallery' || _type === 'video'),
    around,
  )
  expect(blocks).toMatchObject([
    {kind: 'paragraph', content: [{text: 'x', strong: true}]},
    {kind: 'picture', file: pictureName, alt: 'x', caption: 'x'},
    {
      kind: 'file',
      title: 'Film: x',
      about: '4\u00A0min 5\u00A0s, z\u00A0napisami, w\u00A0serwisie example.org',
      href: 'https://example.org/film',
    },
    {kind: 'note', label: 'Tekst filmu', blocks: [{kind: 'paragraph'}]},
  ])
})

test('a picture without a description is known by its caption, a decorative one is passed over', () => {
  const [picture] = everyBlock(() => 'x').filter(({_type}) => _type === 'picture')
  const drawn = [{alt: '', caption: 'Most'}, {alt: null, caption: null}, {decorative: true}].map((fields) =>
    // Content may lack what the schema asks for.
    documentBlocks(JSON.parse(JSON.stringify([{...picture, ...fields}])), around),
  )
  expect(drawn.map((blocks) => ofKind(blocks, 'picture')[0]?.alt)).toEqual(['Most', null, null])
})

test('a block that documents do not know yet leaves its words', () => {
  const gallery = {
    _type: 'nowyBlok',
    _key: 'x',
    title: 'Galeria',
    pictures: [{alt: 'Most', caption: 'Nad rzeką', url: 'x'}],
  }
  // What the query delivers may be ahead of the types.
  const blocks = documentBlocks(JSON.parse(JSON.stringify([gallery])), around)
  expect(ofKind(blocks, 'paragraph').map(({content}) => content[0]?.text)).toEqual(['Galeria', 'Most', 'Nad rzeką'])
})
