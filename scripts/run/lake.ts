import {accessSync, constants, mkdirSync} from 'node:fs'

import {createClient, type SanityClient} from '@sanity/client'

import {sanityEnv} from '../../sanity/env.ts'
import {migrateContent, skipMigrations} from '../../sanity/migrations/migrate-content.ts'
import {loadSeed} from '../../sanity/seed/load.ts'
import {type Part, answers, requireFreePort, startPart} from './part.ts'
import {type Environment, lakeEnvironment, type Settings} from './settings.ts'

// See youngMegabytesEach in sanity/lake/src/threads/pool.ts.
const lakeMemory = '--max-semi-space-size=4'

/**
 * Starts the lake and, where it is empty, fills it with the sample content.
 *
 * @param onLine gets what the lake prints, a line each
 * @throws where the data folder cannot be written or the port is taken
 */
export async function startLake(
  settings: Settings & {lake: NonNullable<Settings['lake']>},
  onLine?: (line: string) => void,
): Promise<Part> {
  const {lake} = settings
  requireWritableFolder(lake.data)
  await requireFreePort(lake.port, 'LAKE_PORT')
  const part = startPart('lake', [lakeMemory, 'scripts/lake/main.ts'], lakeEnvironment(settings), onLine)
  await answers(part, `http://localhost:${lake.port}/v1/ping`)
  await prepareContent(lakeClient(lake, settings.env))
  return part
}

/** Fills what is empty with the sample content, and brings older content along. */
async function prepareContent(client: SanityClient): Promise<void> {
  const {documents} = await loadSeed(client)
  if (documents > 0) return skipMigrations(client)
  const done = await migrateContent(client)
  if (done.length > 0) console.log(`Content migrations: ${done.join(', ')}.`)
}

/** A client of the lake with the administrator's rights. `env` names the dataset, where it is not production. */
export function lakeClient({port, token}: {port: number; token: string}, env: Environment = {}) {
  const {projectId, dataset, apiVersion} = sanityEnv(env)
  return createClient({
    projectId,
    dataset,
    apiVersion,
    apiHost: `http://localhost:${port}`,
    useProjectHostname: false,
    useCdn: false,
    token,
  })
}

function requireWritableFolder(folder: string): void {
  try {
    mkdirSync(folder, {recursive: true})
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new Error(
      `The data folder ${folder} cannot be written. Give this user the right to write there, or choose another folder: LAKE_DATA=/path npm start`,
      {cause},
    )
  }
}
