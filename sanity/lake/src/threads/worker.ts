import {hash} from 'node:crypto'
import {constants, platform, setPriority} from 'node:os'
import {parentPort, workerData} from 'node:worker_threads'

import {LRUCache} from 'lru-cache'

import {compileGrants} from '../auth/grants.ts'
import {isJsonObject} from '../document.ts'
import {httpError, LakeError} from '../errors.ts'
import {type Dependencies, dependOnAll} from '../groq/dependencies.ts'
import {indexesFor} from '../groq/plan.ts'
import {compile, type CompiledQuery, run, runAsync, type RunResult} from '../groq/query.ts'
import {createView, type View, type Visibility} from '../groq/view.ts'
import {TimeLimitError, withinTime} from '../time-limit.ts'
import {visibilityOf} from '../visibility.ts'
import {askFilters, checkFilter} from './filters.ts'
import {openReader, type Reader} from './reader.ts'
import type {Order, Outcome, QueryOutcome, QueryTask} from './tasks.ts'

const {maxRemembered, yields}: {maxRemembered: number; yields: boolean} = workerData
const readers = new Map<string, Reader>()
const visibilities = new LRUCache<string, Visibility>({max: 200})
// In characters. Longer answers are announced at every change of what they read.
const longestCompared = 8 * 1024 * 1024
// From this length on bytes are cheaper than text, which is copied twice on its way.
const longText = 64 * 1024

// Under Linux a thread has a priority of its own; elsewhere this would be that of the process.
if (yields && platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'close') close(order.folder)
  else void outcomeOf(order).then(send)
})

type Asked = Exclude<Order, {kind: 'close'}>

async function outcomeOf(order: Asked): Promise<Outcome<unknown>> {
  try {
    return {result: await carryOut(order)}
  } catch (error) {
    if (error instanceof TimeLimitError) return {isOverrun: true}
    if (error instanceof LakeError) return {error: {status: error.status, message: error.message, body: error.body}}
    return {fault: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}

function carryOut(order: Asked) {
  switch (order.kind) {
    case 'query':
      return answer(order.task)
    case 'checkFilter':
      return checkFilter(order.task)
    case 'filter':
      return askFilters(order.task)
  }
}

function send(outcome: Outcome<unknown>): void {
  const json = 'result' in outcome && isJsonObject(outcome.result) ? outcome.result.json : null
  const isLong = json instanceof Uint8Array && json.buffer instanceof ArrayBuffer
  parentPort?.postMessage(outcome, isLong ? [json.buffer] : [])
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
    if (dependencies.ids.size + dependencies.stretches.size > task.maxParts) dependOnAll(dependencies)
    return {...carried(json, task), dependencies, wanted, seq, cost: performance.now() - started}
  } finally {
    reader.end()
  }
}

function carried(json: string, {wants}: QueryTask): Pick<QueryOutcome, 'json' | 'digest'> {
  const isLong = wants === 'json' && json.length > longText
  const digest = json.length > longestCompared ? null : hash('sha256', json, 'base64url')
  return {json: isLong ? new TextEncoder().encode(json) : json, digest}
}

type Evaluated = {json: string; dependencies: Dependencies; wanted: QueryOutcome['wanted']}

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
  if (missing.length > 0) send({missing})
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
  visibilities.set(key, made)
  return made
}
