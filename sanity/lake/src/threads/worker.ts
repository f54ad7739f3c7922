import {parentPort, workerData} from 'node:worker_threads'

import {compileGrants} from '../auth/grants.ts'
import {isJsonObject} from '../document.ts'
import {httpError, LakeError} from '../errors.ts'
import {indexesFor} from '../groq/plan.ts'
import {compile, type CompiledQuery, run, runAsync, type RunResult} from '../groq/query.ts'
import {createView, type View, type Visibility} from '../groq/view.ts'
import {TimeLimitError, withinTime} from '../time-limit.ts'
import {visibilityOf} from '../visibility.ts'
import {openReader, type Reader} from './reader.ts'
import type {Outcome, QueryOutcome, QueryTask, Task} from './tasks.ts'

const {maxRemembered}: {maxRemembered: number} = workerData
const readers = new Map<string, Reader>()
const visibilities = new Map<string, Visibility>()
const maxVisibilities = 200

parentPort?.on('message', (task: Task) => {
  if (task.kind === 'close') return close(task.folder)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void outcomeOf(task).then((outcome) => parentPort?.postMessage(outcome))
})

async function outcomeOf(task: QueryTask): Promise<Outcome> {
  try {
    return {outcome: await answer(task)}
  } catch (error) {
    if (error instanceof TimeLimitError) return {isOverrun: true}
    if (error instanceof LakeError) return {error: {status: error.status, message: error.message, body: error.body}}
    return {fault: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}

function close(folder: string): void {
  readers.get(folder)?.close()
  readers.delete(folder)
}

async function answer(task: QueryTask): Promise<QueryOutcome> {
  const reader = readers.get(task.folder) ?? openReader(task.folder, maxRemembered)
  readers.set(task.folder, reader)
  const started = performance.now()
  const {documents, seq} = reader.begin(task.dataset)
  try {
    const view = createView(documents, task.perspective, visibilityFor(task))
    const {json, dependencies, wanted} = await evaluate(task, view)
    return {json, dependencies, wanted, seq, cost: performance.now() - started}
  } finally {
    reader.end()
  }
}

type Evaluated = Pick<QueryOutcome, 'json' | 'dependencies' | 'wanted'>

// Parsing counts too: groq-js works out what is constant while it parses.
async function evaluate(task: QueryTask, view: View): Promise<Evaluated> {
  const found = withinTime(task.limitMs, () => {
    const compiled = compile(task.query, task.params)
    tellMissing(compiled, view)
    if (compiled.isAsync && !task.mayDiff) throw httpError(403, 'diff:: is for those who are signed in.')
    return compiled.isAsync ? compiled : written(task, run(compiled, view, task))
  })
  // Only the end of this thread could stop what runs asynchronously, and who asked it will see to that.
  return 'plan' in found ? written(task, await runAsync(found, view, task)) : found
}

// Told before the query runs: without an index it may take longer than it may, and never come to say so.
function tellMissing({plan}: CompiledQuery, {snapshot}: View): void {
  const missing = indexesFor(plan.sites).filter(({name}) => snapshot.indexNumber(name) === null)
  const message: Outcome = {missing}
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  if (missing.length > 0) parentPort?.postMessage(message)
}

function written({wants}: QueryTask, {result, dependencies, wanted}: RunResult): Evaluated {
  return {json: JSON.stringify((wants === 'ids' ? idsIn(result) : result) ?? null), dependencies, wanted}
}

function idsIn(result: unknown): string[] {
  const selected: unknown[] = Array.isArray(result) ? result : [result]
  return selected.flatMap((each) => (isJsonObject(each) && typeof each._id === 'string' ? [each._id] : []))
}

function visibilityFor({readable}: QueryTask): Visibility {
  if (readable === null) return 'all'
  const key = JSON.stringify(readable)
  const known = visibilities.get(key)
  if (known) return known
  const made = visibilityOf(compileGrants(readable.map((filter) => ({filter, permissions: ['read']}))))
  if (visibilities.size >= maxVisibilities) visibilities.clear()
  visibilities.set(key, made)
  return made
}
