import {administratorGrants, createLake, serveLake} from '#sanity/lake/src/index.ts'
import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

/** The token that has all rights. */
export const token = 'versions'

/** An empty lake that serves on a port of its own. */
export async function freshLake() {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const tokens = [{name: 'versions', secret: token, grants: administratorGrants}]
  const lake = await createLake({temporary: true, publicUrl: url, tokens})
  const served = await serveLake(lake, port)
  return {
    url,
    async [Symbol.asyncDispose]() {
      await served.close()
      await lake.close()
    },
  }
}
