import {execFile} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {expect, onTestFinished, test} from 'vitest'

// TypeScript 7.0.2 forgets such an error where it keeps its findings between runs (microsoft/typescript-go#4664).
test('a wrong type of a query is reported by `npm run check`, after a clean run and ever after', async () => {
  const folder = copyContent()
  writeFileSync(join(folder, 'reader.ts'), reader)
  expect(await check(folder)).toBe('')
  plant(join(folder, 'sanity/types.ts'))
  for (const run of ['first', 'second']) expect(await check(folder), run).toContain('reader.ts(5,14): error TS2322')
}, 60_000)

/** Reads what a page reads. */
const reader = `/// <reference types="next" />
import {sanityFetch} from './sanity/fetch.ts'
import {newsArticleQuery} from './sanity/queries/news.ts'
const article = await sanityFetch({query: newsArticleQuery})
export const title: string | undefined = article?.title
`

/** The content's part of the project with its settings, in a folder of its own. */
function copyContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  for (const path of ['package.json', 'tsconfig.json', 'sanity', 'lib'])
    cpSync(path, join(folder, path), {recursive: true, filter: isSource})
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(
    join(folder, 'tsconfig.reader.json'),
    '{"extends": "./tsconfig.json", "include": ["reader.ts", "sanity/types.ts"]}',
  )
  return folder
}

function isSource(path: string): boolean {
  return !/(^|\/)(seed|lake|node_modules)(\/|$)/.test(path)
}

function plant(types: string): void {
  const text = readFileSync(types, 'utf8')
  const planted = text.replace(/(export type NewsArticleQueryResult = \{[^}]*?\n {2}title: )string/, '$1{wrong: true}')
  expect(planted).not.toBe(text)
  writeFileSync(types, planted)
}

/** What the type check of `npm run check` prints, run in the folder. */
async function check(folder: string): Promise<string> {
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8'))
  const [, options = ''] = /\btsc ([^&|]+)/.exec(scripts.check) ?? []
  const tsc = join(process.cwd(), 'node_modules/.bin/tsc')
  const args = [...options.trim().split(' '), '-p', 'tsconfig.reader.json']
  const run = promisify(execFile)(tsc, args, {cwd: folder})
  return (await run.catch((failure: {stdout: string}) => failure)).stdout
}
