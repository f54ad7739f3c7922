import {readFileSync} from 'node:fs'

import * as v from 'valibot'

import type {Token} from './auth/authority.ts'
import {type Grant, permissions} from './auth/grants.ts'
import type {Role} from './auth/roles.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const grants = v.array(v.strictObject({filter: text, permissions: v.array(v.picklist(permissions))}))
const roles = v.array(v.strictObject({name: text, title: text, description: v.exactOptional(text), grants}))
const tokens = v.array(v.strictObject({name: text, title: v.exactOptional(text), secret: text, grants}))

type Variables = Record<string, string | undefined>

/** The roles of `LAKE_ROLES`: JSON, or the path of a JSON file; undefined where it is not set. */
export function rolesIn(env: Variables): Role[] | undefined {
  return jsonIn(env, 'LAKE_ROLES', roles)
}

/** The tokens of `LAKE_TOKENS`, in the same manner. */
export function tokensIn(env: Variables): Token[] | undefined {
  return jsonIn(env, 'LAKE_TOKENS', tokens)
}

/** What strangers may do, by `LAKE_ANONYMOUS_GRANTS`, in the same manner. */
export function anonymousGrantsIn(env: Variables): Grant[] | undefined {
  return jsonIn(env, 'LAKE_ANONYMOUS_GRANTS', grants)
}

function jsonIn<Schema extends v.GenericSchema>(
  env: Variables,
  name: string,
  schema: Schema,
): v.InferOutput<Schema> | undefined {
  const setting = env[name]?.trim()
  if (!setting) return undefined
  const found = v.safeParse(schema, parse(name, setting.startsWith('[') ? setting : read(name, setting)))
  if (found.success) return found.output
  // Never the value: it holds secrets.
  const [issue] = found.issues
  throw new Error(`${name} is not as it should be at "${v.getDotPath(issue) ?? ''}": expected ${issue.expected}.`)
}

function read(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Error(`${name} names the file ${path}, which cannot be read. Set it to JSON (an array), or to a path.`, {
      cause,
    })
  }
}

function parse(name: string, json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new Error(`${name} is not valid JSON.`, {cause})
  }
}
