import {expect, test} from 'vitest'

import {seedDocuments} from '#sanity/seed/documents.ts'

import {list, ofType, proseOf} from './walk.ts'

const everything = JSON.stringify(seedDocuments)

test('the only telephone numbers and e-mail address are the public ones of the regional centre', () => {
  const numbers = everything.match(/(?<![\d-])\d{2,3}[ -]\d{3}[ -]\d{2,3}[ -]?\d{2}(?!\d)|\+48[\d ]+/g)
  expect(new Set(numbers)).toEqual(new Set(['68 323 19 26', '68 323 19 27', '+48683231927']))
  expect(new Set(everything.match(/[\w.-]+@[\w.-]+\w/g))).toEqual(new Set(['sekretariat@rops.lubuskie.pl']))
})

test('links lead to official sites only', () => {
  const hosts = [...everything.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host)
  expect(new Set(hosts)).toEqual(new Set(['bip.wrota.lubuskie.pl', 'isap.sejm.gov.pl', 'sciezki.example']))
})

test('entities are marked as samples, say so in their source, and carry no contact nobody has confirmed', () => {
  const known = ['_id', '_type', 'name', 'slug', 'kind', 'powiat', 'operator', 'source', 'sample']
  const byLaw = ['services', 'targetGroups']
  const shown = 'entity-cis-drezdenko'
  for (const entity of ofType('entity'))
    expect(entity).toMatchObject({sample: true, source: 'dane przykładowe – do potwierdzenia przez podmiot'})
  for (const entity of ofType('entity').filter(({_id}) => _id !== shown))
    expect(Object.keys(entity).filter((field) => ![...known, ...byLaw].includes(field))).toEqual([])
})

test('one sample shows the whole form: each of its texts says that it is an example, and nobody has checked any', () => {
  const [entity] = ofType('entity').filter(({_id}) => _id === 'entity-cis-drezdenko')
  const texts = ['areaNote', 'openingNote', 'directions', 'accessibility'].map((field) => entity?.[field])
  const all = [...texts, ...list(entity?.admissionConditions), ...list(entity?.admissionDocuments)]
  expect(all.filter((text) => !String(text).startsWith('Przykład: '))).toEqual([])
  expect(
    Object.keys(entity ?? {}).filter((field) => /VerifiedAt|verifiedAt|phone|email|freePlaces/.test(field)),
  ).toEqual([])
})

test('a news item that is not true says „przykład” in its title', () => {
  const samples = ofType('newsArticle').filter(({category}) => JSON.stringify(category).includes('category-przyklady'))
  const named = ofType('newsArticle').filter(({title}) => String(title).endsWith(' (przykład)'))
  expect(samples).toEqual(named)
})

test('a true news item that the former site did not have says when it was written', () => {
  const own = ofType('newsArticle').filter(({_id, legacyPaths}) => list(legacyPaths).length === 0 && _id < 'news-2026')
  expect(own.length).toBeGreaterThanOrEqual(10)
  expect(own.filter(({body}) => !JSON.stringify(body).includes('Tekst napisano w 2026 r.'))).toEqual([])
})

test('the guide says that it is a sample edition and not the Informator of 2017', () => {
  const [guide] = ofType('guide')
  expect(guide).toMatchObject({edition: 'Wydanie przykładowe 2026'})
  expect(JSON.stringify(guide)).toContain('Nie jest to Informator z 2017 r.')
})

test('the two meetings keep the facts of the public pages they retell', () => {
  const meetings = ofType('event').filter(({participantCount}) => participantCount)
  expect(meetings).toMatchObject([
    {participantCount: 15, startsAt: '2016-10-19T22:00:00.000Z', leaders: [{_ref: 'person-daniel-faferko'}]},
    {participantCount: 30, startsAt: '2017-10-10T22:00:00.000Z', leaders: [{_ref: 'person-przemyslaw-kozak'}]},
  ])
})

test('nobody is named but those whom the public pages name', () => {
  expect(ofType('person').map(({name}) => name)).toEqual(['Daniel Fąferko', 'Przemysław Kozak'])
})

test('the accessibility statement holds every mandatory part', () => {
  const [statement] = ofType('accessibilityStatement')
  const mandatory = [
    'entityName',
    'websiteName',
    'publishedAt',
    'updatedAt',
    'status',
    'preparedAt',
    'method',
    'contactName',
    'email',
    'phone',
    'architecture',
    'communication',
    'nonCompliantContent',
  ]
  for (const field of mandatory) expect(statement).toHaveProperty(field)
  expect(JSON.stringify(statement)).toMatch(/języka migowego online.*nie jest dostępna/)
})

test('no personal number stands in the content', () => {
  const texts = seedDocuments.flatMap(proseOf)
  expect(texts.filter(({text}) => /\b\d{11}\b/.test(text))).toEqual([])
})
