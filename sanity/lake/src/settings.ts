import type {Token} from './auth/authority.ts'
import type {Grant} from './auth/grants.ts'
import {originIn} from './auth/origins.ts'
import {operatorToken} from './auth/require.ts'
import {administratorGrants, type Role} from './auth/roles.ts'
import {type Certificate, certificateIn} from './certificate.ts'
import type {LakeOptions} from './context.ts'
import {leastMemory, usualMemory} from './memory.ts'
import {networkList} from './networks.ts'
import {anonymousGrantsIn, rolesIn, tokensIn} from './settings-json.ts'
import type {BackupPlan} from './sqlite/backup/schedule.ts'
import {usualAuditDays} from './store/audit.ts'
import type {LakeTexts} from './texts.ts'
import {minThreads} from './threads/pool.ts'

/** What `runLake` is told. */
export type LakeSettings = {
  port: number
  folder: string
  projectId: string | undefined
  dataset: string | undefined
  publicUrl: string | undefined
  allowedOrigins: string[]
  trustedProxies: string[]
  webhookNetworks: string[]
  studioUrl: string | undefined
  tokens: readonly Token[]
  roles: readonly Role[] | undefined
  anonymousGrants: readonly Grant[] | undefined
  texts: LakeTexts | undefined
  certificate: Certificate | undefined
  limits: Pick<LakeOptions, 'maxBodyBytes' | 'maxAssetBytes' | 'auditDays'> & {threads: number; memoryMb: number}
  administrator: {email: string | undefined; password: string | undefined}
  backups: BackupPlan | undefined
  historyDays: number | undefined
}

/** Reads the settings from the environment (see README). Throws an Error that names the variable and what it must be. */
export function settingsIn(env: Record<string, string | undefined>): LakeSettings {
  return {
    port: numberIn(env, 'LAKE_PORT', ofPort) ?? 3333,
    folder: textIn(env, 'LAKE_DATA') ?? '.data',
    projectId: textIn(env, 'LAKE_PROJECT_ID'),
    dataset: textIn(env, 'LAKE_DATASET'),
    publicUrl: publicUrlIn(env),
    allowedOrigins: originsIn(env),
    trustedProxies: networksIn(env, 'LAKE_TRUSTED_PROXIES'),
    webhookNetworks: networksIn(env, 'LAKE_WEBHOOK_NETWORKS'),
    studioUrl: urlIn(env, 'LAKE_STUDIO_URL'),
    tokens: [...administratorTokens(env), ...operatorTokens(env), ...(tokensIn(env) ?? [])],
    roles: rolesIn(env),
    anonymousGrants: anonymousGrantsIn(env),
    texts: undefined,
    certificate: certificateIn(env),
    limits: limitsIn(env),
    backups: backupsIn(env),
    historyDays: historyDaysIn(env),
    administrator: {email: textIn(env, 'LAKE_ADMIN_EMAIL'), password: textIn(env, 'LAKE_ADMIN_PASSWORD')},
  }
}

function limitsIn(env: Record<string, string | undefined>): LakeSettings['limits'] {
  const threads = numberIn(env, 'LAKE_THREADS', ofThreads) ?? minThreads
  return {
    maxBodyBytes: numberIn(env, 'LAKE_MAX_BODY_BYTES', ofBytes),
    auditDays: numberIn(env, 'LAKE_AUDIT_DAYS', ofTime),
    maxAssetBytes: numberIn(env, 'LAKE_MAX_ASSET_BYTES', ofBytes),
    threads,
    memoryMb: numberIn(env, 'LAKE_MEMORY_MB', ofMemory(threads)) ?? usualMemory(threads),
  }
}

// The audit log reads from history what was published.
function historyDaysIn(env: Record<string, string | undefined>): number | undefined {
  const days = numberIn(env, 'LAKE_HISTORY_DAYS', ofTime)
  const auditDays = numberIn(env, 'LAKE_AUDIT_DAYS', ofTime) ?? usualAuditDays
  if (days === undefined || days >= auditDays) return days
  throw new Error(
    `LAKE_HISTORY_DAYS is ${days}, but the audit log tells for ${auditDays} days what was published, and reads that from history. Set it to as many at least, or LAKE_AUDIT_DAYS to as few.`,
  )
}

