import {relative} from 'node:path'

/** One test as its runner reports it. */
export type TestResult = {name: string; outcome: 'passed' | 'failed' | 'skipped'; seconds: number}

type VitestReport = {
  testResults: {name: string; message: string; status: string; assertionResults: VitestTest[]}[]
}
type VitestTest = {fullName: string; status: string; duration?: number}

/** The tests of a report of Vitest; a file that could not be loaded counts as a failed test. */
export function readVitestReport(json: string): TestResult[] {
  const {testResults}: VitestReport = JSON.parse(json)
  return testResults.flatMap(({name, status, assertionResults}) => {
    const file = relative(process.cwd(), name)
    if (status === 'failed' && assertionResults.every((test) => test.status !== 'failed'))
      return [{name: `${file} could not be run`, outcome: 'failed' as const, seconds: 0}]
    return assertionResults.map((test) => ({
      name: `${file} › ${test.fullName}`,
      outcome: vitestOutcome(test.status),
      seconds: (test.duration ?? 0) / 1000,
    }))
  })
}

function vitestOutcome(status: string): TestResult['outcome'] {
  return status === 'passed' || status === 'failed' ? status : 'skipped'
}

type PlaywrightReport = {suites: PlaywrightSuite[]}
type PlaywrightSuite = {title: string; specs: PlaywrightSpec[]; suites?: PlaywrightSuite[]}
type PlaywrightSpec = {title: string; tests: {status: string; results: {duration: number}[]}[]}

/** The tests of a report of Playwright. */
export function readPlaywrightReport(json: string): TestResult[] {
  const {suites}: PlaywrightReport = JSON.parse(json)
  return suites.flatMap((suite) => readPlaywrightSuite(suite, 'tests/browser/'))
}

function readPlaywrightSuite({title, specs, suites = []}: PlaywrightSuite, above: string): TestResult[] {
  const path = `${above}${title} › `
  const own = specs.flatMap((spec) =>
    spec.tests.map(({status, results}) => ({
      name: path + spec.title,
      outcome: playwrightOutcome(status),
      seconds: results.reduce((sum, {duration}) => sum + duration, 0) / 1000,
    })),
  )
  return [...own, ...suites.flatMap((suite) => readPlaywrightSuite(suite, path))]
}

function playwrightOutcome(status: string): TestResult['outcome'] {
  return status === 'expected' ? 'passed' : status === 'skipped' ? 'skipped' : 'failed'
}
