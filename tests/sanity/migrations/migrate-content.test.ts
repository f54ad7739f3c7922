import {at, defineMigration, set} from '@sanity/migrate'
import {expect, test} from 'vitest'

import {openTestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {migrateContent, migrations, skipMigrations} from '#sanity/migrations/migrate-content.ts'

const sample = {_id: 'entity-kis-lubsko', _type: 'entity', name: 'Klub', kind: 'kis', powiat: 'zarski', sample: true}

test('older samples get what the acts say of their kind; real entities and what editors wrote stay as they are', async () => {
  await using lake = await openTestLake([
    sample,
    {...sample, _id: 'drafts.entity-kis-lubsko', name: 'Klub po zmianie'},
    {...sample, _id: 'entity-own', services: ['training']},
    {...sample, _id: 'a-real-one', sample: false},
    {...sample, _id: 'entity-ops', kind: 'ops'},
  ])
  expect(await migrateContent(lake.client)).toEqual([1])
  const found = await lake.client.fetch(
    '*[_type == "entity"] | order(_id){_id, name, services, "groups": count(targetGroups)}',
    {},
    {perspective: 'raw'},
  )
  const offered = {services: ['socialReintegration', 'vocationalReintegration'], groups: 8}
  expect(found).toEqual([
    {_id: 'a-real-one', name: 'Klub', services: null, groups: null},
    {_id: 'drafts.entity-kis-lubsko', name: 'Klub po zmianie', ...offered},
    {_id: 'entity-kis-lubsko', name: 'Klub', ...offered},
    {_id: 'entity-ops', name: 'Klub', services: null, groups: null},
    {_id: 'entity-own', name: 'Klub', services: ['training'], groups: null},
  ])
})

test('a migration runs once, and an editor who empties a field again is not overruled', async () => {
  await using lake = await openTestLake([sample])
  await migrateContent(lake.client)
  await lake.client.patch(sample._id).unset(['services', 'targetGroups']).commit()
  expect(await migrateContent(lake.client)).toEqual([])
  expect(await lake.client.getDocument(sample._id)).not.toHaveProperty('services')
})

test('a migration that comes later runs on content that has had the earlier ones', async () => {
  await using lake = await openTestLake([sample])
  await skipMigrations(lake.client)
  const migration = defineMigration({
    title: 'Names are long',
    documentTypes: ['entity'],
    migrate: {document: () => [at('name', set('Klub integracji'))]},
  })
  expect(await migrateContent(lake.client, [...migrations, {number: 2, migration}])).toEqual([2])
  expect(await lake.client.getDocument(sample._id)).toMatchObject({name: 'Klub integracji'})
  expect(await migrateContent(lake.client, [...migrations, {number: 2, migration}])).toEqual([])
})

test('all documents of many are brought along, and readers are told nothing of the note', async () => {
  const many = Array.from({length: 450}, (_, at_) => ({...sample, _id: `entity-${at_}`}))
  await using lake = await openTestLake(many)
  await migrateContent(lake.client)
  expect(await lake.client.fetch('count(*[_type == "entity" && count(services) == 2])')).toBe(450)
  const stranger = lake.client.withConfig({token: undefined})
  expect(await stranger.fetch('*[_type == "contentMigrations"]', {}, {perspective: 'raw'})).toEqual([])
})
