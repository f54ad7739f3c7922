import {evaluate, evaluateSync, toJS} from 'groq-js'
import type {EvaluateOptions} from 'groq-js'

import {LakeError} from '../errors.ts'
import {isTooLarge} from './answer-size.ts'
import {contains, hasSelector} from './ast.ts'
import {answering} from './calls.ts'
import {noDependencies} from './dependencies.ts'
import type {Dependencies} from './dependencies.ts'
import {checkGrowth, growthCall} from './growth.ts'
import {documentsAt} from './lookup.ts'
import type {Reading} from './lookup.ts'
import {documentsCall, hit, planQuery, wordsCall} from './plan.ts'
import type {Plan} from './plan.ts'
import type {DocumentSource} from './source.ts'
import {evaluationError, parseQuery, refuseUnsupported} from './syntax.ts'
import {countHits} from './text-query.ts'

/** A parsed and planned query with its parameters, free of documents: it can be run any number of times. */
export type CompiledQuery = {
  query: string
  plan: Plan
  /** True when only the asynchronous evaluator knows its functions (diff::): use `runAsync`. */
  isAsync: boolean
}

/** Who asks, when (ms since the epoch) and where. */
export type RunContext = {identity: string; now: number; dataset: string; projectId: string}

/** The answer as plain JSON values, shared with the documents (never change them), and what was read for it. */
export type RunResult = {result: unknown; dependencies: Dependencies}

const maxKept = 500
const maxKeptLength = 20_000
// A Map, and no LRUCache: queries are parsed within a time limit that ends work between any two steps, and a list of links
// that is half tied would stay so. Each step of a Map is whole.
const kept = new Map<string, CompiledQuery>()

/**
 * Parses and plans a query. The last ones are kept, so asking again is cheap.
 * @throws LakeError 400 `queryParseError`: not GROQ, a parameter without value, a function the lake does not have, or
 * a query too large
 */
export function compile(query: string, params: Record<string, unknown> = {}): CompiledQuery {
  const key = `${query}\n${JSON.stringify(params)}`
  const known = kept.get(key)
  if (known) {
    // The front of the map is what was not asked for longest.
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const compiled = compileAnew(query, params)
  if (key.length <= maxKeptLength) kept.set(key, compiled)
  // A loop, since work that ran out of time may have ended just before this.
  for (const oldest of kept.keys()) {
    if (kept.size <= maxKept) break
    kept.delete(oldest)
  }
  return compiled
}

/**
 * Answers a query from a view (see `viewOf`).
 * @throws LakeError 400 when the query cannot be evaluated, or only by `runAsync`
 */
export function run(compiled: CompiledQuery, view: DocumentSource, context: RunContext): RunResult {
  const reading = startReading(view)
  try {
    const value = evaluateSync(compiled.plan.tree, optionsFor(compiled, reading, context))
    return {result: resultOf(value), dependencies: reading.dependencies}
  } catch (cause) {
    throw cause instanceof LakeError ? cause : evaluationError(compiled.query, cause)
  }
}

/** Like `run`, also for queries with functions of `diff::`. */
export async function runAsync(compiled: CompiledQuery, view: DocumentSource, context: RunContext): Promise<RunResult> {
  if (!compiled.isAsync) return run(compiled, view, context)
  const reading = startReading(view)
  try {
    const value = await evaluate(compiled.plan.tree, optionsFor(compiled, reading, context))
    return {result: resultOf(await value.asStatic()), dependencies: reading.dependencies}
  } catch (cause) {
    throw cause instanceof LakeError ? cause : evaluationError(compiled.query, cause)
  }
}

function resultOf(value: ReturnType<typeof evaluateSync>): unknown {
  if (isTooLarge(value.data))
    throw new Error('the answer is too large. Ask for fewer documents at a time, or for less of each.')
  return toJS(value)
}

function compileAnew(query: string, params: Record<string, unknown>): CompiledQuery {
  const plan = planQuery(parseQuery(query, params))
  refuseUnsupported(query, plan.tree)
  const isAsync = contains(plan.tree, (node) => node.type === 'FuncCall' && hasSelector(String(node.namespace)))
  return {query, plan, isAsync}
}

function startReading(view: DocumentSource): Reading {
  return {view, dependencies: noDependencies(view.perspective), found: new Map()}
}

function optionsFor({plan}: CompiledQuery, reading: Reading, context: RunContext): EvaluateOptions {
  const {view, dependencies} = reading
  if (plan.readsDataset) dependencies.all = true
  return {
    dataset: plan.readsDataset ? view.all() : [],
    params: {
      [documentsCall]: answering((args) => findDocuments(plan, args, reading)),
      [wordsCall]: findWords,
      [growthCall]: checkGrowth,
    },
    timestamp: new Date(context.now),
    identity: context.identity,
    sanity: {projectId: context.projectId, dataset: context.dataset},
    dereference({_ref}) {
      dependencies.ids.add(_ref)
      return view.byId(_ref)
    },
  }
}

function findDocuments(plan: Plan, args: readonly unknown[], reading: Reading): readonly unknown[] {
  const site = plan.sites[Number(args[0])]
  if (!site) throw new Error(`The plan has no site ${String(args[0])}.`)
  return documentsAt(site, args, reading)
}

/** The value of the parameter `wordsCall`. */
export const findWords = answering(([value, search]) => Array.from({length: countHits(value, search)}, () => hit))
