import {Worker} from 'node:worker_threads'

import {httpError, LakeError} from '../errors.ts'
import type {IndexDefinition} from '../groq/indexes.ts'
import type {ThreadMemory} from '../memory.ts'
import type {Kind, Outcome, Results, Tasks} from './tasks.ts'

/** Thrown where work was stopped: it took longer than it may, or more memory (in MB). */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
  readonly megabytes: number | null

  constructor(megabytes: number | null, options?: ErrorOptions) {
    super(megabytes === null ? 'A query took too long.' : `A query took more than ${megabytes} MB.`, options)
    this.megabytes = megabytes
  }
}

/**
 * For whom a thread works: for the site and other programs with a token; for people; for strangers; or for upkeep: to see, at
 * length, whether what the first two hold is still true, and for a moment, what strangers listen to.
 */
export type Asker = 'site' | 'person' | 'stranger' | 'upkeep'

/** Fewer threads cannot be shared out. */
export const minThreads = 3

// For whom each thread works, whoever comes first before the others. None waits for all of the others' work: one thread
// is the site's alone, one never a stranger's, and on the others strangers come first, who have a share of time (see
// work-line.ts) and leave the rest.
const servedBy = (number: number): readonly Asker[] =>
  [['site'] as const, ['person', 'site', 'upkeep'] as const][number] ?? ['stranger', 'site', 'person', 'upkeep']

/** How many threads work for strangers, of so many in all. */
export function threadsForStrangers(count: number): number {
  return count - 2
}

/** Threads that answer queries and ask filters. */
export type Threads = {
  /** Throws LakeError for what the task did wrong, StoppedError where it took too long or too much memory. */
  ask<Name extends Kind>(asked: Asked<Name>): Promise<Results[Name]>
  /** How many wait, by who asks. */
  waiting(): Record<Asker, number>
  /** Lets go of a lake's file. */
  release(folder: string): Promise<void>
}

/** What is to be done, and for whom. `onMissing` is told which indexes a query misses. */
type Asked<Name extends Kind> = {
  asker: Asker
  kind: Name
  task: Tasks[Name]
  onMissing?: (missing: readonly IndexDefinition[]) => void
}

type Job = {
  asker: Asker
  kind: Kind
  task: Tasks[Kind]
  receive(outcome: Outcome<never>): void
  reject(error: unknown): void
  /** Asked again, after a thread that has ended. */
  isAgain: boolean
}

type Thread = {number: number; worker: Worker; job: Job | null; timer: NodeJS.Timeout | undefined}

// How long a thread may be silent beyond what its work may take, in ms: it works within its time by itself, but for what
// the engine does not let be interrupted.
const silenceMs = 2_000
// Of what a thread may take, what is young. By the engine's own measure it is rarely looked through, and the lake holds nearly twice as much for
// the same processor time. Whoever starts a lake tells its main thread the same (`--max-semi-space-size=4`: a third of this).
const youngMegabytesEach = 12

const pools = new Map<string, Threads>()

/**
 * So many threads of this process, at least `minThreads`, which take no more memory than this; all its lakes share them: each
 * takes a while to start, and memory.
 */
export function sharedThreads(count: number, memory: ThreadMemory): Threads {
  const key = `${count} ${memory.heapMb}`
  const threads = pools.get(key) ?? createThreads(count, memory)
  pools.set(key, threads)
  return threads
}

// Starts no thread before there is something to do.
function createThreads(count: number, memory: ThreadMemory): Threads {
  const {heapMb} = memory
  const threads = new Map<number, Thread>()
  const waiting: Record<Asker, Job[]> = {site: [], person: [], stranger: [], upkeep: []}

  function start(number: number): Thread {
    // Without types where the lake is built, with them where Node runs its sources.
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: {memory, yields: servedBy(number).includes('stranger')},
      resourceLimits: {maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMegabytesEach},
    })
    const thread: Thread = {number, worker, job: null, timer: undefined}
    worker.unref()
    worker.on('message', (outcome: Outcome<never>) => finish(thread, outcome))
    worker.on('error', (error) => lose(thread, error))
    worker.on('exit', () => lose(thread, null))
    threads.set(number, thread)
    return thread
  }

  function serve(): void {
    for (let number = 0; number < count; number += 1) {
      if (threads.get(number)?.job) continue
      const asker = servedBy(number).find((each) => waiting[each].length > 0)
      const job = asker && waiting[asker].shift()
      if (job) begin(threads.get(number) ?? start(number), job)
    }
  }

  function begin(thread: Thread, job: Job): void {
    const {kind, task} = job
    thread.job = job
    thread.timer = setTimeout(() => stop(thread), task.limitMs + silenceMs)
    thread.worker.ref()
    post(thread.worker, {kind, task})
  }

  function finish(thread: Thread, outcome: Outcome<never>): void {
    const {job} = thread
    if (!job) return
    if ('missing' in outcome) return job.receive(outcome)
    clearTimeout(thread.timer)
    thread.job = null
    thread.worker.unref()
    job.receive(outcome)
    serve()
  }

  function stop(thread: Thread): void {
    const {job} = thread
    thread.job = null
    threads.delete(thread.number)
    void thread.worker.terminate()
    job?.reject(new StoppedError(null))
    serve()
  }

  function lose(thread: Thread, error: unknown): void {
    if (threads.get(thread.number) !== thread) return
    const {job} = thread
    clearTimeout(thread.timer)
    thread.job = null
    threads.delete(thread.number)
    const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (isMemory) job?.reject(new StoppedError(heapMb, {cause: error}))
    else if (job) askAgain(job, error)
    serve()
  }

  // It need not have been the job's fault.
  function askAgain(job: Job, error: unknown): void {
    if (job.isAgain) job.reject(error ?? new Error('A thread has ended.'))
    else waiting[job.asker].unshift({...job, isAgain: true})
  }

  return {
    ask: ({asker, kind, task, onMissing}) =>
      new Promise((resolve, reject) => {
        const receive = (outcome: Outcome<never>) => {
          if ('missing' in outcome) onMissing?.(outcome.missing)
          else if ('result' in outcome) resolve(outcome.result)
          else reject(errorIn(outcome))
        }
        waiting[asker].push({asker, kind, task, receive, reject, isAgain: false})
        serve()
      }),
    waiting: () => ({
      site: waiting.site.length,
      person: waiting.person.length,
      stranger: waiting.stranger.length,
      upkeep: waiting.upkeep.length,
    }),
    async release(folder) {
      for (const jobs of Object.values(waiting)) {
        const left = jobs.filter(({task}) => task.folder === folder)
        for (const job of left) {
          jobs.splice(jobs.indexOf(job), 1)
          job.reject(httpError(503, 'The lake is being closed. Try again when it runs again.'))
        }
      }
      for (const {worker} of threads.values()) post(worker, {kind: 'close', folder})
    },
  }
}

function post(worker: Worker, order: {kind: Kind; task: unknown} | {kind: 'close'; folder: string}): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(order)
}

function errorIn(outcome: Exclude<Outcome<never>, {missing: unknown} | {result: unknown}>): Error {
  if ('isOverrun' in outcome) return new StoppedError(null)
  if ('fault' in outcome) return new Error(outcome.fault)
  const {status, message, body} = outcome.error
  return new LakeError(status, message, body)
}
