import type {Context, Hono} from 'hono'

import {apiVersionOf} from '../api-version.ts'
import {isSignedIn, isStranger} from '../auth/identify.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {httpError} from '../errors.ts'
import {defaultPerspective, parsePerspective, type Perspective} from '../groq/perspective.ts'
import type {SourceMapKind} from '../groq/source-map/write.ts'
import type {HeldOf} from '../live/live-queries.ts'
import {type QueryRequest, queryInAddress, queryInBody} from '../query-request.ts'
import {workTimeOf} from '../query-time.ts'
import {readJson} from '../request-body.ts'
import {type AskedQuery, askQuery, askQueryInTurns} from '../threads/query.ts'
import type {QueryOutcome} from '../threads/tasks.ts'
import {dataPaths} from './paths.ts'
import {inTurn, visitorOf} from './visitor.ts'

// The memory of held answers is shared by all: a few huge queries must not push a site's out of it.
const maxAnonymousBytes = 256 * 1024
// How long an answer that is held may take when it is found again, in ms: one of a stranger, and any other.
const strangersComparedMs = 100
const comparedMs = 2000
// An answer that takes longer must not hold up what the site asks meanwhile.
const shortMs = 20

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
  checkNames(search)
  const identity = c.get('identity')
  const {name: dataset, indexes} = context.store.dataset(c.req.param('dataset') ?? '')
  const perspective = perspectiveOf(search, c.req.param('version'))
  const {limitMs} = workTimeOf(identity, context)
  const sourceMap = sourceMapOf(search)
  const asked: AskedQuery = {dataset, request, perspective, identity, wants: 'json', sourceMap, limitMs}
  const query = search.get('returnQuery') === 'false' ? undefined : request.query
  const around = (syncTags: string[] | undefined) =>
    aroundResult(query, {syncTags, ms: Math.round(performance.now() - started)})
  c.header('content-type', 'application/json')
  const held = heldAs(asked)
  const remembered = held && !isOfTheMoment(request) ? context.live.recall(dataset, held.key, held.of) : null
  if (remembered) {
    context.metrics.recalled()
    const [head, tail] = around([remembered.tag])
    return c.body(head + remembered.json + tail)
  }
  const answered = isStranger(identity)
    ? await askQueryInTurns(context, asked, (ask, isHeavy) => inTurn(c, context, ask, isHeavy))
    : await askQuery(context, asked)
  // A stranger's queries make no indexes.
  if (!isStranger(identity)) indexes.want(answered.wanted)
  const [head, tail] = around(held ? [hold(context, held, asked, answered)] : undefined)
  const {json} = answered
  if (typeof json === 'string') return c.body(head + json + tail)
  const {address, holder} = visitorOf(c)
  const parts = [encoder.encode(head), json, encoder.encode(tail)]
  return c.body(context.longAnswers.send(parts, holder === null ? address : null))
}

const encoder = new TextEncoder()

// The result was written once, in its thread: for the answer and for the fingerprint of what is held.
function aroundResult(query: string | undefined, others: object): [head: string, tail: string] {
  const [start, end] = [JSON.stringify({query}), JSON.stringify(others)]
  return [`${start.slice(0, -1)}${query === undefined ? '' : ','}"result":`, `,${end.slice(1)}`]
}

// What clients send of which nothing need be known here: answers are never older than the request.
const known = new Set(['query', 'perspective', 'resultSourceMap', 'returnQuery', 'tag', 'lastLiveEventId', 'cacheMode'])

// What is ignored would be an answer to another question.
function checkNames(search: URLSearchParams): void {
  for (const name of search.keys()) {
    if (known.has(name) || name.startsWith('$')) continue
    throw httpError(400, `Unknown parameter "${name}" of a query. Known are ${[...known].join(', ')} and $parameters.`)
  }
}

function perspectiveOf(search: URLSearchParams, version: string | undefined): Perspective {
  const text = search.get('perspective')
  return text ? parsePerspective(text) : defaultPerspective(apiVersionOf(version))
}

type HeldAs = {of: HeldOf; key: string}

// What is read raw is read by tools, which listen to documents; and a stranger is shown nothing but what is published.
function heldAs(asked: AskedQuery): HeldAs | null {
  const {perspective, identity} = asked
  if (perspective === 'raw') return null
  const of = perspective.length === 1 && perspective[0] === 'published' ? 'published' : 'drafts'
  return of === 'published' || isSignedIn(identity) ? {of, key: keyOf(asked)} : null
}

// Who asks may be given other rights under the same id.
function keyOf({dataset, request, perspective, identity, sourceMap}: AskedQuery): string {
  const ordered = Object.entries(request.params).toSorted(([left], [right]) => (left < right ? -1 : 1))
  const {id, access} = identity
  const readable = access.allowsAll('read') ? null : [...access.readable]
  return JSON.stringify([
    dataset,
    request.query,
    ordered,
    String(perspective),
    id,
    readable,
    ...(sourceMap ? [sourceMap] : []),
  ])
}

// No change of a document tells that it is a later moment now.
function isOfTheMoment({query}: QueryRequest): boolean {
  return /\bnow\b/.test(query)
}

function hold(context: LakeContext, {of, key}: HeldAs, asked: AskedQuery, answered: QueryOutcome): string {
  const {dataset, identity} = asked
  const isStrangers = isStranger(identity)
  const again = {...asked, limitMs: Math.min(asked.limitMs, isStrangers ? strangersComparedMs : comparedMs)}
  const trusted = answered.cost > shortMs ? 'upkeep' : 'site'
  const {indexes} = context.store.dataset(dataset)
  const evaluate = async () => {
    const found = await askQuery(context, again, isStrangers ? 'stranger' : trusted)
    // What is kept is asked rarely, and its indexes are in use all the same.
    if (!isStrangers) indexes.want(found.wanted)
    return found
  }
  return context.live.hold(dataset, {key, evaluate: of === 'drafts' ? null : evaluate, isStrangers}, answered, of)
}

function sourceMapOf(search: URLSearchParams): SourceMapKind | null {
  const asked = search.get('resultSourceMap') ?? 'false'
  if (asked === 'false') return null
  if (asked === 'true') return 'byIndex'
  if (asked === 'withKeyArraySelector') return 'byKey'
  throw httpError(400, `Unknown resultSourceMap "${asked}". Use true, false or withKeyArraySelector.`)
}
