import type {Context, Hono} from 'hono'

import {versioned} from '../auth/addresses.ts'
import {requireAdministrator, requireProject} from '../auth/require.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {isJsonObject} from '../document.ts'
import {httpError} from '../errors.ts'
import {parseHook} from '../hooks/settings.ts'
import {workTimeOf} from '../query-time.ts'
import {readJson} from '../request-body.ts'
import type {AuditEntry, AuditKind} from '../store/audit.ts'
import type {Hook, HookAttempt, HookMessage, HookSettings} from '../store/hooks.ts'
import {checkRule} from '../threads/query.ts'

const maxBytes = 128 * 1024
const maxHooks = 100

/** Webhooks, as Sanity's API administers them, and how their deliveries went. For administrators. */
export function registerHooks(app: Hono<LakeEnv>, context: LakeContext): void {
  const {audit, hooks, deliveries, options} = context
  const all = `${versioned}/hooks/projects/:projectId` as const
  app.use(`${all}/*`, async (c, next) => {
    requireAdministrator(c.get('identity'))
    requireProject(context, c.req.param('projectId'))
    await next()
  })
  app.get(all, async (c) => c.json((await hooks.all()).map((hook) => wireHook(hook, context))))
  app.post(all, async (c) => {
    const settings = await readSettings(c, context, null)
    const id = options.createId()
    const createdBy = c.get('identity').id
    const hook = {...settings, id, createdAt: options.now(), createdBy, readTo: deliveries.position()}
    if (!(await audit.telling(entry(c, 'webhookMade', hook), () => hooks.add(hook, maxHooks))))
      throw httpError(400, `This lake has ${maxHooks} webhooks, and no room for more. Delete one first.`)
    await deliveries.changed(id)
    return c.json(wireHook(hook, context), 201)
  })
  app.get(`${all}/attempts/:id`, async (c) => {
    const attempt = await hooks.attempt(c.req.param('id'))
    if (!attempt) throw httpError(404, `There is no attempt "${c.req.param('id')}". Only the last ones are kept.`)
    return c.json(wireAttempt(attempt, context))
  })
  app.get(`${all}/:id`, async (c) => c.json(wireHook(await requireHook(context, c.req.param('id')), context)))
  app.on(['PATCH', 'PUT'], `${all}/:id`, async (c) => {
    const before = await requireHook(context, c.req.param('id') ?? '')
    const settings = await readSettings(c, context, before)
    // What happens while it is off is not told when it is on again.
    const isSwitched = settings.isDisabledByUser !== before.isDisabledByUser
    const changed = await audit.telling(entry(c, 'webhookChanged', {...settings, id: before.id}), () =>
      hooks.change(before.id, settings, isSwitched ? deliveries.position() : null),
    )
    await deliveries.changed(before.id)
    if (!changed) throw unknownHook(before.id)
    return c.json(wireHook(changed, context))
  })
  app.delete(`${all}/:id`, async (c) => {
    const {id, ...hook} = await requireHook(context, c.req.param('id'))
    const isGone = await audit.telling(entry(c, 'webhookWithdrawn', {...hook, id}), () => hooks.remove(id))
    if (!isGone) throw unknownHook(id)
    await deliveries.changed(id)
    return c.body(null, 204)
  })
  app.get(`${all}/:id/messages`, async (c) => {
    const {id} = await requireHook(context, c.req.param('id'))
    return c.json((await hooks.messages(id)).map((message) => wireMessage(message, context)))
  })
  app.get(`${all}/:id/attempts`, async (c) => {
    const {id} = await requireHook(context, c.req.param('id'))
    return c.json((await hooks.attempts(id)).map((attempt) => wireAttempt(attempt, context)))
  })
}

// Of the address the host alone: what follows it may be a secret.
function entry(c: Context<LakeEnv>, kind: AuditKind, {id, name, url}: HookSettings & {id: string}): AuditEntry {
  return {kind, actor: c.get('identity'), subject: {id, name}, detail: new URL(url).host}
}

async function requireHook({hooks}: LakeContext, id: string): Promise<Hook> {
  const hook = await hooks.byId(id)
  if (hook) return hook
  throw unknownHook(id)
}

function unknownHook(id: string) {
  return httpError(404, `There is no webhook "${id}".`)
}

async function readSettings(
  c: Context<LakeEnv>,
  context: LakeContext,
  before: HookSettings | null,
): Promise<HookSettings> {
  const body = await readJson(c.req.raw, maxBytes)
  if (!isJsonObject(body)) throw httpError(400, 'The body must be a JSON object.')
  const datasets = context.store.datasets()
  const settings = parseHook(body, {before, datasets, networks: context.deliveries.networks})
  await checkRule(context, settings.rule, workTimeOf(c.get('identity'), context).limitMs)
  return settings
}

function wireHook({readTo: _readTo, createdAt, createdBy, ...hook}: Hook, {options}: LakeContext) {
  return {
    type: 'document',
    ...hook,
    projectId: options.projectId,
    isDisabled: hook.isDisabledByUser,
    createdAt: new Date(createdAt).toISOString(),
    createdByUserId: createdBy,
    deletedAt: null,
  }
}

function wireMessage(message: HookMessage, {options, deliveries}: LakeContext) {
  const {id, hookId, dataset, payload, createdAt, failureCount, resultCode} = message
  return {
    id,
    hookId,
    projectId: options.projectId,
    dataset,
    payload,
    createdAt: new Date(createdAt).toISOString(),
    status: statusOf(message, deliveries.sending(hookId)),
    failureCount,
    resultCode,
  }
}

function statusOf({id, dueAt, resultCode}: HookMessage, sending: string | null): string {
  if (id === sending) return 'sending'
  if (dueAt !== null) return 'queued'
  return resultCode !== null && resultCode >= 200 && resultCode < 300 ? 'success' : 'failure'
}

function wireAttempt({createdAt, ...attempt}: HookAttempt, {options}: LakeContext) {
  const time = new Date(createdAt + attempt.duration).toISOString()
  return {
    ...attempt,
    projectId: options.projectId,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: time,
    inProgress: false,
    isFailure: attempt.failureReason !== null,
  }
}
