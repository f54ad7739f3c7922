import {existsSync} from 'node:fs'
import {buffer} from 'node:stream/consumers'
import {parseArgs} from 'node:util'

import {createClient} from '@sanity/client'

import {sanityEnv} from '../sanity/env.ts'
import {isRefusal} from '../sanity/import/write/write-page.ts'
import {type GivenFiles, givenFiles} from './import/files.ts'
import {runImport} from './import/run-import.ts'

/*
 * `npm run import -- <folder or files> [--dry-run] [--publish]`: brings pages of the former site in. „-” takes what is pasted.
 * Writes by the token `SANITY_IMPORT_TOKEN`, to the lake or to hosted Sanity, as the site is set.
 */
const usage = `npm run import -- <folder lub pliki> [--dry-run] [--publish]

Sprowadza strony poprzedniego serwisu (HTML, TXT, CSV, DOCX; „-” czyta wklejony tekst) jako szkice aktualności.
  --dry-run   niczego nie zapisuje, tylko mówi o każdej stronie, co z niej weźmie
  --publish   od razu publikuje strony, którym niczego nie brakuje
Zapisuje z tokenem SANITY_IMPORT_TOKEN (Studio, „Ustawienia serwera”; w Sanity: token z rolą Editor).`

try {
  process.exitCode = (await main()) ? 0 : 1
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}

async function main(): Promise<boolean> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': {type: 'boolean', default: false},
      publish: {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    },
  })
  if (values.help || positionals.length === 0) {
    console.log(usage)
    return values.help
  }
  if (existsSync('.env.local')) process.loadEnvFile('.env.local')
  const token = process.env['SANITY_IMPORT_TOKEN']
  if (!token && !values['dry-run']) throw new Error(`Brak SANITY_IMPORT_TOKEN.\n\n${usage}`)
  const {apiHost, ...config} = sanityEnv()
  const client = createClient({
    ...config,
    ...(token ? {token} : {}),
    ...(apiHost ? {apiHost, useProjectHostname: false} : {}),
    useCdn: false,
  })
  const files = positionals.includes('-') ? pasted(await buffer(process.stdin)) : await givenFiles(positionals)
  return runImport(client, files, {
    dryRun: values['dry-run'],
    publish: values.publish,
    say: (line) => console.log(line),
  })
}

function messageOf(error: unknown): string {
  if (isRefusal(error)) {
    return `SANITY_IMPORT_TOKEN nie daje prawa do zapisu (odpowiedź ${error.statusCode}). Utwórz nowy token dla redaktora.`
  }
  const message = error instanceof Error ? error.message : String(error)
  // Of `parseArgs`, which names the option in quotes.
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return `Niewłaściwa opcja: ${/'(--?[^' ]+)/.exec(message)?.[1] ?? message}.\n\n${usage}`
  }
  const {apiHost, projectId} = sanityEnv()
  return /fetch failed|ECONNREFUSED|ENOTFOUND/.test(message)
    ? `Nie udało się połączyć z ${apiHost ?? `projektem Sanity „${projectId}”`}. Czy serwis działa?`
    : message
}

function pasted(bytes: Uint8Array): GivenFiles {
  return {
    pages: ['wklejony tekst.txt'],
    read: () => Promise.resolve(bytes),
    find: (address) => (address.startsWith('data:') ? address : null),
    bytesOf: () => Promise.reject(new Error('do wklejonego tekstu nie ma plików')),
  }
}
