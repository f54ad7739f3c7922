import {execFile} from 'node:child_process'
import {promisify} from 'node:util'

import {expect, test} from 'vitest'

import {summarize} from '#scripts/test/summary.ts'

const passed = (name: string, seconds: number) => ({name, seconds, outcome: 'passed' as const})

test('a file that is named is run by its own runner, and the last line counts', {timeout: 60_000}, async () => {
  const {stdout, code} = await npmTest('tests/lib/polish/plurals.test.ts')
  expect(stdout).toContain('tests/lib/polish/plurals.test.ts')
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/)
  expect(code).toBe(0)
})

test('a spec of the browser goes to Playwright, options and all', {timeout: 60_000}, async () => {
  const {stdout} = await npmTest('tests/browser/preview.spec.ts', '--list')
  expect(stdout).toMatch(/Total: \d+ tests? in 1 file/)
  expect(stdout).not.toContain('vitest')
})

test('a name that no test file has is refused, and so are options for neither runner', async () => {
  const unknown = await npmTest('tests/lib/nie-ma.test.ts')
  expect(unknown.stderr).toContain('No test file has "tests/lib/nie-ma.test.ts" in its path.')
  expect(unknown.code).toBe(1)
  const options = await npmTest('--repeat-each=2')
  expect(options.stderr).toContain('npm run test:browser')
  expect(options.code).toBe(1)
})

test('what failed is named above the counts, and a runner that broke off has failed', () => {
  const tests = [passed('a', 1), {name: 'b › does b', seconds: 1, outcome: 'failed' as const}]
  const {text, failed} = summarize([
    {name: 'unit tests', seconds: 2, code: 1, tests},
    {name: 'browser tests', seconds: 70, code: 1, tests: [passed('c', 1)]},
  ])
  expect(text).toContain('Failed:\n  b › does b\n  The browser tests ended with code 1 and no failed test.')
  expect(text).toContain('Time: unit tests 2 s, browser tests 1 min 10 s.')
  expect(text).toMatch(/\n2 passed, 2 failed$/)
  expect(failed).toBe(2)
})

test('over ten minutes a warning names the slowest tests, and nothing has failed', () => {
  const tests = [passed('quick', 1), passed('slow', 599)]
  const {text, failed} = summarize([{name: 'unit tests', seconds: 601, code: 0, tests}])
  expect(text).toMatch(/TOO LONG: 10 min 1 s[\s\S]*9 min 59 s {2}slow\n {2}1 s {2}quick\n\n2 passed, 0 failed$/)
  expect(failed).toBe(0)
})

type Outcome = {stdout: string; stderr: string; code?: number}

async function npmTest(...args: string[]): Promise<Outcome> {
  const env = {...process.env, NO_COLOR: '1'}
  const run = promisify(execFile)(process.execPath, ['scripts/test.ts', ...args], {env})
  return run.then(
    (output) => ({...output, code: 0}),
    (failure: Outcome) => failure,
  )
}
