import {parseArgs} from 'node:util'

import {simulate} from './simulate.ts'

/*
 * `npm run simulate -- --seeds 20000` runs so many seeds, `--from 7 --seeds 1` the one that failed. It ends at the first
 * failure, which the same seed finds again.
 */
const {values} = parseArgs({
  options: {
    seeds: {type: 'string', default: '1000'},
    from: {type: 'string', default: '1'},
    operations: {type: 'string', default: '3000'},
  },
})
const [from, seeds, operations] = [values.from, values.seeds, values.operations].map(Number)
if (!(from && seeds && operations)) throw new Error('Give whole numbers: --seeds 1000 --from 1 --operations 3000')

const start = performance.now()
let transactions = 0
for (let seed = from; seed < from + seeds && process.exitCode === undefined; seed += 1) {
  const {failures, trace, counts} = await simulate(seed, {operations})
  transactions += counts.transactions
  if (failures.length > 0) {
    console.error(`Seed ${seed} fails:\n${failures.join('\n')}\n\nWhat went before:\n${trace.join('\n')}`)
    console.error(`\nAgain: npm run simulate -- --from ${seed} --seeds 1 --operations ${operations}`)
    process.exitCode = 1
  } else if (seeds <= 20 || seed % 100 === 0) console.log(`seed ${seed}: ${JSON.stringify(counts)}`)
}
const seconds = Math.round((performance.now() - start) / 1000)
if (process.exitCode === undefined)
  console.log(`${seeds} seeds, ${transactions} transactions, no failure, in ${seconds} s.`)
