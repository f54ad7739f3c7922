import {expect, test} from 'vitest'

import {entityJsonLd} from '#lib/json-ld/entity.ts'

const known = {
  name: 'Powiatowe Centrum Pomocy Rodzinie',
  kind: 'pcpr',
  operator: null,
  powiat: 'zarski',
  address: 'Rynek 1\n68-200 Żary',
  location: {lat: 51.6424, lng: 15.1371},
  phone: '68 323 18 80',
  email: 'pcpr@example.org',
  website: 'https://pcpr.example.org/',
  url: 'https://example.org/podmioty/pcpr',
}

test('an institution is described with address, place and contact', () => {
  expect(entityJsonLd(known)).toMatchObject({
    '@type': 'GovernmentOrganization',
    name: 'Powiatowe Centrum Pomocy Rodzinie',
    url: 'https://pcpr.example.org/',
    telephone: '+48683231880',
    address: {streetAddress: 'Rynek 1', postalCode: '68-200', addressLocality: 'Żary', addressCountry: 'PL'},
    location: {geo: {latitude: 51.6424, longitude: 15.1371}},
    areaServed: {name: 'powiat żarski'},
  })
})

test('who may be run by anybody is an organization; who sells is a business', () => {
  expect(entityJsonLd({...known, kind: 'kis', operator: 'Fundacja'})).toMatchObject({
    '@type': 'Organization',
    parentOrganization: {name: 'Fundacja'},
  })
  expect(entityJsonLd({...known, kind: 'socialCooperative'})).toMatchObject({'@type': 'LocalBusiness'})
})

test('what is not known is left out', () => {
  const bare = {operator: null, powiat: null, address: null, location: null, phone: null, email: null, website: null}
  expect(Object.keys(entityJsonLd({...bare, name: 'X', kind: null, url: 'https://example.org/x'}))).toEqual([
    '@type',
    '@id',
    'name',
    'mainEntityOfPage',
  ])
})
