import {type Suite, suites, type SuiteResult} from './test/suites.ts'
import {summarize} from './test/summary.ts'

/**
 * `npm test` runs everything; `npm test -- tests/lib/polish/dates.test.ts` that file, whichever runner it is for. A part of a
 * path names all files that have it in theirs. What follows the files from the first option on goes to the runner.
 */
const {files, options} = splitArguments(process.argv.slice(2))
const results: SuiteResult[] = []
for (const {suite, args} of chosenSuites()) results.push(await suite.run([...args, ...options]))
const {text, failed} = summarize(results)
console.log(`\n${text}`)
process.exitCode = failed === 0 ? 0 : 1

function splitArguments(args: readonly string[]): {files: readonly string[]; options: readonly string[]} {
  const first = args.findIndex((arg) => arg.startsWith('-'))
  const end = first === -1 ? args.length : first
  return {files: args.slice(0, end), options: args.slice(end)}
}

function chosenSuites(): {suite: Suite; args: readonly string[]}[] {
  if (files.length === 0 && options.length > 0)
    return refuse(
      `The options ${options.join(' ')} are for one runner: npm run test:unit -- ${options.join(' ')}, or npm run test:browser -- …`,
    )
  for (const file of files)
    if (!suites.some((suite) => has(suite, file)))
      return refuse(
        `No test file has "${file}" in its path. Tests are *.test.ts(x) in tests/ and sanity/lake/tests/, and tests/browser/*.spec.ts.`,
      )
  return suites
    .map((suite) => ({suite, args: files.filter((file) => has(suite, file))}))
    .filter(({args}) => files.length === 0 || args.length > 0)
}

/** Both runners take a part of a path, and a line after a colon. */
function has(suite: Suite, file: string): boolean {
  const part = file.replace(/^\.\//, '').replace(/:\d+$/, '')
  return suite.files.some((path) => path.includes(part))
}

function refuse(message: string): never {
  console.error(message)
  process.exit(1)
}
