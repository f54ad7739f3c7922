import {createContext, Script} from 'node:vm'

/** Thrown when work took longer than it may. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError'
}

type Room = {work: () => void}

const idle: Room['work'] = () => {}
const room: Room = {work: idle}
const context = createContext(room)
const script = new Script('work()')

let isRunning = false

// A thread that got less than half of the time by the clock was kept waiting by others, and did not take long itself.
const fairShare = 0.5
const maxAttempts = 5
// Long work is not begun again: everybody else waits meanwhile, and the longest time would become five times as long.
const maxRepeatedMs = 1000

/**
 * Answers what `work` answers, and stops it in the middle when it takes longer than `limitMs`: a query that never ends
 * would otherwise hold up everybody, since all of them are answered on one thread. Costs a fifth of a millisecond.
 * `work` must be synchronous, and what it leaves half done must do no harm: not even its `finally` is run. It may be begun
 * again, where the machine was too busy to do it at all. Inside work that has a limit already, that one holds.
 * Throws TimeLimitError.
 */
export function withinTime<Result>(limitMs: number, work: () => Result): Result {
  if (isRunning) return work()
  const started = performance.now()
  for (let attempt = 1; ; attempt += 1) {
    const before = process.threadCpuUsage()
    try {
      return runWithin(limitMs, work)
    } catch (error) {
      if (!isTimeout(error)) throw error
      const mayRepeat = attempt < maxAttempts && performance.now() - started + limitMs <= maxRepeatedMs
      if (mayRepeat && workedMs(before) < fairShare * limitMs) continue
      throw new TimeLimitError(`It took longer than ${Math.ceil(limitMs)} ms.`, {cause: error})
    }
  }
}

function runWithin<Result>(limitMs: number, work: () => Result): Result {
  const done: {result: Result}[] = []
  isRunning = true
  room.work = () => void done.push({result: work()})
  try {
    // Only the engine can end a loop or a regular expression from outside, and `vm` is how Node asks it to.
    script.runInContext(context, {timeout: Math.max(1, Math.ceil(limitMs))})
  } finally {
    isRunning = false
    room.work = idle
  }
  const [first] = done
  if (!first) throw new Error('The work ended without an answer.')
  return first.result
}

/** Milliseconds that this thread has worked since; waiting for a processor is not work. */
function workedMs(since: NodeJS.CpuUsage): number {
  const {user, system} = process.threadCpuUsage(since)
  return (user + system) / 1000
}

/** The time that several pieces of work share. */
export type WorkTime = {
  limitMs: number
  /** Answers what `work` answers, or throws TimeLimitError as `withinTime` does. */
  run<Result>(work: () => Result): Result
  /** How much is left, in ms. */
  left(): number
  /** Notes work that was done elsewhere, in ms. */
  spend(ms: number): void
}

/** Time of which each `run` uses some, and only that: what happens between them does not count. */
export function createWorkTime(limitMs: number): WorkTime {
  let left = limitMs
  return {
    limitMs,
    run(work) {
      if (left <= 0) throw new TimeLimitError(`It took longer than ${limitMs} ms.`)
      const before = process.threadCpuUsage()
      try {
        return withinTime(left, work)
      } finally {
        left -= workedMs(before)
      }
    },
    left: () => left,
    spend: (ms) => void (left -= ms),
  }
}

// An error of the other realm: `instanceof Error` does not know it.
function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
