#!/usr/bin/env -S node --max-semi-space-size=4
import {readFileSync} from 'node:fs'
import {parseArgs, type ParseArgsOptionsConfig} from 'node:util'

import {backup, certificate, check, drill, repair, restore, stats} from './commands/commands.ts'
import {runLake} from './run.ts'
import {type LakeSettings, settingsIn} from './settings.ts'

const text = {type: 'string'} as const
const flag = {type: 'boolean', default: false} as const

/** What a command is called with. */
type Given = {settings: LakeSettings; values: Record<string, unknown>; place: string}

/** A command: how it is written, what it does, its options beside `--data`, and whether it takes a path. */
type Command = {
  usage: string
  about: string
  options: ParseArgsOptionsConfig
  takesPath: boolean
  run(given: Given): Promise<boolean | void>
}

const ofServe = {
  'project-id': text,
  dataset: text,
  port: text,
  origin: {type: 'string', multiple: true},
  url: text,
  'studio-url': text,
} as const

const commands: Record<string, Command> = {
  serve: {
    usage: 'serve [options]',
    about: `runs the lake.

  --project-id <id>     the project id that clients use            LAKE_PROJECT_ID   lake
  --dataset <name>      the dataset                                LAKE_DATASET      production
  --port <number>       where it listens                           LAKE_PORT         3333
  --data <folder>       where database and files lie               LAKE_DATA         .data
  --origin <origin>     a page's origin that may use it, e.g. http://localhost:3000;
                        again for further ones                     LAKE_ORIGINS      (commas between them)
  --url <address>       where browsers reach it                    LAKE_URL          http://localhost:<port>
  --studio-url <url>    where people sign in to                    LAKE_STUDIO_URL   the first origin

By the environment alone: LAKE_TOKEN (a token with all rights), LAKE_METRICS_TOKEN (one for /metrics alone),
LAKE_TOKENS, LAKE_ROLES and LAKE_ANONYMOUS_GRANTS (JSON, or the path of a JSON file), LAKE_ADMIN_EMAIL and
LAKE_ADMIN_PASSWORD, LAKE_TLS_CERT and LAKE_TLS_KEY (paths of PEM files), LAKE_MAX_BODY_BYTES,
LAKE_MAX_ASSET_BYTES, LAKE_THREADS, LAKE_TRUSTED_PROXIES, LAKE_WEBHOOK_NETWORKS; LAKE_BACKUPS (a folder for
backups on a schedule), LAKE_BACKUP_HOURS (between two: 24), LAKE_BACKUP_DAYS (kept: 30), LAKE_BACKUP_RECIPIENT.
Without LAKE_ADMIN_…, the first start prints a link at which the administrator chooses a password.`,
    options: ofServe,
    takesPath: false,
    run: ({settings}) => runLake(settings),
  },
  backup: {
    usage: 'backup <new folder> [--recipient <age1…>]',
    about: `copies the data folder, while a lake may serve it, into a new folder, and tries it by a restore.

  --data <folder>       the data folder                            LAKE_DATA         .data
  --recipient <age1…>   encrypts it for whoever has that key, of which age-keygen makes one`,
    options: {recipient: text},
    takesPath: true,
    run: ({settings, values, place}) => backup({...told(settings), target: place, recipient: textOf(values.recipient)}),
  },
  'backup verify': {
    usage: 'backup verify <backup> [--identity <file>]',
    about: `is the drill: it restores a backup into an empty temporary folder, verifies all that is there, and compares it with
the backup and the data folder. Of a folder of backups it takes the newest. Ends with 1 where something is wrong; /health
and /metrics tell the last outcome.

  --data <folder>       the data folder                            LAKE_DATA         .data
  --identity <file>     the key of an encrypted backup, as age-keygen writes it`,
    options: {identity: text},
    takesPath: true,
    run: ({settings, values, place}) => drill({...told(settings), backup: place, identity: identityIn(values)}),
  },
  restore: {
    usage: 'restore <backup> [--force] [--identity <file>]',
    about: `puts a backup into the data folder of a lake that is stopped.

  --data <folder>       the data folder                            LAKE_DATA         .data
  --force               also where there are data, which are kept beside
  --identity <file>     the key of an encrypted backup, as age-keygen writes it`,
    options: {force: flag, identity: text},
    takesPath: true,
    run: ({settings, values, place}) =>
      restore({...told(settings), source: place, isForced: values.force === true, identity: identityIn(values)}),
  },
  check: {
    usage: 'check [--repair | --accept-loss]',
    about: `verifies all that the data folder holds, while a lake may serve it, and ends with 1 where something is wrong.

  --data <folder>       the data folder                            LAKE_DATA         .data
  --repair              brings documents that are damaged or missing back from the log (stop the lake first)
  --accept-loss         does that, and goes on though transactions are lost`,
    options: {repair: flag, 'accept-loss': flag},
    takesPath: false,
    run({settings, values}) {
      const acceptLoss = values['accept-loss'] === true
      return values.repair === true || acceptLoss ? repair({...told(settings), acceptLoss}) : check(told(settings))
    },
  },
  stats: {
    usage: 'stats',
    about: `says what the data folder holds, while a lake may serve it: documents by type, transactions, files, sizes, backups.

  --data <folder>       the data folder                            LAKE_DATA         .data`,
    options: {},
    takesPath: false,
    run: async ({settings}) => stats(told(settings)),
  },
  certificate: {
    usage: 'certificate <new folder>',
    about: 'makes a certificate for trying HTTP/2 on this machine; browsers ask before they believe it.',
    options: {},
    takesPath: true,
    run: ({place}) => certificate({say: console.log, target: place}),
  },
}

