import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {expect, test} from 'vitest'

import type {Token} from '#src/auth/authority.ts'
import {administratorGrants, anonymousGrants, type Role, usualRoles} from '#src/auth/roles.ts'
import {createSession} from '#src/auth/sessions.ts'
import {listUsers, userByEmail} from '#src/auth/users.ts'
import {tamper} from '#tests/support/data-folder.ts'
import {openTestLake} from '#tests/support/open-test-lake.ts'

import {addPerson} from './people.ts'

const administrator: Role = {name: 'administrator', title: 'Administrator', grants: administratorGrants}
const translator: Role = {
  name: 'translator',
  title: 'Tłumacz',
  grants: [
    ...anonymousGrants,
    {filter: '_type == "page" && language == "en"', permissions: ['read', 'create', 'update', 'history']},
  ],
}
const documents = [
  {_id: 'polish', _type: 'page', language: 'pl', title: 'Strona'},
  {_id: 'drafts.polish', _type: 'page', language: 'pl', title: 'Szkic'},
  {_id: 'english', _type: 'page', language: 'en', title: 'Page'},
  {_id: 'drafts.english', _type: 'page', language: 'en', title: 'Draft'},
  {_id: 'drafts.note', _type: 'note', language: 'en', title: 'Note'},
]
const denied = {statusCode: 403, details: {items: [{error: {type: 'insufficientPermissionsError'}}]}}

test('a role from outside reads, lists and writes what its filters cover, and nothing else', async () => {
  await using lake = await openTestLake(documents, {roles: [administrator, translator]})
  const client = lake.clientFor('translator')
  expect(await client.fetch('*[]._id', {}, {perspective: 'raw'})).toEqual(['drafts.english', 'english', 'polish'])
  expect(await client.getDocument('drafts.english')).toMatchObject({title: 'Draft'})
  expect(await client.getDocument('drafts.note')).toBeUndefined()
  await client.patch('drafts.english').set({title: 'New'}).commit()
  await client.create({_id: 'drafts.second', _type: 'page', language: 'en'})
  for (const refused of [
    client.patch('drafts.polish').set({title: 'Inny'}).commit(),
    client.patch('drafts.none').set({title: 'Inny'}).commit(),
    client.delete('polish'),
    client.createOrReplace({_id: 'polish', _type: 'page', language: 'en'}),
    client.patch('english').set({language: 'pl'}).commit(),
    client.create({_id: 'drafts.third', _type: 'page', language: 'pl'}),
  ]) {
    await expect(refused).rejects.toMatchObject(denied)
  }
  expect(await lake.client.getDocument('polish')).toMatchObject({language: 'pl', title: 'Strona'})
})

test('who may look back at one document sees nothing of others in the same transaction', async () => {
  await using lake = await openTestLake([], {roles: [administrator, translator]})
  await lake.client.mutate(documents.map((document) => ({create: document})))
  const user = await addPerson(lake, 'ewa@example.test', 'translator')
  const headers = {authorization: `Bearer ${await createSession(lake.lake.context, user)}`}
  const history = await lake.request('/v1/data/history/production/transactions/english', {headers})
  const text = await history.text()
  expect(text).toContain('"drafts.english"')
  expect(text).not.toContain('Szkic')
  expect(text).not.toContain('Note')
})

test('the project and the account name the role as it was defined', async () => {
  await using lake = await openTestLake([], {roles: [administrator, translator]})
  expect(await lake.clientFor('translator').users.getById('me')).toMatchObject({
    role: 'translator',
    roles: [{name: 'translator', title: 'Tłumacz'}],
  })
  const body = {name: 'Jan', email: 'jan@example.test', role: 'editor'}
  const added = lake.client.request({method: 'POST', url: '/lake/users', body})
  await expect(added).rejects.toMatchObject({statusCode: 400, message: expect.stringContaining('translator')})
})

test('a person whose role is no longer defined reads what a stranger reads, until given another', async () => {
  await using lake = await openTestLake(documents, {roles: [administrator]})
  const client = lake.clientFor('editor')
  expect(await client.fetch('*[]._id', {}, {perspective: 'raw'})).toEqual(['english', 'polish'])
  await expect(client.create({_type: 'page'})).rejects.toMatchObject(denied)
  expect(await client.users.getById('me')).toMatchObject({role: 'editor', roles: [{name: 'editor', title: 'editor'}]})
})

