import {readdirSync} from 'node:fs'

const start = '/_next/static/'

/** The addresses of the files of a build, by the folder that holds them. A build does not change while it is served. */
export function buildFiles(folder: string): ReadonlySet<string> {
  return new Set(
    readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((file) => start + file.replaceAll('\\', '/')),
  )
}
