import {existsSync, statfsSync, statSync} from 'node:fs'
import {isIP} from 'node:net'
import {totalmem} from 'node:os'
import {dirname, join} from 'node:path'
import {connect} from 'node:tls'

import {pageCacheBytes} from '../../lib/site/env.ts'
import {lakeSettings, readLedger} from '../lake/settings.ts'
import {requireFreePort} from '../run/part.ts'
import {type Environment, lakeEnvironment, readSettings, type Settings} from '../run/settings.ts'

/** What was found about a topic; where not all is fine, `text` says what to do. */
export type Finding = {topic: string; isFine: boolean; text: string}

const gibibyte = 1024 ** 3
const day = 24 * 3_600_000
const leastFreeBytes = gibibyte
// Of the machine's: the site's own code and its search, the Studio's build and the system need the rest.
const shareOfMemory = 0.6
const leastDaysOfCertificate = 14
const patienceMs = 5000

/** Examines settings and machine. Where the settings cannot be read, that is all it finds. */
export async function examine(env: Environment = process.env, now = Date.now()): Promise<Finding[]> {
  try {
    const settings = readSettings(env)
    const plan = settings.lake && lakeSettings(lakeEnvironment(settings))
    const data = settings.lake?.data ?? null
    return [
      fine(
        'settings',
        settings.lake ? 'All can be read; the lake serves the content.' : 'Hosted Sanity serves the content.',
      ),
      ...(await ports(settings)),
      ...(data ? [disk(data), clock(data, now)] : []),
      ...(plan ? [memory(plan.limits.memoryMb, settings.env)] : []),
      ...addresses(settings),
      ...(await tls(settings, now)),
      ...(plan && data ? backups(data, plan.backups, now) : []),
    ]
  } catch (error) {
    return [look('settings', error instanceof Error ? error.message : String(error))]
  }
}

function fine(topic: string, text: string): Finding {
  return {topic, isFine: true, text}
}

function look(topic: string, text: string): Finding {
  return {topic, isFine: false, text}
}

async function ports({port, lake}: Settings): Promise<Finding[]> {
  const all = [
    {name: 'site', port, variable: 'PORT', path: '/api/health'},
    ...(lake ? [{name: 'lake', port: lake.port, variable: 'LAKE_PORT', path: '/ready'}] : []),
  ]
  return Promise.all(
    all.map(async ({name, port: own, variable, path}) => {
      const answer = await ask(`http://localhost:${own}${path}`)
      if (answer?.ok) return fine('ports', `The ${name} runs on port ${own}, and is well.`)
      if (answer)
        return look('ports', `On port ${own} something answers ${answer.status} to ${path}: ${await answer.text()}`)
      return requireFreePort(own, variable).then(
        () => fine('ports', `Port ${own} is free for the ${name}, which does not run.`),
        (error: unknown) => look('ports', error instanceof Error ? error.message : String(error)),
      )
    }),
  )
}

function ask(url: string): Promise<Response | null> {
  return fetch(url, {signal: AbortSignal.timeout(patienceMs), redirect: 'manual'}).catch(() => null)
}

function disk(data: string): Finding {
  const {bavail, bsize} = statfsSync(nearest(data))
  const free = `${((bavail * bsize) / gibibyte).toFixed(1)} GiB are free for ${data}`
  return bavail * bsize >= leastFreeBytes
    ? fine('disk', `${free}.`)
    : look('disk', `Only ${free}. Make room, or move LAKE_DATA; npm run lake -- stats says what takes it.`)
}

// A container has less than its machine.
function memory(memoryMb: number, env: Environment): Finding {
  const mebibyte = 1024 ** 2
  const all = Math.floor(Math.min(totalmem(), process.constrainedMemory() || Infinity) / mebibyte)
  const most = memoryMb + pageCacheBytes(env) / mebibyte
  const text = `Lake and kept pages may take ${most} MiB, and there are ${all}`
  return most <= all * shareOfMemory
    ? fine('memory', `${text}.`)
    : look(
        'memory',
        `${text}: site, Studio and system need some too. Set LAKE_MEMORY_MB and PAGE_CACHE_MB so that they are at most ${Math.floor(all * shareOfMemory)} together.`,
      )
}

