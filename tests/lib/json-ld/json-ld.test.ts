import {expect, test, vi} from 'vitest'

import {breadcrumbListJsonLd} from '#lib/json-ld/breadcrumb-list.ts'
import {chapterJsonLd, guideJsonLd} from '#lib/json-ld/chapter.ts'
import {definedTermSetJsonLd} from '#lib/json-ld/defined-term-set.ts'
import {eventJsonLd} from '#lib/json-ld/event.ts'
import {newsArticleJsonLd} from '#lib/json-ld/news-article.ts'
import {organizationJsonLd, webSiteJsonLd} from '#lib/json-ld/organization.ts'
import {postalAddress} from '#lib/json-ld/postal-address.ts'
import {jsonLdText} from '#lib/json-ld/script-text.ts'

vi.stubEnv('SITE_URL', 'https://sciezki.example')

const organization = {'@id': 'https://sciezki.example/#organizacja'}

const site = {
  title: 'Ścieżki reintegracji',
  organization: 'Regionalny Ośrodek Polityki Społecznej',
  address: 'al. Niepodległości 36\n65-042 Zielona Góra',
  phone: '68 323 19 26',
  email: 'sekretariat@example.org',
  bipUrl: 'https://bip.example.org/',
}

const article = {
  title: 'Nabór',
  slug: 'nabor',
  lead: 'Rusza nabór.',
  publishedAt: '2026-11-03T08:00:00Z',
  category: 'Projekty',
}

const event = {
  title: 'Spotkanie',
  slug: 'spotkanie',
  startsAt: '2026-12-01T09:00:00Z',
  endsAt: '2026-12-01T13:00:00Z',
  venue: 'OWES, Zielona Góra',
}

test('a news item has what Google asks of an article, with whole addresses', () => {
  expect(newsArticleJsonLd(article)).toEqual({
    '@type': 'NewsArticle',
    '@id': 'https://sciezki.example/aktualnosci/nabor#wiadomosc',
    mainEntityOfPage: 'https://sciezki.example/aktualnosci/nabor',
    url: 'https://sciezki.example/aktualnosci/nabor',
    headline: 'Nabór',
    description: 'Rusza nabór.',
    image: ['https://sciezki.example/grafika/aktualnosci/nabor.jpg'],
    datePublished: '2026-11-03T08:00:00Z',
    dateModified: '2026-11-03T08:00:00Z',
    articleSection: 'Projekty',
    inLanguage: 'pl',
    author: organization,
    publisher: organization,
  })
})

test('a news item leads to the event that it tells of', () => {
  expect(newsArticleJsonLd({...article, event: {slug: 'spotkanie'}})).toMatchObject({
    about: {'@id': eventJsonLd(event)?.['@id']},
  })
})

test('an event has the name, start and place that Google requires, its status and who holds it', () => {
  expect(eventJsonLd(event)).toMatchObject({
    '@type': 'Event',
    name: 'Spotkanie',
    startDate: '2026-12-01T09:00:00Z',
    endDate: '2026-12-01T13:00:00Z',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: 'OWES, Zielona Góra',
      address: {'@type': 'PostalAddress', addressRegion: 'lubuskie', addressCountry: 'PL'},
    },
    organizer: organization,
  })
  expect(eventJsonLd({...event, venue: null})).toMatchObject({
    location: {'@type': 'Place', name: 'województwo lubuskie'},
  })
})

test.each([
  ['OWES, Zielona Góra', {}],
  [
    'Biblioteka Norwida, al. Wojska Polskiego 9, 65-077 Zielona Góra',
    {streetAddress: 'al. Wojska Polskiego 9', postalCode: '65-077', addressLocality: 'Zielona Góra'},
  ],
  ['Rynek 1a, 68-200 Żary', {streetAddress: 'Rynek 1a', postalCode: '68-200', addressLocality: 'Żary'}],
  ['Sala narad', {}],
])('the name of a place is no street: %s', (venue, parts) => {
  const address = {'@type': 'PostalAddress', ...parts, addressRegion: 'lubuskie', addressCountry: 'PL'}
  expect(eventJsonLd({...event, venue})).toHaveProperty('location', {'@type': 'Place', name: venue, address})
})

test('an event that goes on until midnight ends at that minute', () => {
  const evening = {...event, startsAt: '2026-05-14T16:00:00Z', endsAt: '2026-05-14T22:00:00Z'}
  expect(eventJsonLd(evening)).toMatchObject({endDate: '2026-05-14T22:00:00Z'})
})

test('an event says in short what it is about, where editors have written it', () => {
  expect(eventJsonLd({...event, about: `Rozmowa o klubach.\n\n${'Dużo słów. '.repeat(60)}`})).toMatchObject({
    description: expect.stringMatching(/^Rozmowa o klubach\. Dużo słów\..{0,300}$/),
  })
  expect(eventJsonLd({...event, about: ''})).not.toHaveProperty('description')
})

