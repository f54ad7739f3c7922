#!/usr/bin/env -S node --max-semi-space-size=4
import {readFileSync} from 'node:fs'
import {parseArgs, type ParseArgsOptionsConfig} from 'node:util'

import {backup, certificate, check, drill, repair, restore, stats} from './commands/commands.ts'
import {type Existing, exportContent, importContent} from './commands/content.ts'
import {createToken, listTokens, withdrawToken} from './commands/tokens.ts'
import {changeUser, inviteUser, linkUser, listUsers, removeUser, resetSecondFactor} from './commands/users.ts'
import {runLake} from './run.ts'
import {type LakeSettings, settingsIn} from './settings.ts'

const text = {type: 'string'} as const
const flag = {type: 'boolean', default: false} as const

/** What a command is called with. */
type Given = {settings: LakeSettings; values: Record<string, unknown>; word: string}

/** A command: how it is written, what it does, its options beside `--data`, and whether it takes a word: a path, an address, a label. */
type Command = {
  usage: string
  about: string
  options: ParseArgsOptionsConfig
  takesWord: boolean
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

const ofRunning = `
  --data <folder>       the data folder, on which a lake must run  LAKE_DATA         .data`

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
LAKE_MAX_ASSET_BYTES, LAKE_THREADS, LAKE_MEMORY_MB (2048; 256 at least), LAKE_TRUSTED_PROXIES,
LAKE_WEBHOOK_NETWORKS; LAKE_BACKUPS (a folder for backups on a schedule), LAKE_BACKUP_HOURS (between two: 24),
LAKE_BACKUP_DAYS (kept: 30), LAKE_BACKUP_RECIPIENT; LAKE_AUDIT_DAYS (how long the audit log
keeps its entries: 730), LAKE_HISTORY_DAYS (how long history is kept: for good).
Without LAKE_ADMIN_…, the first start prints a link at which the administrator chooses a password.`,
    options: ofServe,
    takesWord: false,
    run: ({settings}) => runLake(settings),
  },
  backup: {
    usage: 'backup <new folder> [--recipient <age1…>]',
    about: `copies the data folder, while a lake may serve it, into a new folder, and tries it by a restore.

  --data <folder>       the data folder                            LAKE_DATA         .data
  --recipient <age1…>   encrypts it for whoever has that key, of which age-keygen makes one`,
    options: {recipient: text},
    takesWord: true,
    run: ({settings, values, word}) => backup({...told(settings), target: word, recipient: textOf(values.recipient)}),
  },
  'backup verify': {
    usage: 'backup verify <backup> [--identity <file>]',
    about: `is the drill: it restores a backup into an empty temporary folder, verifies all that is there, and compares it with
the backup and the data folder. Of a folder of backups it takes the newest. Ends with 1 where something is wrong; /health
and /metrics tell the last outcome.

  --data <folder>       the data folder                            LAKE_DATA         .data
  --identity <file>     the key of an encrypted backup, as age-keygen writes it`,
    options: {identity: text},
    takesWord: true,
    run: ({settings, values, word}) => drill({...told(settings), backup: word, identity: identityIn(values)}),
  },
  restore: {
    usage: 'restore <backup> [--force] [--identity <file>]',
    about: `puts a backup into the data folder of a lake that is stopped.

  --data <folder>       the data folder                            LAKE_DATA         .data
  --force               also where there are data, which are kept beside
  --identity <file>     the key of an encrypted backup, as age-keygen writes it`,
    options: {force: flag, identity: text},
    takesWord: true,
    run: ({settings, values, word}) =>
      restore({...told(settings), source: word, isForced: values.force === true, identity: identityIn(values)}),
  },
  check: {
    usage: 'check [--repair | --accept-loss]',
    about: `verifies all that the data folder holds, while a lake may serve it, and ends with 1 where something is wrong.

  --data <folder>       the data folder                            LAKE_DATA         .data
  --repair              brings documents that are damaged or missing back from the log (stop the lake first)
  --accept-loss         does that, and goes on though transactions are lost`,
    options: {repair: flag, 'accept-loss': flag},
    takesWord: false,
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
    takesWord: false,
    run: async ({settings}) => stats(told(settings)),
  },
  export: {
    usage: 'export <new file.tar.gz | -> [--types <type,…>]',
    about: `takes all content out of the lake that runs, as it is at one moment, drafts, versions and releases included, into an
archive with the files, as hosted Sanity and any lake take it; "-" is the standard output. Ends with 1 where a file is missing.

  --types <type,…>      only documents of these types, and all files
  --dataset <name>      the dataset                                LAKE_DATASET      the lake's only one
${ofRunning}`,
    options: {types: text, dataset: text},
    takesWord: true,
    run: ({settings, values, word}) =>
      exportContent({
        ...told(settings),
        target: word,
        dataset: settings.dataset,
        types: textOf(values.types)?.split(',').filter(Boolean) ?? null,
      }),
  },
  import: {
    usage: 'import <archive | -> [--replace | --missing]',
    about: `brings such an archive, or documents as NDJSON, into the lake that runs; "-" is the standard input. It ends with 1 at the
first document that is there already, unless told what to do then.

  --replace             overwrites documents that are there
  --missing             leaves documents that are there as they are
  --dataset <name>      the dataset                                LAKE_DATASET      the lake's only one
${ofRunning}`,
    options: {replace: flag, missing: flag, dataset: text},
    takesWord: true,
    run: ({settings, values, word}) =>
      importContent({...told(settings), source: word, dataset: settings.dataset, existing: existingIn(values)}),
  },
  users: {
    usage: 'users',
    about: `lists who may sign in at the lake that runs: e-mail, name, role, when they were last seen.
${ofRunning}`,
    options: {},
    takesWord: false,
    run: ({settings}) => listUsers(told(settings)),
  },
  'users invite': {
    usage: 'users invite <e-mail> --role <role> [--name <name>]',
    about: `adds somebody, and prints the link at which they choose a password; it works once, for seven days.

  --role <role>         what they may do: administrator, editor, viewer, or a role of the lake's own
  --name <name>         how the Studio names them; the e-mail address by default
${ofRunning}`,
    options: {role: text, name: text},
    takesWord: true,
    run: ({settings, values, word}) =>
      inviteUser({...told(settings), email: word, name: textOf(values.name), role: textOf(values.role)}),
  },
  'users link': {
    usage: 'users link <e-mail>',
    about: `prints another link to choose a password, for somebody who lost theirs or the link; earlier links work no more.
${ofRunning}`,
    options: {},
    takesWord: true,
    run: ({settings, word}) => linkUser({...told(settings), email: word}),
  },
  'users change': {
    usage: 'users change <e-mail> [--role <role>] [--name <name>]',
    about: `gives somebody another role, which signs them out, or another name. The last administrator stays one.

  --role <role>         what they may do from now on
  --name <name>         how the Studio names them
${ofRunning}`,
    options: {role: text, name: text},
    takesWord: true,
    run: ({settings, values, word}) =>
      changeUser({...told(settings), email: word, name: textOf(values.name), role: textOf(values.role)}),
  },
  'users reset-second-factor': {
    usage: 'users reset-second-factor <e-mail>',
    about: `signs somebody out who has lost their phone and recovery codes, and lets them in by the password alone.
${ofRunning}`,
    options: {},
    takesWord: true,
    run: ({settings, word}) => resetSecondFactor({...told(settings), email: word}),
  },
  'users remove': {
    usage: 'users remove <e-mail>',
    about: `takes an account away; history still names the person. The last administrator stays.
${ofRunning}`,
    options: {},
    takesWord: true,
    run: ({settings, word}) => removeUser({...told(settings), email: word}),
  },
  tokens: {
    usage: 'tokens',
    about: `lists the tokens of programs, without their secrets.
${ofRunning}`,
    options: {},
    takesWord: false,
    run: ({settings}) => listTokens(told(settings)),
  },
  'tokens create': {
    usage: 'tokens create <label> --role <role> [--expires <date>]',
    about: `makes a token for a program and prints it, this once.

  --role <role>         what it may do: administrator, editor, viewer, or a role of the lake's own
  --expires <date>      when it ends, such as 2030-01-31T12:00:00Z
${ofRunning}`,
    options: {role: text, expires: text},
    takesWord: true,
    run: ({settings, values, word}) =>
      createToken({...told(settings), label: word, role: textOf(values.role), expires: textOf(values.expires)}),
  },
  'tokens withdraw': {
    usage: 'tokens withdraw <id>',
    about: `takes a token away, from that moment on. Those of the settings are taken away there.
${ofRunning}`,
    options: {},
    takesWord: true,
    run: ({settings, word}) => withdrawToken({...told(settings), id: word}),
  },
  certificate: {
    usage: 'certificate <new folder>',
    about: 'makes a certificate for trying HTTP/2 on this machine; browsers ask before they believe it.',
    options: {},
    takesWord: true,
    run: ({word}) => certificate({say: console.log, target: word}),
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
  const [word = ''] = positionals
  if (positionals.length !== (command.takesWord ? 1 : 0)) throw new Error(`Write it as: ${command.usage}`)
  const isFine = await command.run({settings: settingsOf(values), values, word})
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

function existingIn({replace, missing}: Record<string, unknown>): Existing {
  if (replace === true && missing === true) throw new Error('Either --replace or --missing, not both.')
  if (replace === true) return 'replace'
  return missing === true ? 'missing' : 'refuse'
}

function identityIn({identity}: Record<string, unknown>): string | null {
  return typeof identity === 'string' ? readFileSync(identity, 'utf8') : null
}
