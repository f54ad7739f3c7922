import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'

import type {Token} from '#sanity/lake/auth/authority.ts'
import type {Grant} from '#sanity/lake/auth/grants.ts'
import {administratorGrants, anonymousGrants, viewerGrants} from '#sanity/lake/auth/roles.ts'
import {createSession} from '#sanity/lake/auth/sessions.ts'
import {createUser} from '#sanity/lake/auth/users.ts'
import type {LakeOptions} from '#sanity/lake/context.ts'
import {createLake, type Lake} from '#sanity/lake/lake.ts'

/** A lake of its own for one test, on a temporary folder and without a port. `await using` puts it away. */
export type TestLake = {
  lake: Lake
  folder: string
  /** Signed in by the API token, with all rights. */
  client: SanityClient
  anonymous: SanityClient
  /** Signed in by the token of the site's form for reports. */
  reporter: SanityClient
  /** Signed in by the token of the site's preview of drafts. */
  preview: SanityClient
  clientFor(role: string): SanityClient
  /** Any request; the path begins at the version: `/v2025-02-19/…`. The API token is sent unless headers say otherwise. */
  request(path: string, init?: RequestInit): Promise<Response>
  [Symbol.asyncDispose](): Promise<void>
}

/** A document to begin with. */
export type TestDocument = {_id: string; _type: string; [field: string]: unknown}

/** Where test lakes believe to be. */
export const testLakeUrl = 'http://lake.test'
/** The page that may use them from a browser. */
export const testSiteUrl = 'http://site.test'

const apiToken = 'test-token'
const reportToken = 'test-report-token'
const readToken = 'test-read-token'

const fileReports: Grant = {filter: '_type == "report" && string::startsWith(_id, "report.")', permissions: ['create']}
const testTokens: Token[] = [
  {name: 'api', title: 'Klucz API', secret: apiToken, grants: administratorGrants},
  {name: 'report', title: 'Formularz zgłoszeń', secret: reportToken, grants: [...anonymousGrants, fileReports]},
  {name: 'read', title: 'Podgląd szkiców', secret: readToken, grants: viewerGrants},
]

/** Opens a lake with the real @sanity/client in front. `folder` opens one that an earlier lake has left. */
export async function openTestLake(
  documents: readonly TestDocument[] = [],
  options: Partial<LakeOptions> = {},
): Promise<TestLake> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'lake-')))
  const lake = await createLake({
    datasets: ['production'],
    projectId: 'lake',
    publicUrl: testLakeUrl,
    allowedOrigins: [testSiteUrl],
    ...options,
    tokens: [...testTokens, ...(options.tokens ?? [])],
    folder,
  })
  const client = clientOf(lake, {token: apiToken})
  if (documents.length > 0) await client.mutate(documents.map((document) => ({createOrReplace: document})))
  return {
    lake,
    folder,
    client,
    anonymous: clientOf(lake, {}),
    reporter: clientOf(lake, {token: reportToken}),
    preview: clientOf(lake, {token: readToken}),
    clientFor: (role) => clientOf(lake, {token: tokenFor(lake, role)}),
    request: (path, init) => lake.fetch(testLakeUrl + path, {headers: {authorization: `Bearer ${apiToken}`}, ...init}),
    async [Symbol.asyncDispose]() {
      await lake.close()
      // A folder given by the test is the test's to put away.
      if (!options.folder) await rm(folder, {recursive: true})
    },
  }
}

function clientOf(lake: Lake, config: ClientConfig): SanityClient {
  return createClient({
    projectId: 'lake',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: testLakeUrl,
    useProjectHostname: false,
    useCdn: false,
    resolveFetch: () => lake.fetch,
    ...config,
  })
}

function tokenFor(lake: Lake, role: string): string {
  const user = createUser(lake.context, {name: role, email: `${role}@example.test`, role})
  return createSession(lake.context, user)
}
