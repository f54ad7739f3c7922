import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

type Outcome = {passed: number; failed: number; skipped: number}

const folder = mkdtempSync(join(tmpdir(), 'tests-'))
const unit = await runUnitTests(join(folder, 'unit.json'))
const browser = await runBrowserTests(join(folder, 'browser.json'))
rmSync(folder, {recursive: true})
report({
  passed: unit.passed + browser.passed,
  failed: unit.failed + browser.failed,
  skipped: unit.skipped + browser.skipped,
})

/** Everything that needs no browser: lib, schema, seed, lake with the real client. */
async function runUnitTests(file: string): Promise<Outcome> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await run('node_modules/vitest/vitest.mjs', [
    'run',
    'tests',
    '--exclude',
    'tests/browser/**',
    ...reporters,
  ])
  const {numPassedTests, numFailedTests, numPendingTests} = readReport(file)
  return countFailure({passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests}, code)
}

/** The real Studio and the built site in Chromium. */
async function runBrowserTests(file: string): Promise<Outcome> {
  const args = ['test', '-c', 'tests/browser/playwright.config.ts', '--reporter=list,json', ...process.argv.slice(2)]
  const code = await run('node_modules/@playwright/test/cli.js', args, {PLAYWRIGHT_JSON_OUTPUT_FILE: file})
  const {stats} = readReport(file)
  return countFailure({passed: stats?.expected, failed: stats?.unexpected, skipped: stats?.skipped}, code)
}

async function run(script: string, args: readonly string[], env: Record<string, string> = {}): Promise<number | null> {
  const child = spawn(process.execPath, [script, ...args], {stdio: 'inherit', env: {...process.env, ...env}})
  const [code] = await once(child, 'exit')
  return code
}

type Report = {
  numPassedTests?: number
  numFailedTests?: number
  numPendingTests?: number
  stats?: {expected: number; unexpected: number; skipped: number}
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** A runner that broke off without a failed test has failed all the same. */
function countFailure(counts: Partial<Outcome>, code: number | null): Outcome {
  const {passed = 0, failed = 0, skipped = 0} = counts
  return {passed, skipped, failed: code !== 0 && failed === 0 ? 1 : failed}
}

function report({passed, failed, skipped}: Outcome): void {
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed === 0 ? 0 : 1
}
