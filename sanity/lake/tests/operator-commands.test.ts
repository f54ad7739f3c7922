import {stat, writeFile} from 'node:fs/promises'

import {afterAll, beforeAll, expect, test} from 'vitest'

import {type DataFolder, dataFolder} from '#tests/support/data-folder.ts'
import {lake} from '#tests/support/lake-command.ts'
import {clientAt, freePort, type RunningLake, runLake} from '#tests/support/run-lake.ts'

const timeout = 60_000
let folder: DataFolder
let served: RunningLake

beforeAll(async () => {
  folder = await dataFolder()
  // The commands need no token: whoever reads the folder as the lake does may use them.
  const environment = {LAKE_ADMIN_EMAIL: 'admin@example.org', LAKE_ADMIN_PASSWORD: 'zielony rower na moście'}
  served = await runLake({...environment, LAKE_DATA: folder.path})
}, timeout)

afterAll(async () => {
  await served.stop('SIGTERM')
  await folder[Symbol.asyncDispose]()
})

const fine = (pattern: RegExp) => ({code: 0, output: expect.stringMatching(pattern)})
const refused = (pattern: RegExp) => ({code: 1, output: expect.stringMatching(pattern)})

test('people are invited, listed, changed and removed while the lake serves', {timeout}, async () => {
  const invited = await lake(folder, 'users', 'invite', 'Anna@example.org', '--role', 'viewer', '--name', 'Anna Nowak')
  expect(invited).toMatchObject(fine(/^Link to choose a password .*: http:\S+\/auth\/start\?code=\S+\n$/))
  const page = await fetch(linkIn(invited.output))
  expect(page.status).toBe(200)
  expect(await lake(folder, 'users')).toMatchObject(fine(/anna@example\.org +Anna Nowak +viewer +invited\n/))
  const changed = await lake(folder, 'users', 'change', 'anna@example.org', '--role', 'editor')
  expect(changed).toMatchObject(fine(/anna@example\.org \(Anna Nowak\) has the role editor/))
  const again = await lake(folder, 'users', 'link', 'anna@example.org')
  expect((await fetch(linkIn(invited.output))).status).not.toBe(200)
  expect((await fetch(linkIn(again.output))).status).toBe(200)
  const reset = await lake(folder, 'users', 'reset-second-factor', 'anna@example.org')
  expect(reset).toMatchObject(fine(/anna@example\.org \(Anna Nowak\) signs in by the password alone/))
  expect(await lake(folder, 'users', 'remove', 'anna@example.org')).toMatchObject(fine(/can sign in no more/))
  expect((await lake(folder, 'users')).output).not.toContain('anna@example.org')
})

test('the last administrator stays, and what cannot be is refused by name', {timeout}, async () => {
  expect(await lake(folder, 'users', 'remove', 'admin@example.org')).toMatchObject(refused(/only administrator/))
  const demoted = await lake(folder, 'users', 'change', 'admin@example.org', '--role', 'viewer')
  expect(demoted).toMatchObject(refused(/only administrator/))
  expect(await lake(folder, 'users', 'remove', 'nobody@example.org')).toMatchObject(refused(/Nobody has the address/))
  const unknown = await lake(folder, 'users', 'invite', 'jan@example.org', '--role', 'owner')
  expect(unknown).toMatchObject(refused(/administrator, editor, viewer/))
  expect(await lake(folder, 'users', 'invite')).toMatchObject(refused(/Write it as: users invite <e-mail>/))
})

test('a token is told once, works until it is withdrawn, and is listed without its secret', {timeout}, async () => {
  const made = await lake(folder, 'tokens', 'create', 'Import', '--role', 'viewer', '--expires', '2090-01-31')
  expect(made).toMatchObject(fine(/^Token t\S+ \(told this once\): sk\S+\n$/))
  const [, id = '', secret = ''] = /^Token (\S+) .*: (\S+)\n/.exec(made.output) ?? []
  const program = clientAt(served.url, {token: secret})
  expect(await program.users.getById('me')).toMatchObject({id, name: 'Import'})
  const listed = await lake(folder, 'tokens')
  expect(listed).toMatchObject(fine(new RegExp(`${id} +Import +viewer +\\S+ +2090-01-31`)))
  expect(listed.output).not.toContain(secret)
  expect(await lake(folder, 'tokens', 'withdraw', id)).toMatchObject(fine(/works no more/))
  await expect(program.users.getById('me')).rejects.toHaveProperty('statusCode', 401)
  expect(await lake(folder, 'tokens', 'withdraw', id)).toMatchObject(refused(/There is no token/))
  expect(await lake(folder, 'tokens', 'withdraw', 'lake-api-token')).toMatchObject(refused(/by the settings/))
})

test('the door of the folder is for its owner alone, and another one at each start', {timeout}, async () => {
  await using other = await dataFolder()
  expect((await stat(folder.file('operator.json'))).mode & 0o777).toBe(0o600)
  expect(await lake(other, 'users')).toMatchObject(refused(/No lake runs on .*Start it/))
  const stale = {url: served.url, secret: 'of an earlier start'}
  await writeFile(other.file('operator.json'), JSON.stringify(stale))
  expect(await lake(other, 'users')).toMatchObject(refused(/No lake runs on/))
  await writeFile(other.file('operator.json'), JSON.stringify({...stale, url: `http://localhost:${await freePort()}`}))
  expect(await lake(other, 'users')).toMatchObject(refused(/No lake runs on/))
})

test('each of these commands says what it does', {timeout}, async () => {
  for (const command of ['users invite', 'tokens create'])
    expect(await lake(folder, ...command.split(' '), '--help')).toMatchObject(fine(/on which a lake must run/))
})

function linkIn(output: string): string {
  return output.trim().split(' ').at(-1) ?? ''
}
