import {createHash} from 'node:crypto'

import {expect, test} from 'vitest'

import {harvestSum, harvestXml, openCatalog, type Publisher} from '#lib/open-data/catalog.ts'
import {openCsv} from '#lib/open-data/csv.ts'
import {dataLicence} from '#lib/open-data/licences.ts'
import {type OpenEntity, openData} from '#lib/open-data/open-entity.ts'
import {bareEntity, wholeEntity} from '#tests/support/open-entities.ts'

const publisher = {
  organization: 'Ośrodek <Polityki> & Społecznej',
  email: 'dane@example.org',
  licence: dataLicence('CC-BY-4.0'),
}
const nobody = {organization: null, email: null, licence: null}
const xmlOf = (entities: OpenEntity[], by: Publisher = publisher) => {
  const data = openData(entities)
  return harvestXml(data, by, openCsv(data))
}
const valuesOf = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, value]) => value ?? '')

test('the description for other catalogues has what DCAT-AP demands and recommends', () => {
  const catalog = openCatalog(openData([wholeEntity]), publisher)
  expect(catalog).toMatchObject({
    '@type': 'dcat:Catalog',
    'dct:publisher': {'@type': 'foaf:Agent', 'foaf:name': {'@value': publisher.organization}},
    'dcat:dataset': {
      'dct:modified': {'@value': '2026-11-03'},
      'dcat:contactPoint': {'vcard:hasEmail': {'@id': 'mailto:dane@example.org'}},
      'dcat:distribution': [
        {'dcat:accessURL': {'@id': expect.stringMatching(/\/dane\/podmioty\.csv$/)}},
        {'dct:license': {'@id': 'https://creativecommons.org/licenses/by/4.0/deed.pl'}},
      ],
    },
  })
})

test('what is not known is not in the description', () => {
  const text = JSON.stringify(openCatalog(openData([bareEntity]), nobody))
  expect(text).not.toMatch(/publisher|contactPoint|license|modified|null/)
})

test('the file for the national portal has its namespace, licence, and identifiers that are short enough', () => {
  const xml = xmlOf([wholeEntity])
  expect(xml).toContain('xmlns:ns2="urn:otwarte-dane:harvester:1.13"')
  expect(xml).toContain('<dataset status="published">')
  expect(valuesOf(xml, 'dbOrCopyrightedLicenseChosen')).toEqual(['CC BY 4.0'])
  expect(valuesOf(xml, 'dataDate')).toEqual(['2026-11-03'])
  expect(valuesOf(xml, 'extIdent').filter((id) => id.length > 36)).toEqual([])
  expect(
    valuesOf(xml, 'polish')
      .slice(0, 1)
      .filter((title) => title.length > 300),
  ).toEqual([])
  expect(valuesOf(xmlOf([wholeEntity], nobody), 'dbOrCopyrightedLicenseChosen')).toEqual([])
})

test('a new edition of the data has a new identifier, the same data the same', () => {
  const editionOf = (entities: OpenEntity[]) => valuesOf(xmlOf(entities), 'extIdent')[1]
  expect(editionOf([wholeEntity])).toBe(editionOf([wholeEntity]))
  expect(editionOf([{...wholeEntity, phone: '112'}])).not.toBe(editionOf([wholeEntity]))
})

test('samples are a draft, which the portal does not show, and so is nothing', () => {
  expect(xmlOf([{...wholeEntity, sample: true}])).toContain('<dataset status="draft">')
  expect(xmlOf([])).toContain('<dataset status="draft">')
})

test('the sum is that of the file, in small hexadecimal digits', () => {
  const xml = xmlOf([wholeEntity])
  expect(harvestSum(xml)).toBe(createHash('md5').update(Buffer.from(xml)).digest('hex'))
})
