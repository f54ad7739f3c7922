import {setImmediate as nextTurn} from 'node:timers/promises'

import type {Assets} from '../assets/assets.ts'
import type {Deliveries} from '../hooks/deliveries.ts'
import {logError} from '../log-error.ts'
import type {KeptHistory} from '../store/kept-history.ts'

/** Forgets history that is older than it is kept. */
export type Retention = Pick<KeptHistory, 'since' | 'knows'> & {
  /** Resolves when all that is old enough by now is forgotten, but for what a webhook has yet to look at. */
  run(): Promise<void>
  close(): Promise<void>
}

const hour = 3_600_000
const day = 24 * hour

type RetentionContext = {
  history: KeptHistory
  assets: Pick<Assets, 'forget'>
  deliveries: Pick<Deliveries, 'readTo'>
  /** `historyDays`: how long history is kept; Infinity for all of it. */
  options: {now: () => number; historyDays: number}
}

/** Starts that: every hour, and by `run`, in small turns, so that whoever commits meanwhile hardly waits. */
export function startRetention({history, assets, deliveries, options}: RetentionContext): Retention {
  const kept: Pick<KeptHistory, 'since' | 'knows'> = {
    since: () => history.since(),
    knows: (dataset, id) => history.knows(dataset, id),
  }
  if (!Number.isFinite(options.historyDays)) return {...kept, run: async () => {}, close: async () => {}}
  const closing = new AbortController()
  let running: Promise<void> | null = null

  async function forget(): Promise<void> {
    const before = new Date(options.now() - options.historyDays * day).toISOString()
    const next = async () => history.next(before, await deliveries.readTo())
    for (let portion = await next(); portion && !closing.signal.aborted; portion = await next()) {
      // Before the log forgets them: where the lake is stopped in between, it is done again.
      for (const {dataset, documentId} of portion.assets) await assets.forget(dataset, documentId)
      await history.forget(portion.upTo)
      await nextTurn()
    }
  }

  const run = () => (running ??= forget().finally(() => (running = null)))
  const timer = setInterval(() => void run().catch(logError), hour).unref()
  return {
    ...kept,
    run,
    async close() {
      closing.abort()
      clearInterval(timer)
      await running?.catch(() => {})
    },
  }
}
