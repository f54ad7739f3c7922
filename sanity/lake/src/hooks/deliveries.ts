import {setImmediate as nextTurn} from 'node:timers/promises'

import {logError} from '../log-error.ts'
import {createNetworks, type Networks} from '../networks.ts'
import type {Hook, HookMessage, Hooks} from '../store/hooks.ts'
import type {Journal} from '../store/journal.ts'
import {type MessageContext, messagesOf} from './messages.ts'
import {retryAfter} from './retry.ts'
import {send} from './send.ts'
import {signatureOf} from './signature.ts'

/** Webhooks at work: each follows the log by itself, and has one request under way at most. */
export type Deliveries = {
  networks: Networks
  /** The number of the last transaction that is acknowledged. */
  position(): number
  /**
   * The number of the last transaction at which all hooks have looked that are switched on, once that is noted, so that none
   * looks there again after a start; Infinity where none is.
   */
  readTo(): Promise<number>
  /** Looks anew at a hook that was added, changed or removed. */
  changed(id: string): Promise<void>
  /** The message that is on its way. */
  sending(hookId: string): string | null
  /** Resolves when all that is due by now was tried. */
  settled(): Promise<void>
  /** Ends what is on its way, which is tried again after a start. */
  close(): Promise<void>
}

/** What is needed of a lake. */
type DeliveryContext = MessageContext & {
  hooks: Hooks
  journal: Pick<Journal, 'read' | 'follow' | 'end'>
  options: MessageContext['options'] & {webhookNetworks: readonly string[]}
}

// So many messages may wait for a receiver; the log is read on when some of them are over.
const maxWaiting = 1_000
// Transactions that are looked at before what is due gets its turn, and after how many it is noted how far that went.
const readAtOnce = 100
const notedAfter = 200
// After a fault of the lake's own, such as a full disk.
const pauseMs = 10_000

type Work = {
  running: Promise<void> | null
  /** There is something new that the work under way may have missed. */
  isAgain: boolean
  timer: NodeJS.Timeout | undefined
  /** As far as the log was looked at, which may not be noted yet. */
  readTo: number
  sending: string | null
}

