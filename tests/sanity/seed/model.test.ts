import {readdirSync} from 'node:fs'

import {expect, test} from 'vitest'

import {blockTypes} from '#lib/rich-text/block-writers.ts'
import {seedDocuments} from '#sanity/seed/documents.ts'
import {drawings} from '#sanity/seed/pictures/drawings.ts'
import {filesOf} from '#sanity/seed/seed-files.ts'
import {inline} from '#sanity/seed/write/inline.ts'

import {isObject, list, ofType, walk} from './walk.ts'

const ids = new Set(seedDocuments.map(({_id}) => _id))
const values = seedDocuments.flatMap(walk)

test('there is enough of everything to show the site at work', () => {
  const least = {newsArticle: 12, chapter: 8, pathway: 6, glossaryTerm: 15, entity: 10, page: 4, event: 3, redirect: 1}
  expect(Object.entries(least).filter(([type, count]) => ofType(type).length < count)).toEqual([])
})

test('the sample content shows every block that an editor can use', () => {
  const used = new Set(
    values.filter(({name, path}) => name === '_type' && path.startsWith('body')).map(({value}) => value),
  )
  expect(blockTypes.filter((type) => !used.has(type))).toEqual([])
})

test('what there is one of, there is one of', () => {
  for (const type of ['guide', 'siteSettings', 'homePage', 'accessibilityStatement'])
    expect(ofType(type)).toMatchObject([{_id: type}])
})

test('news items fill more than one page of ten and come from several years', () => {
  const years = new Set(ofType('newsArticle').map(({publishedAt}) => String(publishedAt).slice(0, 4)))
  expect(ofType('newsArticle').length).toBeGreaterThan(10)
  expect(years.size).toBeGreaterThanOrEqual(5)
})

test('ids are unique, readable and without dots', () => {
  expect(ids.size).toBe(seedDocuments.length)
  expect([...ids].filter((id) => !/^[a-z0-9-]+$/i.test(id))).toEqual([])
})

test('slugs are lower-case ASCII and unique within a type', () => {
  const slugs = seedDocuments.flatMap(({_type, slug}) => (isObject(slug) ? [`${_type}/${String(slug.current)}`] : []))
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(slugs.filter((slug) => !/^\w+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([])
})

test('every reference leads to a document of the sample content', () => {
  const references = values.filter(({name}) => name === '_ref')
  expect(references.length).toBeGreaterThan(50)
  expect(references.filter(({value}) => !ids.has(String(value)))).toEqual([])
})

test('every object in a list has a key that no other in the list has', () => {
  const wrong = values.filter(
    ({value}) => new Set(keysOf(value)).size < keysOf(value).length || keysOf(value).includes(undefined),
  )
  expect(wrong).toEqual([])
})

test('**strong**, *emphasis* and [links] become marks', () => {
  expect(inline('a **b** *c* [d](chapter-kis) [e](https://isap.sejm.gov.pl/)')).toEqual({
    children: [
      {_type: 'span', text: 'a ', marks: []},
      {_type: 'span', text: 'b', marks: ['strong']},
      {_type: 'span', text: ' ', marks: []},
      {_type: 'span', text: 'c', marks: ['em']},
      {_type: 'span', text: ' ', marks: []},
      {_type: 'span', text: 'd', marks: ['link0']},
      {_type: 'span', text: ' ', marks: []},
      {_type: 'span', text: 'e', marks: ['link1']},
    ],
    markDefs: [
      {_key: 'link0', _type: 'internalLink', reference: {_type: 'reference', _ref: 'chapter-kis'}},
      {_key: 'link1', _type: 'link', href: 'https://isap.sejm.gov.pl/'},
    ],
  })
})

test('no markup of ours is left in a text', () => {
  const texts = values.filter(({value}) => typeof value === 'string')
  expect(texts.filter(({value}) => /\*|\]\(|\)\[/.test(String(value)))).toEqual([])
})

test('every chapter and pathway names its legal basis, with the journal', () => {
  const documents = [...ofType('chapter'), ...ofType('pathway')]
  expect(documents.filter(({legalBasis}) => list(legalBasis).length === 0)).toEqual([])
  const journals = documents.flatMap(({legalBasis}) =>
    list(legalBasis)
      .filter(isObject)
      .map(({journal}) => journal),
  )
  expect(journals.filter((journal) => !/^Dz\.U\. \d{4} poz\. \d+$/.test(String(journal)))).toEqual([])
})

test('every chapter opens with a paragraph, has headings and a summary, and says what changed', () => {
  for (const {body, changeNotes, summary} of ofType('chapter')) {
    expect(list(body)[0]).toMatchObject({style: 'normal'})
    expect(JSON.stringify(body)).toContain('"style":"h2"')
    expect(list(changeNotes)).not.toHaveLength(0)
    expect(summary).toBeTruthy()
  }
})

test('every pathway says who acts at each step, where it leads, and that it is no entitlement', () => {
  for (const {conditions, steps, outcome} of ofType('pathway')) {
    expect(String(conditions)).toContain('Nie jest uprawnieniem')
    expect(list(steps).length).toBeGreaterThanOrEqual(3)
    expect(list(steps).filter((step) => isObject(step) && step.actor && step.duration)).toHaveLength(list(steps).length)
    expect(outcome).toBeTruthy()
  }
})

test('the order of chapters and of pathways is settled', () => {
  for (const type of ['chapter', 'pathway']) {
    const ranks = ofType(type).map(({orderRank}) => String(orderRank))
    expect(ranks).toEqual(sorted(new Set(ranks)))
    expect(ranks.filter((rank) => !/^0\|[0-9a-z]{6}:$/.test(rank))).toEqual([])
  }
})

test('every drawing is described, and every drawing and file is used', () => {
  const folders = ['pictures', 'files'].flatMap((folder) => filesIn(folder).map((name) => `${folder}/${name}`))
  expect(sorted(filesOf(seedDocuments))).toEqual(sorted(folders.filter((file) => !file.endsWith('.ts'))))
  expect(Object.entries(drawings).filter(([, alt]) => alt.length < 60 || alt.length > 250)).toEqual([])
})

test('an old address of a news item follows the rule of the former site', () => {
  const paths = ofType('newsArticle').flatMap(({legacyPaths}) => list(legacyPaths).map(String))
  expect(paths).toHaveLength(2)
  expect(paths.filter((path) => !/^\/pl\/Aktualnosci\/[A-Za-z0-9.]+(-[A-Za-z0-9.]+)*$/.test(path))).toEqual([])
})

function keysOf(value: unknown): unknown[] {
  return list(value)
    .filter(isObject)
    .map(({_key}) => _key)
}

function filesIn(folder: string): string[] {
  return readdirSync(new URL(`../../../sanity/seed/${folder}`, import.meta.url))
}

function sorted(texts: Iterable<string>): string[] {
  return [...texts].toSorted((a, b) => (a < b ? -1 : 1))
}
