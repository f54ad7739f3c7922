import {endpoints} from '../lib/addresses/addresses.ts'
import {startLake} from './run/lake.ts'
import {type Part, requireFreePort, stopParts} from './run/part.ts'
import {readSettings} from './run/settings.ts'
import {buildSite, startDevelopmentSite, startSite} from './run/site.ts'

const development = process.argv.includes('--dev')
let stopping = false

process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))
await run().catch((error: unknown) => {
  if (!stopping) console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  return stop(1)
})

/** Lake, build, site, in this order; then the addresses. */
async function run(): Promise<void> {
  const settings = readSettings()
  const {lake} = settings
  const signIn: string[] = []
  await requireFreePort(settings.port, 'PORT')
  if (lake) {
    console.log('Starting the lake.')
    keep(await startLake({...settings, lake}, (line) => (isSignIn(line) ? signIn.push(line) : console.log(line))))
  }
  if (!development) await buildSite(settings)
  keep(await (development ? startDevelopmentSite(settings) : startSite(settings)))
  console.log(`\n  Site     ${settings.siteUrl}\n  Studio   ${settings.siteUrl}${endpoints.studio}`)
  if (lake) console.log(`  Lake     ${lake.url}  (data in ${lake.data})`)
  for (const line of signIn) console.log(`\n  ${line}`)
  console.log('\n  Ctrl-C stops everything.\n')
}

function isSignIn(line: string): boolean {
  return line.startsWith('Sign-in')
}

/** No part runs without the others. */
function keep(part: Part): void {
  part.process.once('exit', () => {
    if (!stopping) console.error(`\nThe ${part.name} ended by itself, so everything stops.\n`)
    void stop(1)
  })
}

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  await stopParts()
  process.exit(code)
}
