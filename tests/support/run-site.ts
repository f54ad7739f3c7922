import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {lakeClient, startLake} from '../../scripts/run/lake.ts'
import type {Part} from '../../scripts/run/part.ts'
import {readSettings, type Settings} from '../../scripts/run/settings.ts'
import {buildSite, startSite} from '../../scripts/run/site.ts'

/** The administrator of a lake that `runSite` started. Made up for each run; nothing outside the tests knows it. */
export const administrator = {email: 'redakcja@example.org', password: 'bardzo-długie-hasło-do-testów'}

/** Where a site and its lake listen. */
export type Ports = {port: number; lakePort: number}

/** Builds the site, unless a build of these sources is there, and runs it. */
export async function runSite(ports: Ports) {
  await buildTestSite(ports)
  return runBuiltSite(ports)
}

/** Builds the site unless a build of these sources is there; a build asks the lake for what it shows. */
export async function buildTestSite(ports: Ports): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'build-'))
  const settings = testSettings(ports, folder)
  const lake = await startLake(settings, () => {})
  try {
    await buildSite(settings)
  } finally {
    await lake.stop()
    rmSync(folder, {recursive: true, force: true})
  }
}

/**
 * Lake and built site on ports of their own, with the sample content in a temporary folder.
 * `startLake` and `startSite` give each part again after it was stopped, on the same data; the site, if need be, with
 * another address for the lake.
 */
export async function runBuiltSite(ports: Ports) {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  const settings = testSettings(ports, folder)
  const parts: {lake?: Part; site?: Part} = {}
  const startTheLake = async () => void (parts.lake = await startLake(settings, () => {}))
  const startTheSite = async (lakeUrl = settings.lake.url) => {
    parts.site = await startSite({...settings, lake: {...settings.lake, url: lakeUrl}})
  }
  await startTheLake()
  await startTheSite()
  return {
    siteUrl: settings.siteUrl,
    lakeUrl: settings.lake.url,
    client: lakeClient(settings.lake),
    lakeProcessId: () => parts.lake?.process.pid,
    siteProcessId: () => parts.site?.process.pid,
    startLake: startTheLake,
    startSite: startTheSite,
    stopLake: async () => parts.lake?.stop(),
    stopSite: async () => parts.site?.stop(),
    async [Symbol.asyncDispose]() {
      await parts.site?.stop()
      await parts.lake?.stop()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

export type RunningSite = Awaited<ReturnType<typeof runBuiltSite>>

function testSettings(ports: Ports, folder: string) {
  const settings: Settings = readSettings({
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    PORT: `${ports.port}`,
    LAKE_PORT: `${ports.lakePort}`,
    LAKE_DATA: folder,
    METRICS_TOKEN: 'operator',
    LAKE_ADMIN_EMAIL: administrator.email,
    LAKE_ADMIN_PASSWORD: administrator.password,
  })
  if (!settings.lake) throw new Error('The tests run on the lake.')
  return {...settings, lake: settings.lake}
}
