import {hash} from 'node:crypto'

import {LRUCache} from 'lru-cache'

import {compileGrants} from '../auth/grants.ts'
import {isJsonObject} from '../document.ts'
import {httpError} from '../errors.ts'
import {type Dependencies, dependOnAll, dependOnId} from '../groq/dependencies.ts'
import type {IndexDefinition} from '../groq/indexes.ts'
import {indexesFor} from '../groq/plan.ts'
import {compile, type CompiledQuery, run, runAsync, type RunContext, type RunResult} from '../groq/query.ts'
import type {Snapshot} from '../groq/snapshot.ts'
import {createView, type View, type Visibility} from '../groq/view.ts'
import {releaseDocumentId} from '../releases/release.ts'
import {withinTime} from '../time-limit.ts'
import {visibilityOf} from '../visibility.ts'
import type {QueryOutcome, QueryTask} from './tasks.ts'

/** Reads what a log has made of the documents, from a thread that does not write it. */
export type Reader = {
  /** Begins to read: until `end`, all documents are those of one moment. */
  begin(dataset: string): Moment
  end(): void
  close(): void
}

/** A dataset at the moment after a transaction. */
export type Moment = {documents: Snapshot; seq: number}

/** What answering needs. `onMissing` is told which indexes a query misses; `within` watches over the time. */
export type AnswerOptions = {
  reader: Reader
  onMissing: (missing: readonly IndexDefinition[]) => void
  within?: typeof withinTime
}

const visibilities = new LRUCache<string, Visibility>({max: 200})
// In characters. Longer answers are announced at every change of what they read.
const longestCompared = 8 * 1024 * 1024
// From this length on bytes are cheaper than text, which is copied twice on its way.
const longText = 64 * 1024

/** Answers a query, of one moment. Throws LakeError, or TimeLimitError where it takes too long. */
export async function answerQuery(task: QueryTask, options: AnswerOptions): Promise<QueryOutcome> {
  const {reader} = options
  const started = performance.now()
  const {documents, seq} = reader.begin(task.dataset)
  try {
    const visibility = visibilityFor(task)
    const view = createView(documents, task.perspective, visibility)
    const releases = releasesIn(view)
    const {json, dependencies, wanted} = await evaluate(task, view, options)
    for (const id of releases) dependOnId(dependencies, id)
    // What one may see may change with the document, and what lies below shows then.
    const isUncertain = typeof visibility === 'function' && task.perspective !== 'raw' && task.perspective.length > 1
    if (isUncertain || dependencies.ids.size + dependencies.stretches.size > task.maxParts) dependOnAll(dependencies)
    return {...carried(json, task), dependencies, wanted, seq, cost: performance.now() - started}
  } finally {
    reader.end()
  }
}

// One that one may not see is unknown to them.
function releasesIn(view: View): readonly string[] {
  const {perspective} = view
  if (perspective === 'raw') return []
  const names = perspective.filter((name) => name !== 'published' && name !== 'drafts')
  const unknown = names.find((name) => !view.document(releaseDocumentId(name)))
  if (unknown === undefined) return names.map(releaseDocumentId)
  throw httpError(400, `Unknown release "${unknown}" in the perspective "${perspective.join(',')}".`)
}

function carried(json: string, {wants}: QueryTask): Pick<QueryOutcome, 'json' | 'digest'> {
  const isLong = wants === 'json' && json.length > longText
  const digest = json.length > longestCompared ? null : hash('sha256', json, 'base64url')
  return {json: isLong ? new TextEncoder().encode(json) : json, digest}
}

type Evaluated = {json: string; dependencies: Dependencies; wanted: QueryOutcome['wanted']}

// Parsing counts too: groq-js works out what is constant while it parses.
async function evaluate(
  task: QueryTask,
  view: View,
  {onMissing, within = withinTime}: AnswerOptions,
): Promise<Evaluated> {
  const found = within(task.limitMs, () => {
    const compiled = compile(task.query, task.params, task.sourceMap !== null)
    // Told before the query runs: without an index it may take longer than it may, and never come to say so.
    const missing = missingOf(compiled, view)
    if (missing.length > 0) onMissing(missing)
    if (compiled.isAsync && !task.mayDiff) throw httpError(403, 'diff:: is for those who are signed in.')
    return compiled.isAsync ? compiled : written(task, run(compiled, view, contextOf(task)))
  })
  // Only the end of this thread could stop what runs asynchronously, and who asked it will see to that.
  return 'plan' in found ? written(task, await runAsync(found, view, contextOf(task))) : found
}

function missingOf({plan}: CompiledQuery, {snapshot}: View): IndexDefinition[] {
  return indexesFor(plan.sites).filter(({name}) => snapshot.indexNumber(name) === null)
}

function contextOf({sourceMap, ...context}: QueryTask): RunContext {
  return sourceMap === null ? context : {...context, sourceMap}
}

function written({wants}: QueryTask, {result, sourceMap, dependencies, wanted}: RunResult): Evaluated {
  const json = JSON.stringify((wants === 'ids' ? idsIn(result) : result) ?? null)
  return {json: sourceMap === null ? json : `${json},"resultSourceMap":${sourceMap}`, dependencies, wanted}
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
