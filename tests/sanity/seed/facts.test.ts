import {expect, test} from 'vitest'

import {seedDocuments} from '#sanity/seed/documents.ts'

import {list, ofType, proseOf, walk} from './walk.ts'

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

test('every provision says when its source was read, and what of it is not certain', () => {
  const references = [...ofType('chapter'), ...ofType('pathway')].flatMap(walk).filter(({name}) => name === 'journal')
  const checked = [...ofType('chapter'), ...ofType('pathway')].flatMap(walk).filter(({name}) => name === 'checkedAt')
  expect(checked.length).toBe(references.length)
  expect(checked.filter(({value}) => !/^\d{4}-\d{2}-\d{2}$/.test(String(value)))).toEqual([])
})

test('what was the law before 15 February 2022 is not told as the law of today', () => {
  expect(everything).not.toMatch(/do 12 miesięcy|przedłuż\p{L}* o 6|do 30 godzin/u)
  expect(everything).toContain('najwyżej 24 miesiące')
})

test('nobody is promised that a centre or a club takes them', () => {
  expect(everything).not.toMatch(/na pewno przyjm/u)
})

test('an amount of money says of what day it is', () => {
  const amounts = seedDocuments.flatMap(proseOf).filter(({text}) => /\d ?zł(?!\p{L})/u.test(text))
  expect(amounts.filter(({text}) => !/\d{4} r\./.test(text))).toEqual([])
})

test('the texts count what there is', () => {
  const words = ['zero', 'jeden', 'dwa', 'trzy', 'cztery', 'pięć', 'sześć', 'siedem', 'osiem', 'dziewięć', 'dziesięć']
  const [finder] = ofType('finder')
  // The site itself asks for the powiat.
  const questions = words[list(finder?.questions).length + 1]
  expect(String(finder?.lead).toLowerCase()).toContain(`${questions} pytań`)
  expect(everything).toContain(
    `${words[ofType('chapter').length]} rozdziałów, ${words[ofType('pathway').length]} ścieżek`,
  )
  const meetings = ofType('event').filter(({series}) =>
    JSON.stringify(series ?? null).includes('series-sciezki-reintegracji'),
  )
  expect(everything).toContain(`Opisujemy z niego ${words[meetings.length]} spotkania`)
})
