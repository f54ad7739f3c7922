import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'

import {suites} from './test/suites.ts'

/**
 * `npm run test:long -- 30` repeats the trials for thirty minutes: tests whose input is drawn anew in every run, and those
 * that say they belong here. `npm test` runs each once. It ends at the first failure, whose output says how to repeat it.
 */
const minutes = Number(process.argv[2] ?? 30)
if (!(minutes > 0))
  throw new Error(`"${process.argv[2]}" is no number of minutes. For half an hour: npm run test:long -- 30`)

const trials = suites.flatMap(({files}) => files).filter(isTrial)
const end = performance.now() + minutes * 60_000
let rounds = 0
while (process.exitCode === undefined && performance.now() < end) {
  process.exitCode = (await runTrials()) || undefined
  rounds += 1
}
console.log(`${process.exitCode ? 'Failed in round' : 'Rounds that passed:'} ${rounds}, ${trials.length} files each.`)

function isTrial(file: string): boolean {
  return /from 'fast-check'|npm run test:long/.test(readFileSync(file, 'utf8'))
}

async function runTrials(): Promise<number> {
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...trials, '--reporter=dot'], {
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}
