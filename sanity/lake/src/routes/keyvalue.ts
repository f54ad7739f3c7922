import type {Hono} from 'hono'

import {versioned} from '../auth/addresses.ts'
import {requireSignedIn} from '../auth/require.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {isJsonObject} from '../document.ts'
import {httpError} from '../errors.ts'
import {readJson} from '../request-body.ts'
import type {UserValue} from '../store/accounts.ts'

const maxBytes = 256 * 1024

/** The Studio's memory for a person: list layouts, sort orders, recent searches, time zone. */
export function registerKeyvalue(app: Hono<LakeEnv>, {accounts}: LakeContext): void {
  app.get(`${versioned}/users/me/keyvalue/:keys`, async (c) => {
    requireSignedIn(c.get('identity'))
    return c.json(await accounts.values.read(c.get('identity').id, c.req.param('keys').split(',')))
  })
  app.put(`${versioned}/users/me/keyvalue`, async (c) => {
    requireSignedIn(c.get('identity'))
    const values = readValues(await readJson(c.req.raw, maxBytes))
    await accounts.values.write(c.get('identity').id, values)
    return c.json(values)
  })
}

function readValues(body: unknown): UserValue[] {
  if (Array.isArray(body) && body.length > 0 && body.length <= 100) return body.map(readValue)
  throw httpError(400, 'The body must be an array of one to a hundred {key, value} objects.')
}

function readValue(pair: unknown): UserValue {
  if (isJsonObject(pair) && typeof pair['key'] === 'string' && pair['key'].length <= 512) {
    return {key: pair['key'], value: pair['value'] ?? null}
  }
  throw httpError(400, 'Each item of the body must be {key, value} with a key of at most 512 characters.')
}
