#!/usr/bin/env node
import {parseArgs} from 'node:util'

import {backup, certificate, check, repair, restore} from './commands/commands.ts'
import {runLake} from './run.ts'
import {settingsIn} from './settings.ts'

const help = `A content lake that speaks Sanity's API, from one folder.

  own-content-lake serve [options]
  own-content-lake backup <new folder> [--data <folder>]
  own-content-lake restore <backup> [--data <folder>] [--force]
  own-content-lake check [--data <folder>] [--repair | --accept-loss]
  own-content-lake certificate <new folder>

serve runs the lake:

  --project-id <id>     the project id that clients use            LAKE_PROJECT_ID   lake
  --dataset <name>      the dataset                                LAKE_DATASET      production
  --port <number>       where it listens                           LAKE_PORT         3333
  --data <folder>       where database and files lie               LAKE_DATA         .data
  --origin <origin>     a page's origin that may use it, e.g. http://localhost:3000;
                        again for further ones                     LAKE_ORIGINS      (commas between them)
  --url <address>       where browsers reach it                    LAKE_URL          http://localhost:<port>
  --studio-url <url>    where people sign in to                    LAKE_STUDIO_URL   the first origin
  --help                this text

backup copies the data folder, while a lake may serve it, into a new folder, and tries it by a restore.
restore puts a backup into the data folder of a lake that is stopped.
  --force               also where there are data, which are kept beside
check verifies all that the data folder holds, while a lake may serve it, and ends with 1 where something is wrong.
  --repair              brings documents that are damaged or missing back from the log (stop the lake first)
  --accept-loss         does that, and goes on though transactions are lost
certificate makes a certificate for trying HTTP/2 on this machine; browsers ask before they believe it.

By the environment alone: LAKE_TOKEN (a token with all rights), LAKE_TOKENS, LAKE_ROLES and LAKE_ANONYMOUS_GRANTS (JSON,
or the path of a JSON file), LAKE_ADMIN_EMAIL and LAKE_ADMIN_PASSWORD, LAKE_TLS_CERT and LAKE_TLS_KEY (paths of PEM
files), LAKE_MAX_BODY_BYTES, LAKE_MAX_ASSET_BYTES, LAKE_THREADS,
LAKE_TRUSTED_PROXIES, LAKE_WEBHOOK_NETWORKS.
Without LAKE_ADMIN_…, the first start prints a link at which the administrator chooses a password.`

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function main(args: string[]): Promise<void> {
  const text = {type: 'string'} as const
  const flag = {type: 'boolean', default: false} as const
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
      force: flag,
      repair: flag,
      'accept-loss': flag,
      help: {type: 'boolean', short: 'h'},
    },
  })
  if (values.help) return console.log(help)
  const [command, path, ...more] = positionals
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
  const settings = settingsIn({...process.env, ...Object.fromEntries(flags)})
  const acceptLoss = values['accept-loss']
  if (more.length > 0 || ((command === 'serve' || command === 'check') && path !== undefined))
    throw unknown(positionals)
  if (command === 'serve') return runLake(settings)
  const told = {folder: settings.folder, say: console.log}
  if (command === 'backup' && path) return backup({...told, target: path})
  if (command === 'restore' && path) return restore({...told, source: path, isForced: values.force})
  if (command === 'certificate' && path) return certificate({say: console.log, target: path})
  if (command === 'check') {
    const isWhole = values.repair || acceptLoss ? await repair({...told, acceptLoss}) : await check(told)
    process.exitCode = isWhole ? 0 : 1
    return
  }
  throw unknown(positionals)
}

function unknown(words: readonly string[]): Error {
  return new Error(`There is no command "${words.join(' ')}".\n\n${help}`)
}
