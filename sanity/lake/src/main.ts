#!/usr/bin/env node
import {parseArgs} from 'node:util'

import {runLake} from './run.ts'
import {settingsIn} from './settings.ts'

const help = `A content lake that speaks Sanity's API, from one folder.

  own-content-lake serve [options]

  --project-id <id>     the project id that clients use            LAKE_PROJECT_ID   lake
  --dataset <name>      the dataset                                LAKE_DATASET      production
  --port <number>       where it listens                           LAKE_PORT         3333
  --data <folder>       where database and files lie               LAKE_DATA         .data
  --origin <origin>     a page's origin that may use it, e.g. http://localhost:3000;
                        again for further ones                     LAKE_ORIGINS      (commas between them)
  --url <address>       where browsers reach it                    LAKE_URL          http://localhost:<port>
  --studio-url <url>    where people sign in to                    LAKE_STUDIO_URL   the first origin
  --help                this text

By the environment alone: LAKE_TOKEN (a token with all rights), LAKE_TOKENS, LAKE_ROLES and LAKE_ANONYMOUS_GRANTS (JSON,
or the path of a JSON file), LAKE_ADMIN_EMAIL and LAKE_ADMIN_PASSWORD, LAKE_MAX_BODY_BYTES, LAKE_MAX_ASSET_BYTES, LAKE_THREADS,
LAKE_TRUSTED_PROXIES.
Without LAKE_ADMIN_…, the first start prints a link at which the administrator chooses a password.`

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function main(args: string[]): Promise<void> {
  const text = {type: 'string'} as const
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'project-id': text,
      dataset: text,
      port: text,
      data: text,
      origin: {type: 'string', multiple: true},
      url: text,
      'studio-url': text,
      help: {type: 'boolean', short: 'h'},
    },
  })
  if (values.help) return console.log(help)
  if (positionals.join(' ') !== 'serve') throw new Error(`There is no command "${positionals.join(' ')}".\n\n${help}`)
  const given = {
    LAKE_PROJECT_ID: values['project-id'],
    LAKE_DATASET: values.dataset,
    LAKE_PORT: values.port,
    LAKE_DATA: values.data,
    LAKE_ORIGINS: values.origin?.join(','),
    LAKE_URL: values.url,
    LAKE_STUDIO_URL: values['studio-url'],
  }
  const flags = Object.entries(given).filter(([, value]) => value !== undefined)
  await runLake(settingsIn({...process.env, ...Object.fromEntries(flags)}))
}
