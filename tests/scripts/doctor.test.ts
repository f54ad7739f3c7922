import {execFile} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

import {examine, type Finding} from '../../scripts/doctor/examine.ts'

const day = 24 * 3_600_000

async function machine() {
  const data = mkdtempSync(join(tmpdir(), 'doctor-'))
  const env = {PORT: `${await freePort()}`, LAKE_PORT: `${await freePort()}`, LAKE_DATA: data}
  return {data, env, [Symbol.dispose]: () => rmSync(data, {recursive: true})}
}

function about(findings: readonly Finding[], topic: string): [isFine: boolean, text: string][] {
  return findings.filter((each) => each.topic === topic).map(({isFine, text}) => [isFine, text])
}

test('on a fresh machine all is fine but that no backups are made', async () => {
  using here = await machine()
  const findings = await examine(here.env)
  // How much memory this machine has is not for a test to say.
  expect(findings.filter(({isFine, topic}) => !isFine && topic !== 'memory')).toEqual([
    {topic: 'backups', isFine: false, text: expect.stringContaining('Set LAKE_BACKUPS')},
  ])
  expect(findings.map(({topic}) => topic)).toEqual(expect.arrayContaining(['settings', 'ports', 'disk', 'clock']))
})

test('a setting that cannot be is named, and a port that something else holds', async () => {
  using here = await machine()
  expect(await examine({...here.env, LAKE_THREADS: 'many'})).toEqual([
    {topic: 'settings', isFine: false, text: expect.stringContaining('LAKE_THREADS is "many"')},
  ])
  const other = createServer((socket) => socket.destroy()).listen(Number(here.env.PORT))
  await once(other, 'listening')
  expect(about(await examine(here.env), 'ports')[0]).toEqual([false, expect.stringContaining('EADDRINUSE')])
  other.close()
})

test('memory that there is not is named, with the settings that ask for it', async () => {
  using here = await machine()
  expect(about(await examine({...here.env, LAKE_MEMORY_MB: '256'}), 'memory')[0]?.[0]).toBe(true)
  expect(about(await examine({...here.env, LAKE_MEMORY_MB: '900000'}), 'memory')).toEqual([
    [false, expect.stringContaining('Set LAKE_MEMORY_MB and PAGE_CACHE_MB')],
  ])
})

test('for others, the lake’s address, the proxy and encryption have to be set', async () => {
  using here = await machine()
  const findings = await examine({...here.env, SITE_URL: 'http://site.invalid'})
  expect(about(findings, 'origins')).toEqual([[false, expect.stringContaining('Set NEXT_PUBLIC_LAKE_URL')]])
  expect(about(findings, 'proxy')).toEqual([[false, expect.stringContaining('Set LAKE_TRUSTED_PROXIES')]])
  expect(about(findings, 'tls')).toEqual([[false, expect.stringContaining('is not encrypted')]])
  const set = {
    SITE_URL: 'https://site.invalid',
    NEXT_PUBLIC_LAKE_URL: 'https://lake.invalid',
    LAKE_TRUSTED_PROXIES: '::1',
  }
  const better = await examine({...here.env, ...set})
  expect(about(better, 'origins')[0]?.[0]).toBe(true)
  expect(about(better, 'proxy')[0]?.[0]).toBe(true)
  expect(about(better, 'tls').map(([isFine]) => isFine)).toEqual([false, false])
})

test('old backups, drills that never were and a clock that runs behind are told, each with what to do', async () => {
  using here = await machine()
  const env = {...here.env, LAKE_BACKUPS: join(here.data, 'backups')}
  const ledger = {backup: {at: Date.now() - 5 * day, folder: env.LAKE_BACKUPS}, failure: null, drill: null}
  writeFileSync(join(here.data, 'backups.json'), JSON.stringify(ledger))
  writeFileSync(join(here.data, 'lake.sqlite'), '')
  expect(about(await examine(env), 'backups')).toEqual([
    [false, expect.stringContaining('on the same disk')],
    [false, expect.stringContaining('was 5.0 days ago')],
    [false, expect.stringContaining('backup verify')],
  ])
  expect(about(await examine(env, Date.now() - day), 'clock')).toEqual([[false, expect.stringContaining('set-ntp')]])
})

test('the command prints what it found, and ends with 1 where something has to be done', async () => {
  using here = await machine()
  const {code, output} = await new Promise<{code: number | null; output: string}>((resolve) => {
    const child = execFile(
      process.execPath,
      ['scripts/doctor.ts'],
      {env: {...process.env, ...here.env}},
      (_error, stdout) => resolve({code: child.exitCode, output: stdout}),
    )
  })
  expect(output).toMatch(/^fine {2}settings/m)
  expect(output).toMatch(/^LOOK {2}backups/m)
  expect(code).toBe(1)
})
