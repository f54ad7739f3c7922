import {randomBytes} from 'node:crypto'
import {existsSync} from 'node:fs'
import {resolve} from 'node:path'

import * as v from 'valibot'

import {endpoints} from '../../lib/addresses/addresses.ts'
import {siteUrl} from '../../lib/site/env.ts'
import {sanityEnv} from '../../sanity/env.ts'

/** Environment variables by name. */
export type Environment = Record<string, string | undefined>

/** What one run of site, Studio and lake needs to know. Ports are TCP ports on this machine. */
export type Settings = {
  port: number
  siteUrl: string
  /** Null where hosted Sanity serves the content. */
  lake: {
    port: number
    url: string
    data: string
    token: string
    reportToken: string
    cleanupToken: string
    readToken: string
    liveToken: string
  } | null
  env: Environment
}

const portNumber = (fallback: number) =>
  v.pipe(
    variable(`${fallback}`),
    v.transform(Number),
    v.check(
      (number) => Number.isInteger(number) && number > 0 && number < 65_536,
      `Give it a port number between 1 and 65535, for example ${fallback}.`,
    ),
  )

const wholeAddress = (example: string) =>
  v.pipe(variable(''), v.regex(/^$|^https?:\/\/[^/]/, `Give it a whole address, for example ${example}.`))

const variables = v.object({
  PORT: portNumber(3000),
  SITE_URL: wholeAddress('https://www.example.pl'),
  PAGE_CACHE_MB: v.pipe(
    variable('256'),
    v.regex(/^[1-9]\d{0,5}$/, 'Give it a whole number of MiB, at least 1, for example 256.'),
  ),
  LAKE_PORT: portNumber(3333),
  NEXT_PUBLIC_LAKE_URL: wholeAddress('https://lake.example.pl'),
  LAKE_DATA: variable('.data'),
  LAKE_TOKEN: secret(),
  SANITY_REPORT_TOKEN: secret(),
  SANITY_CLEANUP_TOKEN: secret(),
  SANITY_READ_TOKEN: secret(),
  SANITY_LIVE_TOKEN: secret(),
})

/**
 * Reads the settings from the environment, and from `.env.local` where that file exists (see `.env.example`).
 * Without `LAKE_TOKEN` the lake gets a token that lives as long as this run, for loading the sample content; without
 * `SANITY_REPORT_TOKEN`, `SANITY_CLEANUP_TOKEN`, `SANITY_READ_TOKEN` and `SANITY_LIVE_TOKEN` site and lake share one each for
 * this run: with the first the site files what readers report, with the second it deletes that when it has been handled,
 * with the third it shows editors their drafts, with the fourth it follows what is published.
 *
 * @throws where a port is not a number between 1 and 65535, or an address is not whole
 */
export function readSettings(env: Environment = process.env): Settings {
  if (existsSync('.env.local')) process.loadEnvFile('.env.local')
  const read = readVariables(env)
  const {apiHost} = sanityEnv(env)
  const lake = apiHost
    ? {
        port: read.LAKE_PORT,
        url: apiHost,
        data: resolve(read.LAKE_DATA),
        token: read.LAKE_TOKEN,
        reportToken: read.SANITY_REPORT_TOKEN,
        cleanupToken: read.SANITY_CLEANUP_TOKEN,
        readToken: read.SANITY_READ_TOKEN,
        liveToken: read.SANITY_LIVE_TOKEN,
      }
    : null
  return {port: read.PORT, siteUrl: siteUrl(env), lake, env: {...env}}
}

/** The environment of scripts/lake/main.ts: the lake's own settings, its secrets, and where the site is. */
export function lakeEnvironment({env, port, siteUrl: address, lake}: Settings): Environment {
  if (!lake) return env
  return {
    ...env,
    LAKE_PROJECT_ID: sanityEnv(env).projectId,
    LAKE_DATASET: sanityEnv(env).dataset,
    LAKE_PORT: `${lake.port}`,
    LAKE_DATA: lake.data,
    LAKE_URL: lake.url,
    LAKE_ORIGINS: [...siteOrigins(env, port, address), ...(env['LAKE_ORIGINS'] ? [env['LAKE_ORIGINS']] : [])].join(','),
    LAKE_STUDIO_URL: address + endpoints.studio,
    LAKE_TOKEN: lake.token,
    LAKE_REPORT_TOKEN: lake.reportToken,
    LAKE_CLEANUP_TOKEN: lake.cleanupToken,
    LAKE_READ_TOKEN: lake.readToken,
    LAKE_LIVE_TOKEN: lake.liveToken,
    LAKE_METRICS_TOKEN: env['METRICS_TOKEN'],
  }
}

// On one machine, the site answers under both names.
function siteOrigins(env: Environment, port: number, address: string): string[] {
  return env['SITE_URL'] ? [new URL(address).origin] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
}

/**
 * The site's environment: of the lake's secrets only those to file and delete reports, to read drafts and to follow changes; and
 * no telemetry.
 */
export function siteEnvironment({env, port, siteUrl: address, lake}: Settings): Environment {
  const shared = Object.entries(env).filter(([name]) => !name.startsWith('LAKE_'))
  const ofLake = lake
    ? {
        NEXT_PUBLIC_LAKE_URL: lake.url,
        SANITY_REPORT_TOKEN: lake.reportToken,
        SANITY_CLEANUP_TOKEN: lake.cleanupToken,
        SANITY_READ_TOKEN: lake.readToken,
        SANITY_LIVE_TOKEN: lake.liveToken,
      }
    : {}
  return {
    ...Object.fromEntries(shared),
    ...ofLake,
    NODE_ENV: 'production',
    PORT: `${port}`,
    SITE_URL: address,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

function readVariables(env: Environment): v.InferOutput<typeof variables> {
  const result = v.safeParse(variables, env)
  if (result.success) return result.output
  const [issue] = result.issues
  const name = v.getDotPath(issue) ?? ''
  throw new Error(`${name} is "${env[name]}". ${issue.message}`)
}

/** What is empty is not set: `.env` files are copied with empty lines. */
function variable(fallback: string | (() => string)) {
  const ifUnset = typeof fallback === 'string' ? () => fallback : fallback
  return v.pipe(
    v.optional(v.string(), ''),
    v.transform((value) => value || ifUnset()),
  )
}

function secret() {
  return variable(() => randomBytes(32).toString('base64url'))
}