const hour = 3_600_000

function backupsIn(env: Record<string, string | undefined>): BackupPlan | undefined {
  const folder = textIn(env, 'LAKE_BACKUPS')
  const everyMs = (numberIn(env, 'LAKE_BACKUP_HOURS', ofTime) ?? 24) * hour
  const keepMs = (numberIn(env, 'LAKE_BACKUP_DAYS', ofTime) ?? 30) * 24 * hour
  const recipient = textIn(env, 'LAKE_BACKUP_RECIPIENT')
  if (recipient !== undefined && !/^age1[a-z0-9]+$/.test(recipient))
    throw new Error('LAKE_BACKUP_RECIPIENT is no recipient. Set it to the age1… that age-keygen prints.')
  return folder === undefined ? undefined : {folder, everyMs, keepMs, recipient}
}

// The one token that everybody needs, without JSON around it.
function administratorTokens(env: Record<string, string | undefined>): Token[] {
  const secret = textIn(env, 'LAKE_TOKEN')
  return secret ? [{name: 'api', title: 'API token', secret, grants: administratorGrants}] : []
}

// It reads how the lake is doing, and no document.
function operatorTokens(env: Record<string, string | undefined>): Token[] {
  const secret = textIn(env, 'LAKE_METRICS_TOKEN')
  return secret ? [{name: operatorToken, title: 'Metrics', secret, grants: []}] : []
}

function originsIn(env: Record<string, string | undefined>): string[] {
  const texts = textIn(env, 'LAKE_ORIGINS')?.split(',') ?? []
  return texts.map((text) => {
    const origin = originIn(text.trim())
    if (origin !== null) return origin
    throw new Error(
      `LAKE_ORIGINS holds "${text.trim()}". Set it to origins such as http://localhost:3000, with commas between them.`,
    )
  })
}

function networksIn(env: Record<string, string | undefined>, name: string): string[] {
  const networks = (textIn(env, name) ?? '').split(/[\s,]+/).filter((network) => network !== '')
  try {
    networkList(networks)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${name}: ${reason} Separate several by commas.`, {cause: error})
  }
  return networks
}

// An empty line in an .env file means "not set".
function textIn(env: Record<string, string | undefined>, name: string): string | undefined {
  return env[name]?.trim() || undefined
}

/** A whole number of at most so much, named in the error as `what`; undefined where none is set. */
function numberIn(
  env: Record<string, string | undefined>,
  name: string,
  {least, most, what}: {least: number; most: number; what: string},
): number | undefined {
  const text = textIn(env, name)
  if (text === undefined) return undefined
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= least && number <= most) return number
  throw new Error(`${name} is "${text}". Set it to ${what}.`)
}

const ofPort = {least: 0, most: 65_535, what: 'a port number from 0 to 65535'}
const ofBytes = {least: 1, most: Number.MAX_SAFE_INTEGER, what: 'a number of bytes'}
const ofThreads = {least: minThreads, most: 64, what: `a number of threads from ${minThreads} to 64`}
function ofMemory(threads: number) {
  const least = leastMemory(threads)
  const what = `a number of MiB, at least ${least} with ${threads} threads${threads > minThreads ? ', or set LAKE_THREADS to fewer' : ''}`
  return {least, most: 1_000_000, what}
}
const ofTime = {least: 1, most: 10_000, what: 'a whole number from 1 to 10000'}

// The operator's commands would send their token there, for all to read.
function publicUrlIn(env: Record<string, string | undefined>): string | undefined {
  const url = urlIn(env, 'LAKE_URL')
  if (!url?.toLowerCase().startsWith('http:') || !textIn(env, 'LAKE_TLS_CERT')) return url
  throw new Error(
    `LAKE_URL is "${url}", but with a certificate (LAKE_TLS_CERT) the lake speaks https alone. Set it to an address with https:, or leave LAKE_TLS_CERT and LAKE_TLS_KEY out.`,
  )
}

function urlIn(env: Record<string, string | undefined>, name: string): string | undefined {
  const text = textIn(env, name)
  if (text === undefined) return undefined
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol)) return text.replace(/\/+$/, '')
  throw new Error(`${name} is "${text}". Set it to an address such as https://www.example.org.`)
}
