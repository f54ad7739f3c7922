import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'

import type {Token} from '#src/auth/authority.ts'
import {administratorGrants} from '#src/auth/roles.ts'
import {createSession} from '#src/auth/sessions.ts'
import {createUser} from '#src/auth/users.ts'
import type {LakeOptions} from '#src/context.ts'
import {createLake, type Lake} from '#src/lake.ts'

/** A lake of its own for one test, on a temporary folder and without a port. `await using` puts it away. */
export type TestLake = {
  lake: Lake
  folder: string
  /** Signed in by the API token, with all rights. */
  client: SanityClient
  anonymous: SanityClient
  /** Whoever has this token. */
  clientWith(token: string): SanityClient
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

const testToken: Token = {name: 'api', title: 'API token', secret: apiToken, grants: administratorGrants}

/** Opens a lake with the real @sanity/client in front. `folder` opens one that an earlier lake has left. */
export async function openTestLake(
  documents: readonly TestDocument[] = [],
  options: Partial<LakeOptions> = {},
): Promise<TestLake> {
  const settings = {
    publicUrl: testLakeUrl,
    allowedOrigins: [testSiteUrl],
    studioUrl: `${testSiteUrl}/studio`,
    ...options,
    tokens: [testToken, ...(options.tokens ?? [])],
  }
  const {folder} = options
  const lake = await (folder === undefined
    ? createLake({...settings, temporary: true})
    : createLake({...settings, folder}))
  const client = clientOf(lake, {token: apiToken})
  if (documents.length > 0) await client.mutate(documents.map((document) => ({createOrReplace: document})))
  return {
    lake,
    folder: lake.context.store.folder,
    client,
    anonymous: clientOf(lake, {}),
    clientWith: (token) => clientOf(lake, {token}),
    clientFor(role) {
      const fetch = fetchAs(lake, tokenFor(lake, role))
      return clientOf(lake, {resolveFetch: () => fetch})
    },
    request: (path, init) => lake.fetch(testLakeUrl + path, {headers: {authorization: `Bearer ${apiToken}`}, ...init}),
    [Symbol.asyncDispose]: () => lake.close(),
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

async function tokenFor(lake: Lake, role: string): Promise<string> {
  const user = await createUser(lake.context, {name: role, email: `${role}@example.test`, role})
  if (user) return createSession(lake.context, user)
  throw new Error(`There is a ${role} in this lake already.`)
}

function fetchAs(lake: Lake, token: Promise<string>): Lake['fetch'] {
  return async (input, init) => {
    const headers = new Headers(input instanceof Request && !init?.headers ? input.headers : init?.headers)
    headers.set('authorization', `Bearer ${await token}`)
    return lake.fetch(input, {...init, headers})
  }
}
