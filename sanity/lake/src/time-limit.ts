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

/**
 * Answers what `work` answers, and stops it in the middle when it takes longer than `limitMs`: a query that never ends
 * would otherwise hold up everybody, since all of them are answered on one thread. Costs a fifth of a millisecond.
 * `work` must be synchronous, and what it leaves half done must do no harm: not even its `finally` is run.
 * Inside work that has a limit already, that one holds.
 * Throws TimeLimitError.
 */
export function withinTime<Result>(limitMs: number, work: () => Result): Result {
  if (isRunning) return work()
  const done: {result: Result}[] = []
  isRunning = true
  room.work = () => void done.push({result: work()})
  try {
    // Only the engine can end a loop or a regular expression from outside, and `vm` is how Node asks it to.
    script.runInContext(context, {timeout: Math.max(1, Math.ceil(limitMs))})
  } catch (error) {
    throw isTimeout(error) ? new TimeLimitError(`It took longer than ${Math.ceil(limitMs)} ms.`, {cause: error}) : error
  } finally {
    isRunning = false
    room.work = idle
  }
  const [first] = done
  if (!first) throw new Error('The work ended without an answer.')
  return first.result
}

/** The time that several pieces of work share. */
export type WorkTime = {
  limitMs: number
  /** Answers what `work` answers, or throws TimeLimitError as `withinTime` does. */
  run<Result>(work: () => Result): Result
}

/** Time of which each `run` uses some, and only that: what happens between them does not count. */
export function createWorkTime(limitMs: number): WorkTime {
  let left = limitMs
  return {
    limitMs,
    run(work) {
      if (left <= 0) throw new TimeLimitError(`It took longer than ${limitMs} ms.`)
      const started = performance.now()
      try {
        return withinTime(left, work)
      } finally {
        left -= performance.now() - started
      }
    },
  }
}

// An error of the other realm: `instanceof Error` does not know it.
function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
