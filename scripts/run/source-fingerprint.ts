import {createHash} from 'node:crypto'
import {globSync, readFileSync} from 'node:fs'

// The lake and the sample content are not part of the build; what the Studio needs beside the lake is.
const sources = ['app/**', 'components/**', 'lib/**', 'public/**', 'sanity/**', '*.ts', '*.mjs', 'package*.json']
const elsewhere = /^sanity\/(?:lake\/(?!client\/)|seed\/)|^next-env\.d\.ts$/

/** A hash over every file the build is made from: equal for equal sources. */
export function sourceFingerprint(): string {
  const hash = createHash('sha256')
  const files = sources.flatMap((pattern) => globSync(pattern, {withFileTypes: true})).filter((entry) => entry.isFile())
  const paths = files.map((entry) => `${entry.parentPath}/${entry.name}`)
  for (const path of paths.map(fromRoot).filter(isSource).toSorted()) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

function fromRoot(path: string): string {
  return path.replace(`${process.cwd()}/`, '')
}

function isSource(path: string): boolean {
  return !elsewhere.test(path)
}
