import {setImmediate as nextTurn} from 'node:timers/promises'

import type {Context, Hono} from 'hono'

import {versioned} from '../auth/addresses.ts'
import {may} from '../auth/grants.ts'
import {requireAdministrator} from '../auth/require.ts'
import type {Identity, LakeContext, LakeEnv} from '../context.ts'
import type {LakeDocument} from '../document.ts'
import {httpError, type LakeError} from '../errors.ts'
import {type DocumentChange, documentAtRevision, documentAtTime, lastDocument} from '../history/document.ts'
import {type EventCursor, historyEvents} from '../history/events.ts'
import {releaseEvents} from '../history/release-events.ts'
import {workTimeOf} from '../query-time.ts'
import {releaseDocumentId} from '../releases/release.ts'
import type {Dataset} from '../store/dataset.ts'
import type {PastTransaction, LogSelection} from '../store/transaction-log.ts'

const defaultLimit = 50
const maxLimit = 10_000
// Of a whole dataset, as Sanity does.
const maxLimitOfAll = 1000
// As many as by `doc`; the Studio asks for one.
const maxIds = 1000

/** Documents as they were, and the transactions that made them what they are; for administrators, which documents were purged. */
export function registerHistory(app: Hono<LakeEnv>, context: LakeContext): void {
  app.get(`${versioned}/data/history/:dataset/documents/:ids`, async (c) => {
    const dataset = context.store.dataset(c.req.param('dataset'))
    const ids = permittedIds(c.req.param('ids'), dataset, c.get('identity'))
    requireOneMoment(c)
    return c.json({documents: await documentsThen(c, context, dataset, ids)})
  })
  app.get(`${versioned}/data/history/:dataset/transactions`, async (c) => {
    const dataset = context.store.dataset(c.req.param('dataset'))
    if (!c.get('identity').access.allowsAll('history')) throw mayNotLookBack(c.get('identity'))
    const selection = {...selectionOf(c, null), limit: Math.min(limitIn(c), maxLimitOfAll)}
    const transactions = await context.store.log.transactions(dataset.name, selection)
    const format = {...formatOf(c, []), identifiedOnly: false, shows: () => true}
    return new Response(ndjson(transactions, format), {headers: {'content-type': 'application/x-ndjson'}})
  })
  app.get(`${versioned}/data/history/:dataset/transactions/:ids`, async (c) => {
    const dataset = context.store.dataset(c.req.param('dataset'))
    const ids = permittedIds(c.req.param('ids'), dataset, c.get('identity'))
    const transactions = await context.store.log.transactions(dataset.name, selectionOf(c, ids))
    const format = {...formatOf(c, ids), shows: (id: string) => mayLookBack(c.get('identity'), dataset, id)}
    return new Response(ndjson(transactions, format), {headers: {'content-type': 'application/x-ndjson'}})
  })
  app.get(`${versioned}/data/history/:dataset/purges`, async (c) => {
    requireAdministrator(c.get('identity'))
    const {name} = context.store.dataset(c.req.param('dataset'))
    return c.json({purges: await context.store.log.purges(name, limitIn(c))})
  })
  app.get(`${versioned}/data/history/:dataset/events/documents/:id`, async (c) => {
    const dataset = context.store.dataset(c.req.param('dataset'))
    const id = c.req.param('id')
    requireMayLookBack(c.get('identity'), dataset, [id])
    const page = {limit: limitIn(c), cursor: cursorIn(c)}
    const {events, nextCursor} = await historyEvents(context.store.log, dataset, id, page)
    return c.json({events: {[id]: events}, nextCursor: nextCursor === null ? '' : cursorText(nextCursor)})
  })
  app.get(`${versioned}/data/history/:dataset/events/releases/:name`, async (c) => {
    const dataset = context.store.dataset(c.req.param('dataset'))
    const name = c.req.param('name')
    const identity = c.get('identity')
    requireMayLookBack(identity, dataset, [releaseDocumentId(name)])
    const {events, nextCursor} = await releaseEvents(context.store.log, dataset.name, name, {
      limit: limitIn(c),
      before: placeIn(c),
      shows: (id) => mayLookBack(identity, dataset, id),
    })
    return c.json({events, nextCursor: nextCursor === null ? '' : String(nextCursor)})
  })
}

function permittedIds(segment: string, dataset: Dataset, identity: Identity): string[] {
  const ids = [...new Set(segment.split(',').filter((id) => id !== ''))]
  if (ids.length > maxIds)
    throw httpError(400, `The request names ${ids.length} documents, at most ${maxIds} are answered at once.`)
  requireMayLookBack(identity, dataset, ids)
  return ids
}

function requireMayLookBack(identity: Identity, dataset: Dataset, ids: readonly string[]): void {
  if (!ids.every((id) => mayLookBack(identity, dataset, id))) throw mayNotLookBack(identity)
}

function mayNotLookBack({kind}: Identity): LakeError {
  return kind === 'anonymous'
    ? httpError(401, 'History is for those who are signed in.')
    : httpError(403, 'Insufficient permissions; permission "history" required')
}

function mayLookBack(identity: Identity, dataset: Dataset, id: string): boolean {
  return may(identity, 'history', dataset.get(id) ?? {_id: id})
}

