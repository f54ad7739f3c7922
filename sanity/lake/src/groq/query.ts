import {evaluate, evaluateSync, type ExprNode, toJS} from 'groq-js'

import {LakeError} from '../errors.ts'
import {shareOfHeap} from '../memory.ts'
import {isTooLarge} from './answer-size.ts'
import {isAsynchronous} from './ast.ts'
import {answering} from './calls.ts'
import {dependOnAll, noDependencies} from './dependencies.ts'
import type {Dependencies} from './dependencies.ts'
import {checkGrowth, growthCall} from './growth.ts'
import {withIncomingCounts} from './incoming-references.ts'
import type {IndexDefinition} from './indexes.ts'
import {createKeep} from './keep.ts'
import {countAt, dereference, documentsAt, mappedAt, readEverything, sliceAt, usualLimits} from './lookup.ts'
import type {Reading, ReadingLimits} from './lookup.ts'
import {countCall, documentsCall, hit, mappedCall, planQuery, sliceCall, treesOf, wordsCall} from './plan.ts'
import type {Plan, Site} from './plan.ts'
import {answerOfTraced, type TracedQuery, traceQuery} from './source-map/trace-query.ts'
import {type Trace, startTrace} from './source-map/trace.ts'
import {type SourceMapKind, writeSourceMap} from './source-map/write.ts'
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
  /** What to trace its values by; null where no source map is wanted. */
  traced: TracedQuery | null
}

/** Who asks, when (ms since the epoch) and where. */
export type RunContext = {
  identity: string
  now: number
  dataset: string
  projectId: string
  /** Of a query that is traced; by key unless it says otherwise. */
  sourceMap?: SourceMapKind
  limits?: ReadingLimits
}

/** The answer as plain JSON values, shared with the documents (never change them), and what was read for it. */
export type RunResult = {
  result: unknown
  /** The content source map, as JSON; null where the query is not traced. */
  sourceMap: string | null
  dependencies: Dependencies
  /** Indexes that were used, or would have been of use if there were. */
  wanted: readonly IndexDefinition[]
  /** What was done at each place that reads documents. */
  steps: readonly string[]
}

/** `asked`: null where the parameters are filled in already. */
type KeptQuery = Pick<CompiledQuery, 'plan' | 'isAsync' | 'traced'> & {asked: AskedParams | null}

// The trees of a query take about a hundred times as much as its text.
const limits = {count: 500, characters: shareOfHeap(1_000_000)}
const keepTemplate = createKeep<KeptQuery | null>(limits)
// Those that take the values of their parameters to be planned.
const keepFilledIn = createKeep<KeptQuery>(limits)

/**
 * Parses and plans a query, so that its answer has a source map where `isTraced`. The last ones are kept, so asking again is
 * cheap.
 * @throws LakeError 400 `queryParseError`: not GROQ, a parameter without value, a function the lake does not have, or
 * a query too large
 */
export function compile(query: string, params: Record<string, unknown> = {}, isTraced = false): CompiledQuery {
  const key = isTraced ? `traced\n${query}` : `plain\n${query}`
  const {asked, ...kept} =
    keepTemplate(key, () => compileTemplate(query, isTraced)) ??
    keepFilledIn(`${key}\n${JSON.stringify(params)}`, () => compileWith(query, params, isTraced))
  if (asked) checkParams(query, asked, params)
  return {query, params, ...kept}
}

/**
 * Answers a query from a view (see `createView`).
 * @throws LakeError 400 when the query cannot be evaluated, or only by `runAsync`
 */
export function run(compiled: CompiledQuery, view: View, context: RunContext): RunResult {
  const {reading, trace} = startReading(compiled, view, context)
  try {
    return resultOf(evaluateSync(compiled.plan.tree, reading.options), reading, trace, context)
  } catch (cause) {
    throw cause instanceof LakeError ? cause : evaluationError(compiled.query, cause)
  }
}

/** Like `run`, also for queries with functions of `diff::`. */
export async function runAsync(compiled: CompiledQuery, view: View, context: RunContext): Promise<RunResult> {
  if (!compiled.isAsync) return run(compiled, view, context)
  const {reading, trace} = startReading(compiled, view, context)
  try {
    const value = await evaluate(compiled.plan.tree, reading.options)
    return resultOf(await value.asStatic(), reading, trace, context)
  } catch (cause) {
    throw cause instanceof LakeError ? cause : evaluationError(compiled.query, cause)
  }
}

function resultOf(
  value: ReturnType<typeof evaluateSync>,
  {dependencies, wanted, steps}: Reading,
  trace: Trace | null,
  {sourceMap: kind = 'byKey'}: RunContext,
): RunResult {
  const data = trace ? answerOfTraced(value.data) : value.data
  if (isTooLarge(data))
    throw new Error('the answer is too large. Ask for fewer documents at a time, or for less of each.')
  const sourceMap = trace && writeSourceMap(value.data, trace, kind)
  const result = trace ? answerOfTraced(toJS(value)) : toJS(value)
  return {result, sourceMap, dependencies, wanted: [...wanted.values()], steps}
}

function compileTemplate(query: string, isTraced: boolean): KeptQuery | null {
  const template = parseTemplate(query)
  return template && {...planned(query, template.tree, isTraced), asked: template.params}
}

function compileWith(query: string, params: Record<string, unknown>, isTraced: boolean): KeptQuery {
  return {...planned(query, parseQuery(query, params), isTraced), asked: null}
}

function planned(query: string, tree: ExprNode, isTraced: boolean): Omit<KeptQuery, 'asked'> {
  const known = withIncomingCounts(tree)
  const traced = isTraced ? traceQuery(known) : null
  const plan = planQuery(traced ? traced.tree : known)
  for (const part of treesOf(plan)) refuseUnsupported(query, part)
  return {plan, isAsync: isAsynchronous(plan.tree), traced}
}

function startReading(
  {plan, params, traced}: CompiledQuery,
  untraced: View,
  context: RunContext,
): {reading: Reading; trace: Trace | null} {
  const trace = traced && startTrace(traced, untraced)
  const view = trace?.view ?? untraced
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
        ...trace?.calls,
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
  return {reading, trace}
}

function siteOf(plan: Plan, args: readonly unknown[]): Site {
  const site = plan.sites[Number(args[0])]
  if (!site) throw new Error(`The plan has no site ${String(args[0])}.`)
  return site
}

/** The value of the parameter `wordsCall`. */
export const findWords = answering(([value, search]) => Array.from({length: countHits(value, search)}, () => hit))
