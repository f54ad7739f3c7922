import {readdirSync} from 'node:fs'
import {join, relative} from 'node:path'

const start = '/_next/static/'

/** The addresses of the files of a build, by the folder that holds them. A build does not change while it is served. */
export function buildFiles(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return new Set(
    files.map(({parentPath, name}) => start + relative(folder, join(parentPath, name)).replaceAll('\\', '/')),
  )
}