// One after another, so that others are answered in between, and within one time for all.
async function documentsThen(
  c: Context<LakeEnv>,
  context: LakeContext,
  dataset: Dataset,
  ids: readonly string[],
): Promise<LakeDocument[]> {
  const {limitMs} = workTimeOf(c.get('identity'), context)
  const documents: LakeDocument[] = []
  let left = limitMs
  for (const id of ids) {
    const started = performance.now()
    const changes = untilEnd(context.store.log.changesOf(dataset.name, id), started + left, limitMs)
    const document = await documentThen(c, dataset.get(id), changes)
    if (document) documents.push(document)
    else requireKept(c, context, dataset, id)
    left -= performance.now() - started
    await nextTurn()
  }
  return documents
}

// What is not found may have been there.
function requireKept(c: Context, {retention}: LakeContext, dataset: Dataset, id: string): void {
  const since = retention.since()
  if (since === null) return
  const [revision, time] = [c.req.query('revision'), timeIn(c, 'time')]
  const isForgotten = revision ? !retention.knows(dataset.name, revision) : time !== undefined && time < since
  if (!isForgotten) return
  const asked = revision ? `revision "${revision}"` : `how it stood at ${time}`
  throw httpError(404, `History is kept since ${since} only: of "${id}", ${asked} is not known.`)
}

// A look at the clock and no timeout: an iteration of SQLite's must not be stopped in the middle.
async function* untilEnd<Change>(
  changes: AsyncIterable<Change>,
  endMs: number,
  limitMs: number,
): AsyncGenerator<Change> {
  for await (const change of changes) {
    if (performance.now() > endMs)
      throw httpError(
        400,
        `Going back so far takes longer than ${limitMs} ms. Ask for fewer documents, or a later time.`,
      )
    yield change
  }
}

function requireOneMoment(c: Context): void {
  const asked = ['revision', 'time', 'lastRevision'].filter((name) => c.req.query(name))
  if (asked.length > 1) throw httpError(400, `The parameters ${asked.join(', ')} exclude each other. Send one of them.`)
}

// Both are asked for before anything is waited for, so that they are of one moment.
async function documentThen(
  c: Context,
  current: LakeDocument | null,
  changes: AsyncIterable<DocumentChange>,
): Promise<LakeDocument | null> {
  const revision = c.req.query('revision')
  if (revision) return documentAtRevision(current, changes, revision)
  if (c.req.query('lastRevision') === 'true') return lastDocument(current, changes)
  const time = timeIn(c, 'time')
  return time ? documentAtTime(current, changes, time) : current
}

function timeIn(c: Context, name: string): string | undefined {
  const text = c.req.query(name)
  if (!text) return undefined
  const time = new Date(text)
  if (Number.isNaN(time.getTime()))
    throw httpError(400, `The parameter ${name} is not a date: "${text}". Send it as 2026-01-31T12:00:00Z.`)
  return time.toISOString()
}

function selectionOf(c: Context, documentIds: readonly string[] | null): LogSelection {
  return {
    documentIds,
    // An empty value means "from the first" and "to the last".
    fromTransaction: c.req.query('fromTransaction') || undefined,
    toTransaction: c.req.query('toTransaction') || undefined,
    fromTime: timeIn(c, 'fromTime'),
    toTime: timeIn(c, 'toTime'),
    authors: c.req.query('authors')?.split(','),
    reverse: c.req.query('reverse') === 'true',
    limit: limitIn(c),
  }
}

function limitIn(c: Context): number {
  const text = c.req.query('limit')
  if (!text) return defaultLimit
  const limit = Number(text)
  if (Number.isInteger(limit) && limit > 0) return Math.min(limit, maxLimit)
  throw httpError(400, `The parameter limit is not a positive whole number: "${text}".`)
}

function cursorText({seq, remaining}: EventCursor): string {
  return `${seq}-${remaining}`
}

function cursorIn(c: Context): EventCursor | undefined {
  const text = c.req.query('nextCursor')
  if (!text) return undefined
  const [, seq, remaining] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? []
  if (seq !== undefined && remaining !== undefined) return {seq: Number(seq), remaining: Number(remaining)}
  throw noCursor(text)
}

function placeIn(c: Context): number | undefined {
  const text = c.req.query('nextCursor')
  if (!text) return undefined
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw noCursor(text)
}

function noCursor(text: string): LakeError {
  return httpError(400, `The parameter nextCursor is not one that an answer named: "${text}".`)
}

type Format = {
  ids: ReadonlySet<string>
  identifiedOnly: boolean
  mutations: boolean
  effects: boolean
  /** Whether the reader may look back at a document: a transaction may have changed others besides those asked for. */
  shows: (documentId: string) => boolean
}

function formatOf(c: Context, ids: readonly string[]): Omit<Format, 'shows'> {
  const isSet = (name: string) => c.req.query(name) === 'true'
  return {
    ids: new Set(ids),
    identifiedOnly: isSet('includeIdentifiedDocumentsOnly'),
    mutations: !isSet('excludeMutations') && !isSet('excludeContent'),
    effects: c.req.query('effectFormat') === 'mendoza',
  }
}

/** One transaction a line, written only as fast as it is read. */
function ndjson(transactions: AsyncIterable<PastTransaction>, format: Format): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const lines = transactions[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const {value, done} = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(wireTransaction(value, format))}\n`))
    },
  })
}

function wireTransaction({id, timestamp, author, changes}: PastTransaction, format: Format) {
  const shown = changes.filter(({documentId}) =>
    format.identifiedOnly ? format.ids.has(documentId) : format.shows(documentId),
  )
  return {
    id,
    timestamp,
    author,
    documentIDs: shown.map(({documentId}) => documentId),
    ...(format.mutations && {mutations: shown.flatMap(({mutations}) => mutations)}),
    ...(format.effects && {effects: Object.fromEntries(shown.map(({documentId, effects}) => [documentId, effects]))}),
  }
}
