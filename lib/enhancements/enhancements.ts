import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {minifySync, transformSync} from 'rolldown/utils'

import {endpoints} from '#lib/addresses/addresses.ts'
import {generatePath} from '#lib/addresses/routes.ts'

// As `new URL('./display.ts', import.meta.url)` the build would take a source for an asset, and copy it elsewhere.
const folder = /* turbopackIgnore: true */ dirname(fileURLToPath(import.meta.url))

/** The scripts of ours that a reader's browser may run: their sources, beside this file. */
const sources = {
  'copy-link': join(/* turbopackIgnore: true */ folder, 'copy-link.ts'),
  display: join(/* turbopackIgnore: true */ folder, 'display.ts'),
  offline: join(/* turbopackIgnore: true */ folder, 'offline.ts'),
  'search-suggestions': join(/* turbopackIgnore: true */ folder, 'search-suggestions.ts'),
}

export type EnhancementName = keyof typeof sources

export const enhancementNames = Object.keys(sources).filter(isName)

const workerSource = join(/* turbopackIgnore: true */ folder, 'offline-worker.ts')

const kept = new Map<string, string>()

/** The JavaScript of an enhancement: its TypeScript source without types, made small. */
export function enhancementCode(name: EnhancementName): string {
  return codeOf(sources[name])
}

/** The JavaScript of the service worker that keeps pages to be read without internet. */
export function offlineWorkerCode(): string {
  return codeOf(workerSource)
}

function codeOf(file: string): string {
  const known = process.env.NODE_ENV === 'production' ? kept.get(file) : undefined
  if (known !== undefined) return known
  const plain = transformSync(file, readFileSync(/* turbopackIgnore: true */ file, 'utf8'))
  const small = minifySync(file, plain.code, {mangle: {toplevel: true}})
  const [error] = [...plain.errors, ...small.errors]
  if (error) throw new Error(`${file} cannot be made a script.`, {cause: error})
  // Left of a file that exports types alone; a script that is no module may not say it.
  const code = small.code.replace(/export\{\};\s*$/, '')
  kept.set(file, code)
  return code
}

/** The address of an enhancement. It changes with the code, so that a browser may keep what it has for good. */
export function enhancementPath(name: EnhancementName): string {
  const version = createHash('sha256').update(enhancementCode(name)).digest('hex').slice(0, 12)
  return `${generatePath(endpoints.script, {script: `${name}.js`})}?v=${version}`
}

/** Reads the name from the last part of an address („wyszukiwarka.js”), or null where there is no such script. */
export function parseEnhancementFile(file: string): EnhancementName | null {
  return enhancementNames.find((name) => file === `${name}.js`) ?? null
}

function isName(name: string): name is EnhancementName {
  return Object.hasOwn(sources, name)
}
