import {evaluate, evaluateSync, type ExprNode, toJS} from 'groq-js'

import {LakeError} from '../errors.ts'
import {isTooLarge} from './answer-size.ts'
import {contains, hasSelector} from './ast.ts'
import {answering} from './calls.ts'
import {dependOnAll, noDependencies} from './dependencies.ts'
import type {Dependencies} from './dependencies.ts'
import {checkGrowth, growthCall} from './growth.ts'
import type {IndexDefinition} from './indexes.ts'
import {countAt, dereference, documentsAt, mappedAt, readEverything, sliceAt, usualLimits} from './lookup.ts'
import type {Reading, ReadingLimits} from './lookup.ts'
import {countCall, documentsCall, hit, mappedCall, planQuery, sliceCall, wordsCall} from './plan.ts'
import type {Plan, Site} from './plan.ts'
import {type AskedParams, checkParams, evaluationError, parseQuery, parseTemplate, refuseUnsupported} from './syntax.ts'
import {countHits} from './text-query.ts'
import type {View} from './view.ts'

/** A parsed and planned query with its parameters, free of documents: it can be run any number of times. */
export type CompiledQuery = {
  query: string
  params: Record<string, unknown>
  plan: Plan
  /** True when only the asynchronous evaluator knows its functions (diff::): use `runAsync`. */
  isAsync: boolean
}

/** Who asks, when (ms since the epoch) and where. */
export type RunContext = {
  identity: string
  now: number
  dataset: string
  projectId: string
  limits?: ReadingLimits
}

/** The answer as plain JSON values, shared with the documents (never change them), and what was read for it. */
export type RunResult = {
  result: unknown
  dependencies: Dependencies
  /** Indexes that were used, or would have been of use if there were. */
  wanted: readonly IndexDefinition[]
  /** What was done at each place that reads documents. */
  steps: readonly string[]
}

/** `asked`: null where the parameters are filled in already. */
type KeptQuery = Pick<CompiledQuery, 'plan' | 'isAsync'> & {asked: AskedParams | null}

const maxKept = 500
const maxKeptLength = 20_000
// Maps, and no LRUCache: queries are parsed within a time limit that ends work between any two steps, and a list of links
// that is half tied would stay so. Each step of a Map is whole.
const templates = new Map<string, KeptQuery | null>()
// Those that take the values of their parameters to be planned.
const filledIn = new Map<string, KeptQuery>()

/**
 * Parses and plans a query. The last ones are kept, so asking again is cheap.
 * @throws LakeError 400 `queryParseError`: not GROQ, a parameter without value, a function the lake does not have, or
 * a query too large
 */
export function compile(query: string, params: Record<string, unknown> = {}): CompiledQuery {
  const {plan, isAsync, asked} =
    keeping(templates, query, () => compileTemplate(query)) ??
    keeping(filledIn, `${query}\n${JSON.stringify(params)}`, () => compileWith(query, params))
  if (asked) checkParams(query, asked, params)
  return {query, params, plan, isAsync}
}

function keeping<Made>(kept: Map<string, Made>, key: string, make: () => Made): Made {
  const known = kept.get(key)
  const made = known === undefined ? make() : known
  // The front of the map is what was not asked for longest.
  kept.delete(key)
  if (key.length <= maxKeptLength) kept.set(key, made)
  // A loop, since work that ran out of time may have ended just before this.
  for (const oldest of kept.keys()) {
    if (kept.size <= maxKept) break
    kept.delete(oldest)
  }
  return made
}

/**
 * Answers a query from a view (see `createView`).
 * @throws LakeError 400 when the query cannot be evaluated, or only by `runAsync`
 */
export function run(compiled: CompiledQuery, view: View, context: RunContext): RunResult {
  const reading = startReading(compiled, view, context)
  try {
    return resultOf(evaluateSync(compiled.plan.tree, reading.options), reading)
  } catch (cause) {
    throw cause instanceof LakeError ? cause : evaluationError(compiled.query, cause)
  }
}

/** Like `run`, also for queries with functions of `diff::`. */
export async function runAsync(compiled: CompiledQuery, view: View, context: RunContext): Promise<RunResult> {
  if (!compiled.isAsync) return run(compiled, view, context)
  const reading = startReading(compiled, view, context)
  try {
    const value = await evaluate(compiled.plan.tree, reading.options)
    return resultOf(await value.asStatic(), reading)
  } catch (cause) {
    throw cause instanceof LakeError ? cause : evaluationError(compiled.query, cause)
  }
}

function resultOf(value: ReturnType<typeof evaluateSync>, {dependencies, wanted, steps}: Reading): RunResult {
  if (isTooLarge(value.data))
    throw new Error('the answer is too large. Ask for fewer documents at a time, or for less of each.')
  return {result: toJS(value), dependencies, wanted: [...wanted.values()], steps}
}

function compileTemplate(query: string): KeptQuery | null {
  const template = parseTemplate(query)
  return template && {...planned(query, template.tree), asked: template.params}
}

function compileWith(query: string, params: Record<string, unknown>): KeptQuery {
  return {...planned(query, parseQuery(query, params)), asked: null}
}

function planned(query: string, tree: ExprNode): Pick<CompiledQuery, 'plan' | 'isAsync'> {
  const plan = planQuery(tree)
  refuseUnsupported(query, plan.tree)
  const isAsync = contains(plan.tree, (node) => node.type === 'FuncCall' && hasSelector(String(node.namespace)))
  return {plan, isAsync}
}

function startReading({plan, params}: CompiledQuery, view: View, context: RunContext): Reading {
  const dependencies = noDependencies(view.perspective)
  if (plan.readsDataset) dependOnAll(dependencies)
  const reading: Reading = {
    view,
    dependencies,
    options: {
      dataset: plan.readsDataset ? readEverything(view) : [],
      params: {
        ...params,
        [documentsCall]: answering((args) => documentsAt(siteOf(plan, args), args, reading)),
        [mappedCall]: answering((args) => mappedAt(siteOf(plan, args), args, reading)),
        [sliceCall]: answering((args) => sliceAt(siteOf(plan, args), args[1], reading)),
        [countCall]: answering((args) => countAt(siteOf(plan, args), args, reading)),
        [wordsCall]: findWords,
        [growthCall]: checkGrowth,
      },
      timestamp: new Date(context.now),
      identity: context.identity,
      sanity: {projectId: context.projectId, dataset: context.dataset},
      dereference: ({_ref}) => dereference(_ref, reading),
    },
    found: new Map(),
    skipped: new Map(),
    toldByKeys: new Set(),
    wanted: new Map(),
    steps: [],
    limits: context.limits ?? usualLimits,
  }
  return reading
}

function siteOf(plan: Plan, args: readonly unknown[]): Site {
  const site = plan.sites[Number(args[0])]
  if (!site) throw new Error(`The plan has no site ${String(args[0])}.`)
  return site
}

/** The value of the parameter `wordsCall`. */
export const findWords = answering(([value, search]) => Array.from({length: countHits(value, search)}, () => hit))
