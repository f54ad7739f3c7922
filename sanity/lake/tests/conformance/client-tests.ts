import {fileURLToPath} from 'node:url'

import {startVitest} from 'vitest/node'

import {administratorGrants} from '#src/auth/roles.ts'
import {createLake} from '#src/lake.ts'
import {serveLake} from '#src/serve.ts'
import {freePort} from '#tests/support/run-lake.ts'

import type {Outcome} from './groq-suite.ts'

// What belongs to an organisation at Sanity, and to its models.
const outOfScope = /agentActions|mediaLibrary/
const settings = {
  SANITY_INTEGRATION_TOKEN: 'conformance',
  SANITY_INTEGRATION_ORG_TOKEN: 'conformance',
  SANITY_INTEGRATION_PROJECT_ID: 'lake',
  SANITY_INTEGRATION_DATASET: 'test',
  SANITY_INTEGRATION_MEDIA_LIBRARY_ID: '',
  SANITY_INTEGRATION_VIDEO_ASSET_ID: '',
}

/**
 * Runs the integration tests of Sanity's client, with the client that is installed here, against a lake of their own.
 *
 * @param folder a checkout of the client's repository
 */
export async function runClientTests(folder: string): Promise<Outcome> {
  const port = await freePort()
  const token = {name: 'conformance', secret: settings.SANITY_INTEGRATION_TOKEN, grants: administratorGrants}
  const publicUrl = `http://localhost:${port}`
  await using lake = await createLake({temporary: true, tokens: [token], publicUrl, datasets: ['test']})
  const served = await serveLake(lake, port)
  process.env['CONFORMANCE_LAKE'] = publicUrl
  try {
    return await runVitest(folder)
  } finally {
    await served.close()
  }
}

async function runVitest(folder: string): Promise<Outcome> {
  const here = (name: string) => fileURLToPath(import.meta.resolve(name))
  const atLake = fileURLToPath(new URL('client-at-lake.ts', import.meta.url))
  const vitest = await startVitest(
    'test',
    [],
    {
      root: folder,
      config: false,
      watch: false,
      include: ['test/integration/*.integration.test.ts'],
      exclude: [],
      provide: {integrationEnv: settings},
      testTimeout: 60_000,
      reporters: ['default'],
    },
    {
      // The checkout need not be installed.
      resolve: {
        alias: [
          {find: /^rxjs$/, replacement: here('rxjs')},
          {find: /^vitest$/, replacement: here('vitest')},
        ],
      },
      plugins: [
        {
          name: 'client-at-lake',
          enforce: 'pre',
          resolveId: (name, importer) =>
            /^@sanity\/client(?:\/stega)?$/.test(name) && importer !== atLake ? atLake : null,
        },
      ],
    },
  )
  const outcome: Outcome = {passed: 0, failures: [], leftOut: []}
  for (const file of vitest.state.getTestModules()) {
    for (const test of file.children.allTests()) {
      const {state} = test.result()
      if (outOfScope.test(file.moduleId)) outcome.leftOut.push(test.fullName)
      else if (state === 'passed') outcome.passed += 1
      else outcome.failures.push(`${test.fullName}: ${state}`)
    }
    for (const {message} of file.errors()) outcome.failures.push(`${file.moduleId}: ${message}`)
  }
  await vitest.close()
  return outcome
}
