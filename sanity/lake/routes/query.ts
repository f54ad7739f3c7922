import type {Context, Hono} from 'hono'

import {apiVersionOf} from '../api-version.ts'
import {isSignedIn, isStranger} from '../auth/identify.ts'
import type {Identity, LakeContext, LakeEnv} from '../context.ts'
import {httpError} from '../errors.ts'
import {defaultPerspective, parsePerspective, type Perspective, viewOf} from '../groq/perspective.ts'
import {compile, run, runAsync, type RunResult} from '../groq/query.ts'
import type {Answer} from '../live/held-answers.ts'
import {type QueryRequest, queryInAddress, queryInBody} from '../query-request.ts'
import {queryInTime, workTimeOf} from '../query-time.ts'
import {readJson} from '../request-body.ts'
import {visibleSource} from '../visible-source.ts'
import {dataPaths} from './paths.ts'

// The memory of held answers is shared by all: a few huge queries must not push a site's out of it.
const maxAnonymousBytes = 256 * 1024

/** Answers GROQ queries, by GET or, when they are long, by POST. */
export function registerQuery(app: Hono<LakeEnv>, context: LakeContext): void {
  app.on('GET', dataPaths('query'), (c) => answer(c, context, queryInAddress(new URL(c.req.url).searchParams)))
  app.on('POST', dataPaths('query'), async (c) => {
    const {maxBodyBytes} = context.options
    const isReader = !isSignedIn(c.get('identity'))
    const body = await readJson(c.req.raw, isReader ? Math.min(maxAnonymousBytes, maxBodyBytes) : maxBodyBytes)
    return answer(c, context, queryInBody(body))
  })
}

async function answer(c: Context<LakeEnv>, context: LakeContext, request: QueryRequest): Promise<Response> {
  const started = performance.now()
  const search = new URL(c.req.url).searchParams
  const dataset = c.req.param('dataset') ?? ''
  const perspective = perspectiveOf(search, c.req.param('version'))
  const {source} = context.store.dataset(dataset)
  const {version} = source
  const {evaluate, outcome} = evaluateInTime(context, {dataset, request, perspective, identity: c.get('identity')})
  const found = outcome instanceof Promise ? await outcome : outcome
  // Only the asynchronous evaluator can be overtaken by a commit, and then has read a little of before and of after.
  if (source.version !== version) return answer(c, context, request)
  const syncTags = isPublished(perspective)
    ? [hold(context, dataset, request, c.get('identity'), evaluate, {...found, cost: performance.now() - started})]
    : undefined
  warnOfSourceMap(c, search)
  const query = search.get('returnQuery') === 'false' ? undefined : request.query
  c.header('content-type', 'application/json')
  return c.body(bodyOf({query, result: found.json, syncTags, ms: Math.round(performance.now() - started)}))
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

function evaluateInTime(context: LakeContext, preparation: Preparation) {
  const {request, identity} = preparation
  // Parsing counts too: groq-js works out what is constant while it parses.
  return queryInTime(request.query, workTimeOf(identity, context), () => {
    const evaluate = prepare(context, preparation)
    return {evaluate, outcome: evaluate()}
  })
}

/** The query ready to run, now and again after later commits. */
function prepare({store, options}: LakeContext, {dataset, request, perspective, identity}: Preparation) {
  const {source} = store.dataset(dataset)
  const compiled = compile(request.query, request.params)
  // What runs piece by piece cannot be stopped from outside.
  if (compiled.isAsync && !isSignedIn(identity)) throw httpError(403, 'diff:: is for those who are signed in.')
  return (): Answer | Promise<Answer> => {
    const view = viewOf(visibleSource(source, identity), perspective)
    const moment = {identity: identity.id, now: options.now(), dataset, projectId: options.projectId}
    return compiled.isAsync ? runAsync(compiled, view, moment).then(written) : written(run(compiled, view, moment))
  }
}

function written({result, dependencies}: RunResult): Answer {
  return {json: JSON.stringify(result ?? null), dependencies}
}

function isPublished(perspective: Perspective): boolean {
  return Array.isArray(perspective) && perspective.length === 1 && perspective[0] === 'published'
}

function hold(
  {live}: LakeContext,
  dataset: string,
  {query, params}: QueryRequest,
  identity: Identity,
  evaluate: () => Answer | Promise<Answer>,
  answered: Answer,
): string {
  const ordered = Object.entries(params).toSorted(([left], [right]) => (left < right ? -1 : 1))
  const key = JSON.stringify([dataset, query, ordered, 'published', identity.id])
  return live.hold(dataset, {key, evaluate, isStrangers: isStranger(identity)}, answered)
}

// Clients that edit in place fall back to plain results when no source map comes back, so a warning serves them better than a refusal.
function warnOfSourceMap(c: Context<LakeEnv>, search: URLSearchParams): void {
  const asked = search.get('resultSourceMap')
  if (asked && asked !== 'false') c.header('x-sanity-warning', 'This lake answers queries without resultSourceMap.')
}
