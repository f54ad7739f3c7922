import {randomBytes} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient} from '@sanity/client'

import {prepareFirstAdministrator} from '#sanity/lake/src/auth/first-administrator.ts'
import {createLake, serveLake} from '#sanity/lake/src/index.ts'
import {polishTexts} from '#scripts/lake/polish-texts.ts'
import {roles} from '#scripts/lake/roles.ts'
import {tokensIn} from '#scripts/lake/tokens.ts'
import {readSettings} from '#scripts/run/settings.ts'
import {administrator} from '#tests/support/run-site.ts'

import {createAuthority} from './authority.ts'
import {startConnectProxy} from './connect-proxy.ts'
import {asHosted, management, names, project} from './names.ts'

/**
 * Plays Sanity's service by a lake under its names, with an empty project.
 *
 * @param port where a site may listen that uses it
 */
export async function playHosted(port: number) {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'))
  const siteUrl = `http://localhost:${port}`
  const [apiToken, report, cleanup, read] = Array.from({length: 4}, () => randomBytes(32).toString('base64url'))
  const lake = await createLake({
    folder: join(folder, 'data'),
    projectId: project,
    publicUrl: `https://${management}`,
    allowedOrigins: [siteUrl],
    studioUrl: `${siteUrl}/studio`,
    tokens: tokensIn({
      LAKE_TOKEN: apiToken,
      LAKE_REPORT_TOKEN: report,
      LAKE_CLEANUP_TOKEN: cleanup,
      LAKE_READ_TOKEN: read,
    }),
    roles,
    texts: polishTexts,
  })
  await prepareFirstAdministrator(lake.context, administrator)
  const asked: URL[] = []
  const authority = await createAuthority(folder, names)
  const served = await serveLake(asHosted(lake, asked), 0, authority.certificate)
  const [ofSite, ofBrowser] = await Promise.all([
    startConnectProxy(names, served.port),
    startConnectProxy(names, served.port),
  ])
  const settings = readSettings({
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    PORT: `${port}`,
    NEXT_PUBLIC_SANITY_PROJECT_ID: project,
    SANITY_REPORT_TOKEN: report,
    SANITY_CLEANUP_TOKEN: cleanup,
    SANITY_READ_TOKEN: read,
    NODE_USE_ENV_PROXY: '1',
    HTTPS_PROXY: ofSite.url,
    HTTP_PROXY: ofSite.url,
    NO_PROXY: 'localhost',
    NODE_EXTRA_CA_CERTS: authority.file,
  })
  return {
    /** Of a site that uses it, as somebody has them who has set `NEXT_PUBLIC_SANITY_PROJECT_ID`. */
    settings,
    /** With all rights, past all names. */
    client: createClient({
      projectId: project,
      dataset: 'production',
      apiVersion: '2025-02-19',
      useCdn: false,
      token: apiToken,
      resolveFetch: () => lake.fetch,
    }),
    keyHash: authority.keyHash,
    /** What was asked under the played names, in order. */
    asked,
    ofSite,
    ofBrowser,
    async [Symbol.asyncDispose]() {
      ofSite.close()
      ofBrowser.close()
      await served.close()
      await lake.close()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

/** Sanity's service, as far as a lake can play it. */
export type Hosted = Awaited<ReturnType<typeof playHosted>>
