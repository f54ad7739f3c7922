import type {Context, Hono} from 'hono'

import {isSignedIn, isStranger} from '../auth/identify.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {httpError} from '../errors.ts'
import {createCursorKey, type CursorSeal, idInCursor} from '../threads/export-cursor.ts'
import type {ExportTask} from '../threads/tasks.ts'
import {visibilityOf} from '../visibility.ts'
import {dataPaths} from './paths.ts'
import {visitorOf} from './visitor.ts'

// Documents in a page, for those who ask with a cursor.
const pageSize = 1000
// From one page on to the next, in ms: an old cursor would be an export that is told nowhere.
const cursorsMs = 60 * 60_000
// Of the types in the audit log, in characters.
const maxDetail = 200

/**
 * All documents of a dataset that one may read, as they are stored, drafts and versions included: NDJSON, of one moment. Or
 * page by page, where `nextCursor` is asked for, empty at first: a page ends with the line `{"nextCursor": "…"}`, the last
 * one without it; then each page is of its own moment. A cursor leads on in the export that named it, for an hour, until the
 * lake is started again.
 */
export function registerExport(app: Hono<LakeEnv>, context: LakeContext): void {
  const key = createCursorKey()
  app.on('GET', dataPaths('export'), async (c) => {
    requireReader(c)
    const task = taskOf(c, context, key)
    const body = await context.exports.open(task, visitorOf(c))
    try {
      await tell(c, context, task)
    } catch (error) {
      // No export goes out untold, also where the disk is full.
      await body.cancel()
      throw error
    }
    return new Response(body, {headers: {'content-type': 'application/x-ndjson', 'cache-control': 'no-store'}})
  })
}

function requireReader(c: Context<LakeEnv>): void {
  const identity = c.get('identity')
  if (identity.access.allowsSome('read')) return
  if (isStranger(identity)) throw httpError(401, 'You are not signed in. Sign in, or send a token.')
  throw httpError(403, 'Insufficient permissions; permission "read" required')
}

// Page by page it is one export. What strangers take out, everybody reads.
async function tell(c: Context<LakeEnv>, {audit}: LakeContext, {selection}: ExportTask): Promise<void> {
  const actor = c.get('identity')
  const {dataset, types, after} = selection
  if (isSignedIn(actor) && after === '')
    await audit.add({kind: 'exported', actor, subject: {id: dataset, name: null}, detail: types && detailOf(types)})
}

function detailOf(types: readonly string[]): string {
  const text = types.join(', ')
  return text.length > maxDetail ? `${text.slice(0, maxDetail)}… (${types.length})` : text
}

function taskOf(c: Context<LakeEnv>, {store, options}: LakeContext, key: string): ExportTask {
  const {id, access} = c.get('identity')
  const {name: dataset} = store.dataset(c.req.param('dataset') ?? '')
  const types = c.req.query('types')?.split(',').filter(Boolean) ?? []
  const cursor = c.req.query('nextCursor')
  const now = options.now()
  const seal = {key, scope: JSON.stringify([id, dataset, types])}
  const visibility = visibilityOf(access)
  return {
    folder: store.folder,
    selection: {
      dataset,
      types: types.length > 0 ? types : null,
      after: cursor ? documentBefore(cursor, seal, now) : '',
      isUndotted: visibility === 'undotted',
    },
    readable: typeof visibility === 'string' ? null : [...access.readable],
    pageSize: cursor === undefined ? Infinity : pageSize,
    cursors: {...seal, endsAt: now + cursorsMs},
  }
}

function documentBefore(cursor: string, seal: Omit<CursorSeal, 'endsAt'>, now: number): string {
  const id = idInCursor(cursor, seal, now)
  if (id !== null) return id
  throw httpError(400, 'The parameter nextCursor is not one that this export named, or is over. Begin without one.')
}