test('an event on the internet has its page for a place; one called off says so', () => {
  expect(eventJsonLd({...event, venue: 'spotkanie internetowe', cancelled: true})).toMatchObject({
    eventStatus: 'https://schema.org/EventCancelled',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: {'@type': 'VirtualLocation', url: 'https://sciezki.example/wydarzenia/spotkanie'},
  })
})

test('an event at Polish midnight has a day and no hour; one without a start is none', () => {
  expect(eventJsonLd({...event, startsAt: '2017-10-10T22:00:00Z'})).toMatchObject({startDate: '2017-10-11'})
  expect(eventJsonLd({...event, startsAt: null})).toBeNull()
})

test('the public body is a government organization, with its address in parts', () => {
  expect(organizationJsonLd(site)).toEqual({
    '@type': 'GovernmentOrganization',
    '@id': 'https://sciezki.example/#organizacja',
    name: 'Regionalny Ośrodek Polityki Społecznej',
    url: 'https://sciezki.example/',
    logo: 'https://sciezki.example/icon.svg',
    address: {
      '@type': 'PostalAddress',
      streetAddress: 'al. Niepodległości 36',
      postalCode: '65-042',
      addressLocality: 'Zielona Góra',
      addressRegion: 'lubuskie',
      addressCountry: 'PL',
    },
    telephone: '+48683231926',
    email: 'sekretariat@example.org',
    sameAs: ['https://bip.example.org/'],
  })
  expect(webSiteJsonLd(site)).toMatchObject({name: 'Ścieżki reintegracji', url: 'https://sciezki.example/'})
})

test('an address of another form stays whole', () => {
  expect(postalAddress('Rynek 1, Żary')).toMatchObject({streetAddress: 'Rynek 1, Żary'})
  expect(postalAddress('Rynek 1, Żary')).not.toHaveProperty('postalCode')
})

test('breadcrumbs are numbered from the home page to the page itself', () => {
  const crumbs = [{label: 'Informator', href: '/informator'}, {label: 'KIS'}]
  expect(breadcrumbListJsonLd(crumbs, '/informator/kis')).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      {'@type': 'ListItem', position: 1, name: 'Strona główna', item: 'https://sciezki.example/'},
      {'@type': 'ListItem', position: 2, name: 'Informator', item: 'https://sciezki.example/informator'},
      {'@type': 'ListItem', position: 3, name: 'KIS', item: 'https://sciezki.example/informator/kis'},
    ],
  })
})

test('terms belong to their set and lie at their anchors; a term without a name is left out', () => {
  const terms = [
    {term: 'centrum integracji społecznej', slug: 'cis', abbreviation: 'CIS', definition: 'Placówka.'},
    {term: null, slug: 'x', abbreviation: null, definition: null},
  ]
  const {'@id': set, hasDefinedTerm} = definedTermSetJsonLd(terms)
  expect(hasDefinedTerm).toEqual([
    {
      '@type': 'DefinedTerm',
      '@id': 'https://sciezki.example/slownik#cis',
      name: 'centrum integracji społecznej',
      termCode: 'CIS',
      description: 'Placówka.',
      url: 'https://sciezki.example/slownik#cis',
      inDefinedTermSet: set,
    },
  ])
})

test('a chapter is an article and a part of the Informator', () => {
  const guide = {title: 'Informator', edition: '2026'}
  const changeNotes = [{date: '2026-11-04'}, {date: '2026-10-01'}]
  const chapter = {title: 'KIS', slug: 'kis', summary: 'Klub.', changeNotes, legalStatusDate: '2026-01-31'}
  expect(chapterJsonLd(chapter, guide, 2)).toMatchObject({
    '@type': ['Article', 'Chapter'],
    headline: 'KIS',
    dateModified: '2026-11-04',
    position: 2,
    image: ['https://sciezki.example/grafika/informator/kis.jpg'],
    isPartOf: {'@type': 'Book', name: 'Informator', bookEdition: '2026', publisher: organization},
  })
  expect(chapterJsonLd(chapter, null, 0)).not.toHaveProperty('isPartOf')
  const untold = {...chapter, changeNotes: null, legalStatusDate: null}
  expect(chapterJsonLd(untold, null, 0)).not.toHaveProperty('dateModified')
  expect(guideJsonLd(guide)).toMatchObject({url: 'https://sciezki.example/informator'})
})

test('nothing in the content can end the block of data, and it reads back as it was', () => {
  const headline = '„Cudzysłów” "prosty" \\ </script><script>alert(1)</script><!-- \u2028'
  const text = jsonLdText([newsArticleJsonLd({...article, title: headline})])
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({'@context': 'https://schema.org', headline})
})

test('several nodes are one graph', () => {
  const text = jsonLdText([organizationJsonLd(site), breadcrumbListJsonLd([], '/')])
  expect(JSON.parse(text)).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [{'@type': 'GovernmentOrganization'}, {'@type': 'BreadcrumbList'}],
  })
})
