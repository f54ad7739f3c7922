import type {Context, Hono} from 'hono'

import {apiVersionOf} from '../api-version.ts'
import {isSignedIn, isStranger} from '../auth/identify.ts'
import type {Identity, LakeContext, LakeEnv} from '../context.ts'
import {httpError} from '../errors.ts'
import {dependOnAll, noDependencies} from '../groq/dependencies.ts'
import type {IndexDefinition} from '../groq/indexes.ts'
import {readEverything} from '../groq/lookup.ts'
import {defaultPerspective, parsePerspective, type Perspective} from '../groq/perspective.ts'
import {compile, run, type RunContext, type RunResult} from '../groq/query.ts'
import {runDiff} from '../groq/run-diff.ts'
import {createView, type View} from '../groq/view.ts'
import type {Answer} from '../live/held-answers.ts'
import {type QueryRequest, queryInAddress, queryInBody} from '../query-request.ts'
import {queryInTime, workTimeOf} from '../query-time.ts'
import {readJson} from '../request-body.ts'
import {visibilityOf} from '../visibility.ts'
import {dataPaths} from './paths.ts'
import {inTurn} from './visitor.ts'

// The memory of held answers is shared by all: a few huge queries must not push a site's out of it.
const maxAnonymousBytes = 256 * 1024

/** Answers GROQ queries, by GET or, when they are long, by POST. */
export function registerQuery(app: Hono<LakeEnv>, context: LakeContext): void {
  const answerInTurn = (c: Context<LakeEnv>, request: QueryRequest) =>
    inTurn(c, context, () => answer(c, context, request))
  app.on('GET', dataPaths('query'), (c) => answerInTurn(c, queryInAddress(new URL(c.req.url).searchParams)))
  app.on('POST', dataPaths('query'), async (c) => {
    const {maxBodyBytes} = context.options
    const isReader = !isSignedIn(c.get('identity'))
    const body = await readJson(c.req.raw, isReader ? Math.min(maxAnonymousBytes, maxBodyBytes) : maxBodyBytes)
    return answerInTurn(c, queryInBody(body))
  })
}

async function answer(
  c: Context<LakeEnv>,
  context: LakeContext,
  request: QueryRequest,
  attempts = 3,
): Promise<Response> {
  const started = performance.now()
  const search = new URL(c.req.url).searchParams
  const dataset = c.req.param('dataset') ?? ''
  const perspective = perspectiveOf(search, c.req.param('version'))
  const preparation = {dataset, request, perspective, identity: c.get('identity')}
  const {recent, indexes} = context.store.dataset(dataset)
  const position = recent.position()
  const {evaluate, found, wanted} = evaluateInTime(context, preparation)
  // A stranger's queries make no indexes.
  if (preparation.identity.isTrusted) indexes.want(wanted)
  const answered = found ?? (await diffAnswer(context, preparation))
  // Only diff:: can be overtaken by a commit, of which nobody would then be told.
  if (recent.position() !== position) {
    if (attempts === 0)
      throw httpError(503, 'The documents change faster than this query is answered. Try again later.')
    return answer(c, context, request, attempts - 1)
  }
  const syncTags = isPublished(perspective)
    ? [hold(context, preparation, evaluate, {...answered, cost: performance.now() - started})]
    : undefined
  warnOfSourceMap(c, search)
  const query = search.get('returnQuery') === 'false' ? undefined : request.query
  c.header('content-type', 'application/json')
  return c.body(bodyOf({query, result: answered.json, syncTags, ms: Math.round(performance.now() - started)}))
}

// The result is written once, within the time of its query: for the answer and for the fingerprint of what is held.
function bodyOf({result, query, ...others}: {result: string; query: string | undefined; [field: string]: unknown}) {
  const [start, end] = [JSON.stringify({query}), JSON.stringify(others)]
  return `${start.slice(0, -1)}${query === undefined ? '' : ','}"result":${result},${end.slice(1)}`
}

function perspectiveOf(search: URLSearchParams, version: string | undefined): Perspective {
  const text = search.get('perspective')
  return text ? parsePerspective(text) : defaultPerspective(apiVersionOf(version))
}

type Preparation = {dataset: string; request: QueryRequest; perspective: Perspective; identity: Identity}

/** The answer, and how to find it again after later commits; both null for what only `diffAnswer` can find. */
type First = ({evaluate: () => Answer; found: Answer} | {evaluate: null; found: null}) & {
  wanted: readonly IndexDefinition[]
}

function evaluateInTime(context: LakeContext, preparation: Preparation): First {
  const {request, identity} = preparation
  // Parsing counts too: groq-js works out what is constant while it parses.
  return queryInTime(request.query, workTimeOf(identity, context), () => {
    const compiled = compile(request.query, request.params)
    if (compiled.isAsync) return {evaluate: null, found: null, wanted: []}
    const answered = () => run(compiled, viewFor(context, preparation), momentOf(context, preparation))
    const first = answered()
    return {evaluate: () => written(answered()), found: written(first), wanted: first.wanted}
  })
}

async function diffAnswer(context: LakeContext, preparation: Preparation): Promise<Answer> {
  const {request, identity} = preparation
  // A thread of its own, with a copy of all documents, is more than a stranger may cost.
  if (!isSignedIn(identity)) throw httpError(403, 'diff:: is for those who are signed in.')
  const view = viewFor(context, preparation)
  const task = {...request, documents: readEverything(view), context: momentOf(context, preparation)}
  const json = await runDiff(task, workTimeOf(identity, context).limitMs)
  const dependencies = noDependencies(view.perspective)
  dependOnAll(dependencies)
  return {json, dependencies}
}

function viewFor({store}: LakeContext, {dataset, identity, perspective}: Preparation): View {
  return createView(store.dataset(dataset).documents, perspective, visibilityOf(identity.access))
}

function momentOf({options}: LakeContext, {dataset, identity}: Preparation): RunContext {
  return {identity: identity.id, now: options.now(), dataset, projectId: options.projectId}
}

function written({result, dependencies}: RunResult): Answer {
  return {json: JSON.stringify(result ?? null), dependencies}
}

function isPublished(perspective: Perspective): boolean {
  return Array.isArray(perspective) && perspective.length === 1 && perspective[0] === 'published'
}

function hold(
  {live}: LakeContext,
  {dataset, request, identity}: Preparation,
  evaluate: (() => Answer) | null,
  answered: Answer,
): string {
  const ordered = Object.entries(request.params).toSorted(([left], [right]) => (left < right ? -1 : 1))
  const key = JSON.stringify([dataset, request.query, ordered, 'published', identity.id])
  return live.hold(dataset, {key, evaluate, isStrangers: isStranger(identity)}, answered)
}

// Clients that edit in place fall back to plain results when no source map comes back, so a warning serves them better than a refusal.
function warnOfSourceMap(c: Context<LakeEnv>, search: URLSearchParams): void {
  const asked = search.get('resultSourceMap')
  if (asked && asked !== 'false') c.header('x-sanity-warning', 'This lake answers queries without resultSourceMap.')
}
