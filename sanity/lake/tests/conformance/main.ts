import {parseArgs} from 'node:util'

import {runClientTests} from './client-tests.ts'
import {type Outcome, runGroqSuite} from './groq-suite.ts'

/*
 * `npm run conformance -- --client <folder> --groq <file>` holds the lake to the tests of others, which are not in this
 * repository: the integration tests of Sanity's client, in a checkout of https://github.com/sanity-io/client, and the compiled
 * GROQ suite of https://github.com/sanity-io/groq-test-suite (`node src/build.js` there makes suite.ndjson). It ends with 1
 * where one fails that is in scope.
 */
const {values} = parseArgs({options: {client: {type: 'string'}, groq: {type: 'string'}}})
if (values.client === undefined && values.groq === undefined)
  throw new Error('Say which tests: npm run conformance -- --client <checkout of the client> --groq <suite.ndjson>')

if (values.groq !== undefined) tell('GROQ suite', await runGroqSuite(values.groq))
if (values.client !== undefined) tell('the client’s integration tests', await runClientTests(values.client))

function tell(what: string, {passed, failures, leftOut}: Outcome): void {
  for (const failure of failures) console.log(`✗ ${failure}`)
  const all = passed + failures.length
  console.log(`${what}: ${passed} of ${all} in scope passed; ${leftOut.length} are not in scope.`)
  if (failures.length > 0) process.exitCode = 1
}