/** Starts the webhooks of a lake: with what waits since it was stopped, and what they have not seen of its log. */
export function startDeliveries(context: DeliveryContext): Deliveries {
  const {hooks, journal, options} = context
  const networks = createNetworks(options.webhookNetworks)
  const closing = new AbortController()
  const works = new Map<string, Work>()
  // What is written and not acknowledged yet is not told.
  let acknowledged = journal.end().seq
  const unfollow = journal.follow(({seq}) => {
    acknowledged = seq
    for (const id of works.keys()) wake(id)
  })
  const started = hooks.all().then((all) => {
    for (const hook of all) begin(hook)
  })
  started.catch(logError)

  function begin({id, readTo}: Hook): void {
    if (!works.has(id)) works.set(id, {running: null, isAgain: false, timer: undefined, readTo, sending: null})
    wake(id)
  }

  function wake(id: string): void {
    const work = works.get(id)
    if (!work || closing.signal.aborted) return
    work.isAgain = true
    clearTimeout(work.timer)
    work.running ??= run(id, work)
  }

  async function run(id: string, work: Work): Promise<void> {
    try {
      // Not as part of the commit that woke it.
      await nextTurn()
      while (work.isAgain) {
        work.isAgain = false
        const dueAt = await workOn(id, work)
        if (dueAt !== null && !work.isAgain) wakeAt(id, work, dueAt)
      }
    } catch (error) {
      if (closing.signal.aborted) return
      logError(error)
      wakeAt(id, work, options.now() + pauseMs)
    } finally {
      work.running = null
    }
  }

  function wakeAt(id: string, work: Work, time: number): void {
    clearTimeout(work.timer)
    work.timer = setTimeout(() => wake(id), Math.max(0, time - options.now())).unref()
  }

  /** Does all that is to be done by now, and answers when there is more. */
  async function workOn(id: string, work: Work): Promise<number | null> {
    for (;;) {
      const hook = await hooks.byId(id)
      if (!hook) works.delete(id)
      if (!hook || hook.isDisabledByUser || closing.signal.aborted) return null
      const {count, next} = await hooks.waiting(id)
      const isRead = count >= maxWaiting || (await readOn(hook, work))
      if (next?.dueAt != null && next.dueAt <= options.now()) await deliver(hook, work, next)
      else if (isRead) return (await hooks.waiting(id)).next?.dueAt ?? null
    }
  }

  /** Looks at some transactions more; true where there are none. */
  async function readOn(hook: Hook, work: Work): Promise<boolean> {
    const from = Math.max(work.readTo, hook.readTo)
    const end = Math.max(from, Math.min(acknowledged, from + readAtOnce))
    const messages: HookMessage[] = []
    if (from < end) {
      for await (const transaction of journal.read(from + 1)) {
        if (transaction.seq > end) break
        messages.push(...(await messagesOf(hook, transaction, context)))
      }
    }
    if (messages.length > 0 || end - hook.readTo >= notedAfter) {
      // Switched off or on meanwhile: what was read is not to be told.
      if (!(await hooks.advance(hook.id, hook.readTo, end, messages))) return false
    }
    work.readTo = end
    return messages.length === 0 && end >= acknowledged
  }

  /** Notes how far a hook has looked, and answers that. */
  async function noted({id, readTo}: Hook): Promise<number> {
    const end = works.get(id)?.readTo ?? 0
    if (end <= readTo) return readTo
    return (await hooks.advance(id, readTo, end, [])) ? end : readTo
  }

  async function deliver(hook: Hook, work: Work, message: HookMessage): Promise<void> {
    const startedAt = options.now()
    const before = performance.now()
    work.sending = message.id
    try {
      const {url, httpMethod: method} = hook
      const headers = headersOf(hook, message, options.projectId, startedAt)
      const response = await send({url, method, headers, body: message.payload, signal: closing.signal}, networks)
      const failureCount = message.failureCount + (response.failureReason === null ? 0 : 1)
      const pause = retryAfter(response, failureCount)
      const about = {id: options.createId(), hookId: hook.id, messageId: message.id, createdAt: startedAt}
      const duration = Math.round(performance.now() - before)
      const dueAt = pause === null ? null : options.now() + pause
      await hooks.record({...about, duration, ...response}, {dueAt, failureCount, resultCode: response.resultCode})
    } finally {
      work.sending = null
    }
  }

  return {
    networks,
    position: () => acknowledged,
    async readTo() {
      await started
      const on = (await hooks.all()).filter(({isDisabledByUser}) => !isDisabledByUser)
      return Math.min(...(await Promise.all(on.map(noted))))
    },
    async changed(id) {
      const hook = await hooks.byId(id)
      if (hook) begin(hook)
      else works.delete(id)
    },
    sending: (hookId) => works.get(hookId)?.sending ?? null,
    async settled() {
      await started
      for (;;) {
        const running = [...works.values()].flatMap((work) => work.running ?? [])
        if (running.length === 0) return
        await Promise.all(running)
      }
    },
    async close() {
      unfollow()
      closing.abort(new Error('The lake is being closed.'))
      for (const {timer} of works.values()) clearTimeout(timer)
      await started.catch(() => {})
      await Promise.all([...works.values()].flatMap(({running}) => running ?? []))
    },
  }
}

function headersOf(hook: Hook, message: HookMessage, projectId: string, now: number): Record<string, string> {
  return {
    ...hook.headers,
    'content-type': 'application/json',
    'idempotency-key': message.id,
    'sanity-transaction-id': message.transactionId,
    'sanity-transaction-time': message.transactionTime,
    'sanity-dataset': message.dataset,
    'sanity-document-id': message.documentId,
    'sanity-project-id': projectId,
    'sanity-webhook-id': hook.id,
    'sanity-operation': message.operation,
    ...(hook.secret !== null && {'sanity-webhook-signature': signatureOf(message.payload, hook.secret, now)}),
  }
}