test('whoever is given a role that reads less is not answered with what was read before', async () => {
  const messenger: Role = {
    name: 'messenger',
    title: 'Goniec',
    grants: [{filter: '_type == "page"', permissions: ['create']}],
  }
  await using lake = await openTestLake(documents, {roles: [administrator, messenger]})
  await addPerson(lake, 'jan@example.test', 'administrator')
  const user = await addPerson(lake, 'ewa@example.test', 'administrator')
  const ask = async () => {
    const client = lake.clientWith(await createSession(lake.lake.context, user))
    return client.fetch('*[_type == "page"]._id', {}, {perspective: 'published'})
  }
  expect([await ask(), await ask()]).toEqual([
    ['english', 'polish'],
    ['english', 'polish'],
  ])
  await lake.lake.context.accounts.users.change(user.id, {role: 'messenger'})
  expect(await ask()).toEqual([])
})

test('a token does what its grants say and is named as the author of what it wrote', async () => {
  const importing: Token = {
    name: 'import',
    title: 'Import',
    secret: 'import-secret',
    grants: [{filter: '_type == "note"', permissions: ['create']}],
  }
  await using lake = await openTestLake(documents, {
    tokens: [importing, {...importing, name: 'all', secret: 'all', grants: administratorGrants}],
  })
  const client = lake.clientWith('import-secret')
  await client.create({_id: 'note', _type: 'note'})
  await expect(client.create({_id: 'page', _type: 'page'})).rejects.toMatchObject(denied)
  expect(await client.fetch('*[]._id', {}, {perspective: 'raw'})).toEqual([])
  await expect(client.request({url: '/lake/users'})).rejects.toMatchObject({statusCode: 403})
  const all = lake.clientWith('all')
  expect(await all.users.getById('lake-import-token')).toMatchObject({displayName: 'Import'})
  expect(await all.users.getById('me')).toMatchObject({role: 'administrator'})
})

test('strangers may be given less, or more', async () => {
  const published = {filter: '_id in path("*") && _type == "note"', permissions: ['read']} as const
  await using lake = await openTestLake([...documents, {_id: 'note', _type: 'note'}], {anonymousGrants: [published]})
  expect(await lake.anonymous.fetch('*[]._id')).toEqual(['note'])
})

test('a folder written before roles came from outside opens with all its people signed in', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lake-old-'))
  await writeOldFolder(folder)
  await using lake = await openTestLake([], {folder, roles: [...usualRoles, translator]})
  const {context} = lake.lake
  expect((await listUsers(context)).map(({name, role}) => [name, role])).toEqual([
    ['Anna', 'administrator'],
    ['Ewa', 'editor'],
  ])
  const [, ewa] = await listUsers(context)
  if (!ewa) throw new Error('Ewa is there.')
  await lake.client.request({method: 'PATCH', url: `/lake/users/${ewa.id}`, body: {role: 'translator'}})
  expect(await userByEmail(context, 'ewa@example.test')).toMatchObject({role: 'translator'})
  expect(() => tamper({file: (name) => join(folder, name)}, "DELETE FROM users WHERE id = 'u1'")).toThrow('FOREIGN KEY')
  await rm(folder, {recursive: true, force: true})
})

/** A data folder as the first two migrations left it. */
async function writeOldFolder(folder: string): Promise<void> {
  const database = new DatabaseSync(join(folder, 'lake.sqlite'))
  database.exec('CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT')
  for (const [number, name] of [
    [1, '001-documents.sql'],
    [2, '002-users.sql'],
  ] as const) {
    const file = new URL(import.meta.resolve(`#src/sqlite/migrations/${name}`))
    database.exec(await readFile(file, 'utf8'))
    database.prepare('INSERT INTO migrations VALUES (?, ?)').run(number, name)
  }
  const columns = 'INSERT INTO users (id, name, email, role, created_at) VALUES'
  database.exec(`${columns} ('u1', 'Anna', 'anna@example.test', 'administrator', 1)`)
  database.exec(`${columns} ('u2', 'Ewa', 'ewa@example.test', 'editor', 1)`)
  database.exec("INSERT INTO sessions VALUES ('hash', 'u1', 1, 1, 9999999999999)")
  database.exec("INSERT INTO one_time_codes VALUES ('code', 'invitation', 'u2', NULL)")
  database.close()
}
