import {prepareFirstAdministrator} from '#sanity/lake/src/auth/first-administrator.ts'
import type {Certificate} from '#sanity/lake/src/certificate.ts'
import {administratorGrants, createLake, serveLake} from '#sanity/lake/src/index.ts'
import {clientAt, freePort} from '#sanity/lake/tests/support/run-lake.ts'

/** The token that has all rights. */
export const token = 'versions'

/** Who signs in to a Studio. */
export const administrator = {email: 'editor@example.org', password: 'seven green bicycles'}

/** Such a lake: its address, and a client that may all. */
export type FreshLake = Awaited<ReturnType<typeof freshLake>>

type Doors = {
  /** Over TLS with it, else over HTTP. */
  certificate?: Certificate | undefined
  /** The origin that may use the lake from a browser. */
  studio?: string | undefined
}

/** An empty lake that serves on a port of its own, and a client that reads all of it, without its port. */
export async function freshLake({certificate, studio}: Doors = {}) {
  const port = await freePort()
  const url = `${certificate ? 'https' : 'http'}://localhost:${port}`
  const tokens = [{name: 'versions', secret: token, grants: administratorGrants}]
  const allowedOrigins = studio === undefined ? [] : [studio]
  const lake = await createLake({temporary: true, publicUrl: url, tokens, allowedOrigins})
  await prepareFirstAdministrator(lake.context, administrator)
  const served = await serveLake(lake, port, certificate)
  return {
    url,
    client: clientAt(url, {token, perspective: 'raw', resolveFetch: () => lake.fetch}),
    async [Symbol.asyncDispose]() {
      await served.close()
      await lake.close()
    },
  }
}
