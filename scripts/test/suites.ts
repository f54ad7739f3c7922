import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {globSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {readPlaywrightReport, readVitestReport, type TestResult} from './reports.ts'

/** A suite is what one runner runs. */
export type Suite = {
  name: string
  files: readonly string[]
  /** Runs the files that are named, or all of them. */
  run(args: readonly string[]): Promise<SuiteResult>
}
/** What a suite came to; `code` is the runner's exit code. */
export type SuiteResult = {name: string; seconds: number; code: number | null; tests: readonly TestResult[]}

/** Both suites, in the order they run. */
export const suites: readonly Suite[] = [
  {
    name: 'unit tests',
    files: globSync(['tests/**/*.test.{ts,tsx}', 'sanity/lake/tests/**/*.test.{ts,tsx}']),
    run: (args) =>
      runSuite('unit tests', readVitestReport, (report) => [
        ['node_modules/vitest/vitest.mjs', 'run', ...args],
        ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        {},
      ]),
  },
  {
    name: 'browser tests',
    files: globSync('tests/browser/**/*.spec.ts'),
    run: (args) =>
      runSuite('browser tests', readPlaywrightReport, (report) => [
        ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/browser/playwright.config.ts', ...args],
        ['--reporter=list,json'],
        {PLAYWRIGHT_JSON_OUTPUT_FILE: report},
      ]),
  },
]

type Command = [command: string[], reporters: string[], env: Record<string, string>]

async function runSuite(
  name: string,
  read: (json: string) => TestResult[],
  commandFor: (report: string) => Command,
): Promise<SuiteResult> {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'))
  const report = join(folder, 'report.json')
  const [command, reporters, env] = commandFor(report)
  const begun = performance.now()
  const child = spawn(process.execPath, [...command, ...reporters], {stdio: 'inherit', env: {...process.env, ...env}})
  const [code] = await once(child, 'exit')
  const seconds = (performance.now() - begun) / 1000
  const tests = readIfThere(report, read)
  rmSync(folder, {recursive: true})
  return {name, seconds, code, tests}
}

/** A runner that broke off leaves no report, or half of one. */
function readIfThere(file: string, read: (json: string) => TestResult[]): TestResult[] {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}