const help = `A content lake that speaks Sanity's API, from one folder.

${Object.values(commands)
  .map(({usage}) => `  own-content-lake ${usage}`)
  .join('\n')}

Each of them says more with --help.`

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function main(args: string[]): Promise<void> {
  const [first = '', second = ''] = args
  const name = Object.hasOwn(commands, `${first} ${second}`) ? `${first} ${second}` : first
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    if (args.some((word) => word === '--help' || word === '-h')) return console.log(help)
    throw new Error(`There is no command "${args.join(' ')}".\n\n${help}`)
  }
  const {values, positionals} = parse(name, command, args.slice(name.split(' ').length))
  if (values['help']) return console.log(`own-content-lake ${command.usage}\n\n${name} ${command.about}`)
  const [place = ''] = positionals
  if (positionals.length !== (command.takesPath ? 1 : 0)) throw new Error(`Write it as: ${command.usage}`)
  const isFine = await command.run({settings: settingsOf(values), values, place})
  if (isFine === false) process.exitCode = 1
}

function parse(name: string, {options}: Command, args: string[]) {
  try {
    const all = {...options, data: text, help: {type: 'boolean', short: 'h'}} as const
    return parseArgs({args, allowPositionals: true, options: all})
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)} See: ${name} --help`, {cause: error})
  }
}

function settingsOf(values: Record<string, unknown>): LakeSettings {
  const origins = Array.isArray(values['origin']) ? values['origin'].join(',') : undefined
  const given = {
    LAKE_PROJECT_ID: textOf(values['project-id']),
    LAKE_DATASET: textOf(values['dataset']),
    LAKE_PORT: textOf(values['port']),
    LAKE_DATA: textOf(values['data']),
    LAKE_ORIGINS: origins,
    LAKE_URL: textOf(values['url']),
    LAKE_STUDIO_URL: textOf(values['studio-url']),
  }
  const flags = Object.entries(given).filter(([, value]) => value !== undefined)
  return settingsIn({...process.env, ...Object.fromEntries(flags)})
}

function told({folder}: LakeSettings) {
  return {folder, say: console.log}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function identityIn({identity}: Record<string, unknown>): string | null {
  return typeof identity === 'string' ? readFileSync(identity, 'utf8') : null
}
