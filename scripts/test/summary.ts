import type {SuiteResult} from './suites.ts'

/** Two cores run all tests within this; the machine that takes longer may be slow, or the tests have grown too long. */
const budgetMinutes = 10

/** What is said at the end: what failed, how long it took, and in the last line how many passed and failed. */
export function summarize(results: readonly SuiteResult[]): {text: string; failed: number} {
  const tests = results.flatMap((result) => result.tests)
  const failures = results.flatMap(failuresOf)
  const skipped = tests.filter(({outcome}) => outcome === 'skipped').length
  const passed = tests.filter(({outcome}) => outcome === 'passed').length
  const counts = `${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  const parts = [listOf('Failed:', failures), times(results), overBudget(results), counts]
  return {text: parts.filter(Boolean).join('\n\n'), failed: failures.length}
}

/** The names of the failed tests; a runner that broke off without one has failed all the same. */
function failuresOf({name, code, tests}: SuiteResult): string[] {
  const failed = tests.filter(({outcome}) => outcome === 'failed').map((test) => test.name)
  if (code === 0 || failed.length > 0) return failed
  return [`The ${name} ended with code ${code} and no failed test. What was printed above says why.`]
}

function times(results: readonly SuiteResult[]): string {
  const each = results.map(({name, seconds}) => `${name} ${minutes(seconds)}`)
  return `Time: ${each.join(', ')}.`
}

/** Empty within the budget. No failure, since a slow machine is nobody's fault: whoever sees it on a fast one acts. */
function overBudget(results: readonly SuiteResult[]): string {
  const total = results.reduce((sum, {seconds}) => sum + seconds, 0)
  if (total <= budgetMinutes * 60) return ''
  const slowest = results
    .flatMap(({tests}) => tests)
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, 10)
  return listOf(
    `TOO LONG: ${minutes(total)}, and two cores should need at most ${budgetMinutes} min. Unless this machine is slow or busy, ` +
      `shorten what takes longest, or make it a long trial (npm run test:long):`,
    slowest.map(({name, seconds}) => `${minutes(seconds)}  ${name}`),
  )
}

function listOf(heading: string, items: readonly string[]): string {
  return items.length > 0 ? [heading, ...items.map((item) => `  ${item}`)].join('\n') : ''
}

function minutes(seconds: number): string {
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
