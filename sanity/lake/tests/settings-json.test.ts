import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {rolesIn, tokensIn} from '#src/settings-json.ts'

const token = {name: 'site', secret: 'hush', grants: [{filter: '_id in path("*")', permissions: ['read']}]}

test('tokens are JSON in a variable, or in the file that it names', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'tokens-')), 'tokens.json')
  await writeFile(path, JSON.stringify([token]))
  expect(tokensIn({LAKE_TOKENS: JSON.stringify([token])})).toEqual([token])
  expect(tokensIn({LAKE_TOKENS: path})).toEqual([token])
  expect(tokensIn({LAKE_TOKENS: ' '})).toBeUndefined()
})

test('what is wrong is said with its place, and without the secrets', () => {
  const wrong = (change: object) => () => tokensIn({LAKE_TOKENS: JSON.stringify([{...token, ...change}])})
  expect(wrong({grants: [{filter: 'true', permissions: ['delete']}]})).toThrow(
    'LAKE_TOKENS is not as it should be at "0.grants.0.permissions.0"',
  )
  expect(wrong({role: 'viewer'})).toThrow('at "0.role"')
  expect(wrong({secret: 7, name: 'hush'})).toThrow(/^(?!.*hush)/)
  expect(() => tokensIn({LAKE_TOKENS: '[hush'})).toThrow('LAKE_TOKENS is not valid JSON.')
  expect(() => rolesIn({LAKE_ROLES: '/nowhere.json'})).toThrow('LAKE_ROLES names the file /nowhere.json')
})
