/*
Who did what, for administrators; there is no way to change it. Kinds are those of store/audit.ts.

  GET lake/audit         ?kind=a,b &limit=1…1000 &nextCursor= → {entries: Entry[], nextCursor: text|null}, the newest first
  GET lake/audit/export  ?kind=a,b &format=ndjson|csv          → all of them, as a file

  Entry = {at: ISO, kind, actor: {id, name}|null, subject: {id, name}|null, detail: text|null, count, lastAt: ISO}
*/
import type {Context, Hono} from 'hono'

import {versioned} from '../auth/addresses.ts'
import {requireAdministrator} from '../auth/require.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {httpError} from '../errors.ts'
import {type AuditCursor, type AuditKind, auditKinds, type Named, type PastEntry} from '../store/audit.ts'

const usualLimit = 100
const maxLimit = 1000

/** The audit log, read page by page or as a file (see the top of this file). */
export function registerAudit(app: Hono<LakeEnv>, context: LakeContext): void {
  const {audit} = context
  const all = `${versioned}/lake/audit` as const
  app.use(`${all}/*`, async (c, next) => {
    requireAdministrator(c.get('identity'))
    await next()
  })
  app.get(all, async (c) => {
    const {entries, next} = await audit.read({kinds: kindsIn(c), before: cursorIn(c), limit: limitIn(c)})
    return c.json({
      entries: entries.map((entry) => wireEntry(context, entry)),
      nextCursor: next && `${next.entry}-${next.seq}-${next.position}`,
    })
  })
  app.get(`${all}/export`, async (c) => {
    const format = formats.get(c.req.query('format') ?? 'ndjson')
    if (!format) throw httpError(400, `The parameter format must be one of: ${[...formats.keys()].join(', ')}.`)
    const kinds = kindsIn(c)
    await audit.add({kind: 'exported', actor: c.get('identity'), subject: {id: 'audit', name: null}})
    const headers = {
      'content-type': `${format.type}; charset=utf-8`,
      'content-disposition': `attachment; filename="audit.${format.ending}"`,
      'cache-control': 'no-store',
    }
    return new Response(linesOf(context, kinds, format), {headers})
  })
}

/** How an entry is written to a file, and what stands above all of them. */
type Format = {type: string; ending: string; head: string; line: (entry: WireEntry) => string}

const formats: ReadonlyMap<string, Format> = new Map([
  ['ndjson', {type: 'application/x-ndjson', ending: 'ndjson', head: '', line: (entry) => `${JSON.stringify(entry)}\n`}],
  [
    'csv',
    {
      type: 'text/csv',
      ending: 'csv',
      head: csvLine(['at', 'kind', 'actor', 'actorName', 'subject', 'subjectName', 'detail', 'count', 'lastAt']),
      line: ({at, kind, actor, subject, detail, count, lastAt}) =>
        csvLine([at, kind, actor?.id, actor?.name, subject?.id, subject?.name, detail, String(count), lastAt]),
    },
  ],
])

// As RFC 4180 has it; a spreadsheet must not take somebody's name for a formula.
function csvLine(fields: readonly (string | null | undefined)[]): string {
  const quoted = fields.map((field) => `"${(field ?? '').replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`)
  return `${quoted.join(',')}\r\n`
}

// A page at a time, only as fast as it is read.
function linesOf(context: LakeContext, kinds: readonly AuditKind[], {head, line}: Format): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let before: AuditCursor | null = null
  let isBegun = false
  return new ReadableStream({
    async pull(controller) {
      const {entries, next} = await context.audit.read({kinds, before, limit: maxLimit})
      const lines = entries.map((entry) => line(wireEntry(context, entry)))
      controller.enqueue(encoder.encode((isBegun ? '' : head) + lines.join('')))
      isBegun = true
      before = next
      if (next === null) controller.close()
    },
  })
}

type WireEntry = Omit<PastEntry, 'at' | 'lastAt'> & {at: string; lastAt: string}

function wireEntry({authority}: LakeContext, entry: PastEntry): WireEntry {
  const {kind, actor, subject, detail, count} = entry
  const [at, lastAt] = [new Date(entry.at).toISOString(), new Date(entry.lastAt).toISOString()]
  return {at, kind, actor: actor && named(actor), subject, detail, count, lastAt}

  // What the settings give stands in no table.
  function named({id, name}: Named): Named {
    return {id, name: name ?? authority.program(id)?.name ?? null}
  }
}

function kindsIn(c: Context): readonly AuditKind[] {
  const text = c.req.query('kind')
  if (!text) return auditKinds
  return text.split(',').map((word) => {
    const kind = auditKinds.find((each) => each === word)
    if (kind) return kind
    throw httpError(400, `The parameter kind must be some of: ${auditKinds.join(', ')}.`)
  })
}

function limitIn(c: Context): number {
  const text = c.req.query('limit')
  if (!text) return usualLimit
  const limit = Number(text)
  if (Number.isInteger(limit) && limit > 0) return Math.min(limit, maxLimit)
  throw httpError(400, `The parameter limit is not a positive whole number: "${text}".`)
}

function cursorIn(c: Context): AuditCursor | null {
  const text = c.req.query('nextCursor')
  if (!text) return null
  const [, entry, seq, position] = /^(\d{1,16})-(\d{1,16})-(\d{1,16})$/.exec(text) ?? []
  if (entry !== undefined && seq !== undefined && position !== undefined)
    return {entry: Number(entry), seq: Number(seq), position: Number(position)}
  throw httpError(400, `The parameter nextCursor is not one that an answer named: "${text}".`)
}
