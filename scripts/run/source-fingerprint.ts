import {createHash} from 'node:crypto'
import {globSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'

// The lake and the sample content are not part of the build; what the Studio needs beside the lake is.
const sources = ['app/**', 'components/**', 'lib/**', 'sanity/**', '*.ts', '*.mjs', 'package*.json']
const elsewhere = /^sanity\/(?:lake\/(?!client\/)|seed\/)|^next-env\.d\.ts$/

/** A hash over every file the build is made from: equal for equal sources. */
export function sourceFingerprint(): string {
  const hash = createHash('sha256')
  const files = sources.flatMap((pattern) => globSync(pattern, {withFileTypes: true})).filter((entry) => entry.isFile())
  // Node says `.` for the folder of files at the top.
  const paths = files.map(({parentPath, name}) => relative('.', join(parentPath, name)))
  for (const path of paths.filter(isSource).toSorted()) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

function isSource(path: string): boolean {
  return !elsewhere.test(path)
}
