import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {stripTypeScriptTypes} from 'node:module'
import {join} from 'node:path'

import {endpoints} from '#lib/addresses/addresses.ts'
import {generatePath} from '#lib/addresses/routes.ts'

/** The scripts of ours that a reader's browser may run: one file each in `components/enhancements`. */
export const enhancementNames = ['copy-link', 'display', 'search-suggestions'] as const

export type EnhancementName = (typeof enhancementNames)[number]

const kept = new Map<EnhancementName, string>()

/** The JavaScript of an enhancement: its TypeScript source without types and without empty room. */
export function enhancementCode(name: EnhancementName): string {
  const known = process.env.NODE_ENV === 'production' ? kept.get(name) : undefined
  if (known !== undefined) return known
  const source = readFileSync(join(process.cwd(), 'components/enhancements', `${name}.ts`), 'utf8')
  const lines = stripTypeScriptTypes(source).split('\n')
  // An end of line may end a statement, so lines are never joined.
  const code = lines.flatMap((line) => line.trim() || []).join('\n')
  kept.set(name, code)
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
