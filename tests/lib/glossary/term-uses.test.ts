import {expect, test} from 'vitest'

import {glossarySources} from '#lib/glossary/glossary-sources.ts'
import {termUses} from '#lib/glossary/term-uses.ts'
import {aBlock} from '#tests/support/rich-text.ts'

const ipzs = {_id: 'ipzs', term: 'indywidualny program', slug: 'ipzs', abbreviation: 'IPZS', forms: null}
const pes = {_id: 'pes', term: 'podmiot', slug: 'pes', abbreviation: 'PES', forms: null}

const accordion = {
  _type: 'accordion' as const,
  _key: 'a',
  items: [{_key: 'i', title: 'Co to jest IPZS?', content: [aBlock('Program.')]}],
}

test('a term is used by each chapter and pathway with it anywhere in its text, once', () => {
  const chapter = {title: 'CIS', slug: 'cis', summary: 'O IPZS-ie.', body: [accordion]}
  const step = {title: 'Rozmowa', actor: null, description: null, documents: ['IPZS']}
  const pathway = {title: 'Z CIS', slug: 'z-cis', situation: null, conditions: null, outcome: null, steps: [step]}
  const other = {title: 'Inny', slug: 'inny', summary: null, body: [aBlock('Nic.')]}
  const uses = termUses([ipzs, pes], glossarySources([chapter, other], [pathway]))
  expect(uses.get('ipzs')?.map(({href}) => href)).toEqual(['/informator/cis', '/sciezki/z-cis'])
  expect(uses.has('pes')).toBe(false)
})