/** The path itself, or the folder in which it will be. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path))
}

// Nothing can have been written later than now.
function clock(data: string, now: number): Finding {
  const path = join(data, 'lake.sqlite')
  const written = existsSync(path) ? statSync(path).mtimeMs : 0
  return written <= now + 60_000
    ? fine('clock', `It is ${new Date(now).toISOString()}.`)
    : look(
        'clock',
        `It shows ${new Date(now).toISOString()}, but content was written at ${new Date(written).toISOString()}. Set it (timedatectl set-ntp true): publications by date, links and sessions depend on it.`,
      )
}

function addresses({siteUrl, lake, env}: Settings): Finding[] {
  if (!isPublic(siteUrl))
    return [
      fine('addresses', `${siteUrl} is for this machine alone; for others set SITE_URL and NEXT_PUBLIC_LAKE_URL.`),
    ]
  if (!lake) return [fine('addresses', `Readers come to ${siteUrl}.`)]
  const findings = [
    isPublic(lake.url)
      ? fine('origins', `Pages of ${new URL(siteUrl).origin} may use the lake at ${lake.url}.`)
      : look(
          'origins',
          `Readers come to ${siteUrl}, but their browsers would look for the lake at ${lake.url}. Set NEXT_PUBLIC_LAKE_URL to where they reach it.`,
        ),
    env['LAKE_TRUSTED_PROXIES']
      ? fine('proxy', `X-Forwarded-For is believed of ${env['LAKE_TRUSTED_PROXIES']}.`)
      : look(
          'proxy',
          'All strangers share the limits of one address. Set LAKE_TRUSTED_PROXIES to the address of the proxy, such as 127.0.0.1,::1.',
        ),
  ]
  return findings
}

function isPublic(url: string): boolean {
  const {hostname} = new URL(url)
  return hostname !== 'localhost' && !hostname.endsWith('.localhost') && isIP(hostname.replace(/^\[|\]$/g, '')) === 0
}

async function tls({siteUrl, lake}: Settings, now: number): Promise<Finding[]> {
  const urls = [siteUrl, ...(lake ? [lake.url] : [])].filter(isPublic)
  return Promise.all(
    urls.map(async (url) => {
      const {protocol, hostname, port} = new URL(url)
      if (protocol !== 'https:')
        return look(
          'tls',
          `${url} is not encrypted: passwords could be read on their way. Put a proxy in front (deploy/nginx) and set it to https.`,
        )
      const end = await certificateEnd(hostname, Number(port || 443))
      if (typeof end === 'string')
        return look(
          'tls',
          `${url} cannot be reached as browsers do: ${end}. Look at the proxy, its certificate and the name.`,
        )
      const days = Math.floor((end - now) / day)
      return days >= leastDaysOfCertificate
        ? fine('tls', `The certificate of ${hostname} is valid for ${days} days.`)
        : look(
            'tls',
            `The certificate of ${hostname} ends in ${days} days. Renew it (certbot renew), and see why that does not happen by itself.`,
          )
    }),
  )
}

/** Until when the certificate of a host is valid, in ms since the epoch, or why it does not hold. */
function certificateEnd(host: string, port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const socket = connect({host, port, servername: host, timeout: patienceMs}, () => {
      resolve(Date.parse(socket.getPeerCertificate().valid_to))
      socket.destroy()
    })
    socket.on('timeout', () => socket.destroy(new Error('it does not answer')))
    socket.on('error', (error) => resolve(error.message))
  })
}

function backups(data: string, plan: {folder: string; everyMs: number} | undefined, now: number): Finding[] {
  if (!plan)
    return [look('backups', 'None are made by themselves. Set LAKE_BACKUPS to a folder, best on another disk.')]
  const isSameDisk = statSync(nearest(plan.folder)).dev === statSync(nearest(data)).dev
  const known = readLedger(data)
  return [
    isSameDisk
      ? look(
          'backups',
          `${plan.folder} is on the same disk as the data, and would be lost with it. Put another one there.`,
        )
      : fine('backups', `They lie in ${plan.folder}, on another disk than the data.`),
    ageOf(
      'backups',
      known.backup,
      2 * plan.everyMs,
      now,
      'The last backup',
      'The lake makes one at its start; its log says why not.',
    ),
    ageOf(
      'backups',
      known.drill,
      31 * day,
      now,
      'The last drill',
      `Try one: npm run lake -- backup verify ${plan.folder}`,
    ),
  ]
}

function ageOf(topic: string, of: {at: number} | null, most: number, now: number, what: string, todo: string): Finding {
  if (!of) return look(topic, `${what} never was. ${todo}`)
  const text = `${what} was ${((now - of.at) / day).toFixed(1)} days ago.`
  return now - of.at <= most ? fine(topic, text) : look(topic, `${text} ${todo}`)
}
