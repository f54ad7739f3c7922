import {expect, test} from 'vitest'

import {termExplainer} from '#lib/glossary/explain-terms.ts'
import type {Term} from '#lib/glossary/term-pattern.ts'
import type {RichText, RichTextBlock, TextBlock} from '#lib/rich-text/rich-text.ts'
import {aBlock, aHeading, aKey} from '#tests/support/rich-text.ts'

const kis: Term = {
  _id: 'kis',
  term: 'klub integracji społecznej',
  slug: 'kis',
  abbreviation: 'KIS',
  forms: ['klubu integracji społecznej'],
}
const zaz: Term = {_id: 'zaz', term: 'zakład aktywności zawodowej', slug: 'zaz', abbreviation: 'ZAZ', forms: null}

/** The text with each explained use in brackets, and what stands for an abbreviation behind a colon. */
function explained(blocks: RichText, title = 'Rozdział'): string {
  return termExplainer([kis, zaz], title).richText(blocks).map(marked).join(' / ')
}

function marked(block: RichTextBlock): string {
  if (block._type === 'callout') return (block.text ?? []).map(marked).join(' / ')
  if (block._type === 'steps' || block._type === 'accordion')
    return (block.items ?? []).flatMap(({content}) => (content ?? []).map(marked)).join(' / ')
  return block._type === 'block' ? markedText(block) : ''
}

function markedText({children, markDefs}: TextBlock): string {
  const terms = new Map((markDefs ?? []).flatMap((mark) => (mark._type === 'term' ? [[mark._key, mark]] : [])))
  return (children ?? [])
    .map(({text, marks}) => {
      const term = (marks ?? []).map((mark) => terms.get(mark)).find((mark) => mark !== undefined)
      return term ? `[${text}${term.title ? `: ${term.title}` : ''}]` : (text ?? '')
    })
    .join('')
}

function spans(...pieces: [text: string, ...marks: string[]][]): TextBlock {
  const children = pieces.map(([text, ...marks]) => ({_type: 'span' as const, _key: aKey(), text, marks}))
  return {...aBlock(''), children, markDefs: [{_type: 'link', _key: 'odnosnik', href: 'https://a.example'}]}
}

test('the first use on the page is explained, inflected as it is, and no other', () => {
  expect(explained([aBlock('W KIS-ach i KIS-ie.'), aBlock('KIS i ZAZ-y.')])).toBe(
    'W\u00A0[KIS-\u2060ach: klub integracji społecznej] i\u00A0KIS-\u2060ie. / KIS i\u00A0[ZAZ-\u2060y: zakład aktywności zawodowej].',
  )
})

test('a name is linked without more words, and the first abbreviation after it is explained as well', () => {
  expect(explained([aBlock('Do klubu integracji społecznej, do klubu integracji społecznej. Do KIS, do KIS.')])).toBe(
    'Do [klubu integracji społecznej], do klubu integracji społecznej. Do [KIS: klub integracji społecznej], do KIS.',
  )
})

test('of a name with its abbreviation in brackets the abbreviation alone is marked', () => {
  expect(explained([aBlock('Klub integracji społecznej (KIS) pomaga.')])).toBe(
    'Klub integracji społecznej ([KIS: klub integracji społecznej]) pomaga.',
  )
})

test('headings and links are passed over, and do not count as a first use', () => {
  const linked = spans(['Piszemy o ', 'em'], ['KIS', 'odnosnik'], [' gdzie indziej.'])
  expect(explained([aHeading('h2', 'KIS'), linked, aBlock('KIS.')])).toBe(
    'KIS / Piszemy o\u00A0KIS gdzie indziej. / [KIS: klub integracji społecznej].',
  )
})

test('a term is found across spans, and its mark stands around theirs', () => {
  const block = spans(['Do klubu ', 'strong'], ['integracji', 'strong', 'em'], [' społecznej.'])
  const [result] = termExplainer([kis], '').richText([block])
  const children = result?._type === 'block' ? (result.children ?? []) : []
  expect(children.map(({text, marks}) => [text, marks])).toEqual([
    ['Do ', ['strong']],
    ['', []],
    ['klubu ', ['strong', 'term-kis']],
    ['integracji', ['strong', 'em', 'term-kis']],
    [' społecznej', ['term-kis']],
    ['', []],
    ['.', []],
  ])
})

test('a term is not put together from words inside and outside of a link', () => {
  expect(explained([spans(['Do klubu ', 'odnosnik'], ['integracji społecznej.'])])).toBe(
    'Do klubu integracji społecznej.',
  )
})

test('of what the title names, only the abbreviation is explained on its own page', () => {
  expect(explained([aBlock('Do klubu integracji społecznej, do KIS-u i ZAZ.')], 'Klub integracji społecznej')).toBe(
    'Do klubu integracji społecznej, do [KIS-\u2060u: klub integracji społecznej] i\u00A0[ZAZ: zakład aktywności zawodowej].',
  )
})

test('callouts, steps and answers are read in their place, cells of tables but not their headers', () => {
  const callout: RichTextBlock = {_type: 'callout', _key: 'c', tone: 'note', title: 'KIS', text: [aBlock('Tu KIS.')]}
  const steps: RichTextBlock = {
    _type: 'steps',
    _key: 's',
    title: 'ZAZ',
    items: [{_key: 'i', title: 'KIS', content: [aBlock('Tu KIS.')]}],
  }
  expect(explained([callout, steps])).toBe('Tu [KIS: klub integracji społecznej]. / Tu KIS.')
  const rows = [
    {_key: 'a', cells: ['', 'KIS']},
    {_key: 'b', cells: ['ZAZ', 'po KIS i ZAZ']},
  ]
  const table: RichTextBlock = {_type: 'table', _key: 't', caption: null, headerRow: true, headerColumn: true, rows}
  const [result] = termExplainer([kis, zaz], '').richText([table])
  const pieces = result?._type === 'table' ? result.pieces : undefined
  expect(pieces?.[0]?.[1]).toEqual([{text: 'KIS', term: null}])
  expect(pieces?.[1]?.[0]).toEqual([{text: 'ZAZ', term: null}])
  expect(pieces?.[1]?.[1]?.filter(({term}) => term).map(({text}) => text)).toEqual(['KIS', 'ZAZ'])
})

test('a line of text comes in pieces that make it up again', () => {
  const pieces = termExplainer([kis], '').text('W KIS i po KIS.')
  expect(pieces.map(({text}) => text).join('')).toBe('W\u00A0KIS i\u00A0po KIS.')
  expect(pieces.filter(({term}) => term)).toEqual([
    {text: 'KIS', term: {slug: 'kis', title: 'klub integracji społecznej'}},
  ])
})
