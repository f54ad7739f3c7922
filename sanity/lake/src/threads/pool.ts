import {Worker} from 'node:worker_threads'

import {httpError, LakeError} from '../errors.ts'
import type {IndexDefinition} from '../groq/indexes.ts'
import type {Outcome, QueryOutcome, QueryTask, Task} from './tasks.ts'

/** Thrown where a query was stopped: it took longer than it may, or more memory (in MB). */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
  readonly megabytes: number | null

  constructor(megabytes: number | null, options?: ErrorOptions) {
    super(megabytes === null ? 'A query took too long.' : `A query took more than ${megabytes} MB.`, options)
    this.megabytes = megabytes
  }
}

/**
 * For whom a thread works: for the site and other programs with a token, and for comparing what they hold; for people; or
 * for strangers. One thread is the site's alone, and one never a stranger's.
 */
export type Asker = 'site' | 'person' | 'stranger'

// The number of the first thread that each may have.
const firstThread: Record<Asker, number> = {site: 0, person: 1, stranger: 2}
const askers = ['site', 'person', 'stranger'] as const
/** Fewer threads cannot be shared out. */
export const minThreads = 3

/** Threads that answer queries. */
export type Threads = {
  /** Throws LakeError for what the query did wrong, StoppedError where it took too long or too much memory. */
  ask(task: QueryTask, asker: Asker, onMissing: OnMissing): Promise<QueryOutcome>
  /** Lets go of a lake's file. */
  release(folder: string): Promise<void>
}

/** Is told which indexes a query misses. */
type OnMissing = (missing: readonly IndexDefinition[]) => void

/** `count` is at least `minThreads`. */
export type ThreadsOptions = {count: number}

type Job = {
  task: QueryTask
  onMissing: OnMissing
  resolve: (outcome: QueryOutcome) => void
  reject: (error: unknown) => void
}

type Thread = {number: number; worker: Worker; job: Job | null; timer: NodeJS.Timeout | undefined}

// How long a thread may be silent beyond what its work may take, in ms: it works within its time by itself, but for what
// the engine does not let be interrupted.
const silenceMs = 2_000
// What a thread may take at most. With less, the engine ends the whole process instead of the thread where the text of one
// long answer does not fit.
const megabytesEach = 512
// Documents that a thread remembers, in characters of JSON; as objects they take several times as much.
const maxRemembered = 20 * 1024 * 1024

/** Starts no thread before there is something to do. */
export function createThreads({count}: ThreadsOptions): Threads {
  const threads = new Map<number, Thread>()
  const waiting: Record<Asker, Job[]> = {site: [], person: [], stranger: []}

  function start(number: number): Thread {
    // Without types where the lake is built, with them where Node runs its sources.
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: {maxRemembered},
      resourceLimits: {maxOldGenerationSizeMb: megabytesEach},
    })
    const thread: Thread = {number, worker, job: null, timer: undefined}
    worker.unref()
    worker.on('message', (outcome: Outcome) => finish(thread, outcome))
    worker.on('error', (error) => lose(thread, error))
    worker.on('exit', () => lose(thread, null))
    threads.set(number, thread)
    return thread
  }

  function freeThread(asker: Asker): Thread | null {
    for (let number = firstThread[asker]; number < count; number += 1) {
      const thread = threads.get(number) ?? start(number)
      if (!thread.job) return thread
    }
    return null
  }

  function serve(): void {
    for (const asker of askers) {
      for (let [job] = waiting[asker]; job; [job] = waiting[asker]) {
        const thread = freeThread(asker)
        if (!thread) break
        waiting[asker].shift()
        begin(thread, job)
      }
    }
  }

  function begin(thread: Thread, job: Job): void {
    thread.job = job
    thread.timer = setTimeout(() => stop(thread), job.task.limitMs + silenceMs)
    thread.worker.ref()
    post(thread.worker, job.task)
  }

  function finish(thread: Thread, outcome: Outcome): void {
    const {job} = thread
    if (!job) return
    if ('missing' in outcome) return job.onMissing(outcome.missing)
    clearTimeout(thread.timer)
    thread.job = null
    thread.worker.unref()
    settle(job, outcome)
    serve()
  }

  function stop(thread: Thread): void {
    const {job} = thread
    thread.job = null
    remove(thread)
    void thread.worker.terminate()
    job?.reject(new StoppedError(null))
    serve()
  }

  function lose(thread: Thread, error: unknown): void {
    if (threads.get(thread.number) !== thread) return
    const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    clearTimeout(thread.timer)
    const {job} = thread
    thread.job = null
    remove(thread)
    const lost = isMemory
      ? new StoppedError(megabytesEach, {cause: error})
      : (error ?? new Error('A thread has ended.'))
    job?.reject(lost)
    serve()
  }

  function remove({number}: Thread): void {
    threads.delete(number)
  }

  return {
    ask: (task, asker, onMissing) =>
      new Promise((resolve, reject) => {
        waiting[asker].push({task, onMissing, resolve, reject})
        serve()
      }),
    async release(folder) {
      for (const asker of askers) {
        const [left, others] = [
          waiting[asker].filter(({task}) => task.folder === folder),
          waiting[asker].filter(({task}) => task.folder !== folder),
        ]
        waiting[asker] = others
        for (const {reject} of left) reject(httpError(503, 'The lake is being closed. Try again when it runs again.'))
      }
      for (const {worker} of threads.values()) post(worker, {kind: 'close', folder})
    },
  }
}

function post(worker: Worker, task: Task): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(task)
}

function settle({resolve, reject}: Job, outcome: Exclude<Outcome, {missing: unknown}>): void {
  if ('error' in outcome) {
    const {status, message, body} = outcome.error
    reject(new LakeError(status, message, body))
  } else if ('isOverrun' in outcome) reject(new StoppedError(null))
  else if ('fault' in outcome) reject(new Error(outcome.fault))
  else resolve(outcome.outcome)
}
