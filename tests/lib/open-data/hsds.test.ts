import {readdirSync, readFileSync} from 'node:fs'

import Ajv, {type AnySchemaObject} from 'ajv'
import formats from 'ajv-formats'
import {expect, test} from 'vitest'

import {openHsds} from '#lib/open-data/hsds.ts'
import {openData} from '#lib/open-data/open-entity.ts'
import {seedDocuments} from '#sanity/seed/documents.ts'
import {bareEntity, wholeEntity} from '#tests/support/open-entities.ts'

const folder = new URL('../../support/hsds/', import.meta.url)

// Stricter than HSDS itself: what its schemas do not name is a mistake here.
const schemas = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): AnySchemaObject => ({
    ...JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
    $id: name,
    additionalProperties: false,
  }))
const ajv = new Ajv({strict: false, allErrors: true, schemas})
formats.default(ajv)
const validate = ajv.getSchema('service.json')

const servicesOf = (...entities: Parameters<typeof openData>[0][number][]) => openHsds(openData(entities)).contents
const problemsOf = (service: unknown) => (validate?.(service) ? [] : ajv.errorsText(validate?.errors).split(', '))

test('an entity with everything, and one with nothing, are services as HSDS 3.0 has them', () => {
  expect(servicesOf(wholeEntity, bareEntity).flatMap(problemsOf)).toEqual([])
})

test('so are all samples', () => {
  const entities = seedDocuments
    .filter(({_type}) => _type === 'entity')
    .map((entity) => ({...bareEntity, ...entity, slug: entity._id}))
  const services = servicesOf(...entities)
  expect(services.length).toBeGreaterThan(10)
  expect(services.flatMap(problemsOf)).toEqual([])
  expect(services.every(({alert}) => alert?.startsWith('Wpis przykładowy'))).toBe(true)
})

test('the schemas do find what is wrong', () => {
  const [service] = servicesOf(wholeEntity)
  expect(problemsOf({...service, status: 'open'})).not.toEqual([])
  expect(problemsOf({...service, id: 'entity-whole'})).not.toEqual([])
  expect(problemsOf({...service, free_places: 3})).not.toEqual([])
})

test('what is known of an entity stands where HSDS wants it', () => {
  const [service] = servicesOf(wholeEntity)
  expect(service).toMatchObject({
    name: 'Klub Integracji „Razem”, Żary',
    organization: {name: 'Gmina Żary'},
    assured_date: '2026-11-03',
    eligibility_description: 'skierowanie z OPS; rozmowa',
    alert: 'Wolne miejsca: brak wolnych miejsc, stan na dzień 2 listopada 2026 r.',
    phones: [{number: '+48683231880', extension: 12}],
    schedules: [{byday: 'MO,TU', opens_at: '08:00', closes_at: '15:00', notes: 'w sierpniu nieczynne'}],
    service_areas: [{name: 'powiat żarski'}, {name: 'powiat żagański'}],
    required_documents: [{document: 'dowód osobisty'}],
    service_at_locations: [
      {
        location: {
          transportation: 'autobus 1',
          addresses: [{address_1: 'ul. Długa 1', city: 'Żary', postal_code: '68-200'}],
        },
      },
    ],
  })
})

test('the same thing keeps its id, and no two things share one', () => {
  const text = JSON.stringify(servicesOf(wholeEntity, bareEntity))
  expect(JSON.stringify(servicesOf(wholeEntity, bareEntity))).toBe(text)
  const ids = [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
