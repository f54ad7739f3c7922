import type {Token} from './auth/authority.ts'
import {createAddressReader} from './auth/client-address.ts'
import type {Grant} from './auth/grants.ts'
import {administratorGrants, type Role} from './auth/roles.ts'
import {anonymousGrantsIn, rolesIn, tokensIn} from './settings-json.ts'

/** How main.ts is to run the lake. */
export type LakeEnvironment = {
  port: number
  folder: string
  dataset: string
  publicUrl: string
  allowedOrigins: string[]
  trustedProxies: string[]
  tokens: Token[]
  roles: Role[] | undefined
  anonymousGrants: Grant[] | undefined
  limits: {maxBodyBytes: number | undefined; maxAssetBytes: number | undefined}
  administrator: {email: string | undefined; password: string | undefined}
}

/** Reads the settings of `.env.example`. Throws an Error that names the variable and what it must be. */
export function lakeEnvironment(env: Record<string, string | undefined>): LakeEnvironment {
  const port = portIn(env, 'LAKE_PORT', 3333)
  return {
    port,
    folder: textIn(env, 'LAKE_DATA') ?? '.data',
    dataset: textIn(env, 'NEXT_PUBLIC_SANITY_DATASET') ?? 'production',
    publicUrl: urlIn(env, 'NEXT_PUBLIC_LAKE_URL') ?? `http://localhost:${port}`,
    allowedOrigins: siteOrigins(env),
    trustedProxies: proxiesIn(env),
    tokens: [...administratorTokens(env), ...(tokensIn(env) ?? [])],
    roles: rolesIn(env),
    anonymousGrants: anonymousGrantsIn(env),
    limits: {
      maxBodyBytes: bytesIn(env, 'LAKE_MAX_BODY_BYTES'),
      maxAssetBytes: bytesIn(env, 'LAKE_MAX_ASSET_BYTES'),
    },
    administrator: {email: textIn(env, 'LAKE_ADMIN_EMAIL'), password: textIn(env, 'LAKE_ADMIN_PASSWORD')},
  }
}

// The one token that everybody needs, without JSON around it.
function administratorTokens(env: Record<string, string | undefined>): Token[] {
  const secret = textIn(env, 'LAKE_TOKEN')
  return secret ? [{name: 'api', title: 'API token', secret, grants: administratorGrants}] : []
}

function siteOrigins(env: Record<string, string | undefined>): string[] {
  const site = urlIn(env, 'SITE_URL')
  if (site) return [new URL(site).origin]
  const port = portIn(env, 'PORT', 3000)
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
}

function proxiesIn(env: Record<string, string | undefined>): string[] {
  const proxies = (textIn(env, 'LAKE_TRUSTED_PROXIES') ?? '').split(/[\s,]+/).filter((proxy) => proxy !== '')
  try {
    createAddressReader(proxies)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`LAKE_TRUSTED_PROXIES: ${reason} Separate several by commas.`, {cause: error})
  }
  return proxies
}

// An empty line in an .env file means "not set".
function textIn(env: Record<string, string | undefined>, name: string): string | undefined {
  return env[name]?.trim() || undefined
}

function portIn(env: Record<string, string | undefined>, name: string, fallback: number): number {
  const text = textIn(env, name)
  if (text === undefined) return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`${name} is "${text}". Set it to a port number from 0 to 65535.`)
}

function bytesIn(env: Record<string, string | undefined>, name: string): number | undefined {
  const text = textIn(env, name)
  if (text === undefined) return undefined
  const bytes = Number(text)
  if (Number.isSafeInteger(bytes) && bytes > 0) return bytes
  throw new Error(`${name} is "${text}". Set it to a number of bytes.`)
}

function urlIn(env: Record<string, string | undefined>, name: string): string | undefined {
  const text = textIn(env, name)
  if (text === undefined) return undefined
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol)) return text.replace(/\/+$/, '')
  throw new Error(`${name} is "${text}". Set it to an address such as https://www.example.org.`)
}
