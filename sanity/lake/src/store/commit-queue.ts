import {LakeError} from '../errors.ts'
import type {Sql} from './sql.ts'

/** What is done with requests, one after another. */
export type CommitSteps<Request, Result> = {
  /** Writes one within the open SQL transaction. When it throws, what it wrote to the file is undone, and it fails alone. */
  write(request: Request): Result
  /** A group is on disk: notes it where that is kept apart, before anybody is told. When it throws, the group is not acknowledged. */
  seal(): void
  /** Nothing of a group reaches the disk: forgets what `write` left in memory. */
  forget(): void
  /** The whole group is on disk: makes it known, before its results are answered. */
  announce(result: Result): void
}

/** Requests that wait to be written. */
export type CommitQueue<Request, Result> = {
  /** Resolves when the request is on disk. */
  add(request: Request): Promise<Result>
  /** Writes at once all that wait. */
  flush(): void
}

type Waiting<Request, Result> = PromiseWithResolvers<Result> & {request: Request}
type Outcome = () => void

// What comes in while a group is written waits for the next one, so that a group is not to take long.
const maxGroupMs = 20
const maxGroup = 200

/**
 * Writes requests in groups: all that wait by the time the thread is free become one SQL transaction, and so one write to
 * the disk, which is what a commit costs most. Each of them sees what those before it wrote. A disk that fails fails the
 * whole group, since what a later request was told may rest on an earlier one.
 */
export function createCommitQueue<Request, Result>(
  sql: Sql,
  steps: CommitSteps<Request, Result>,
): CommitQueue<Request, Result> {
  const queue: Waiting<Request, Result>[] = []
  let isScheduled = false

  function schedule(): void {
    if (isScheduled || queue.length === 0) return
    isScheduled = true
    // After whatever else the network has brought by now.
    setImmediate(() => {
      isScheduled = false
      writeGroup()
      schedule()
    })
  }

  function writeGroup(): void {
    for (const settle of write()) settle()
  }

  function write(): Outcome[] {
    const group: Waiting<Request, Result>[] = []
    try {
      const outcomes = sql.transaction(() => writeWaiting(group))
      steps.seal()
      return outcomes
    } catch (error) {
      steps.forget()
      return group.map(
        ({reject}) =>
          () =>
            reject(error),
      )
    }
  }

  function writeWaiting(group: Waiting<Request, Result>[]): Outcome[] {
    const outcomes: Outcome[] = []
    const end = performance.now() + maxGroupMs
    while (group.length < maxGroup && (group.length === 0 || performance.now() < end)) {
      const next = queue.shift()
      if (!next) break
      group.push(next)
      outcomes.push(writeOne(next))
    }
    return outcomes
  }

  function writeOne({request, resolve, reject}: Waiting<Request, Result>): Outcome {
    try {
      const result = sql.savepoint(() => steps.write(request))
      return () => {
        steps.announce(result)
        resolve(result)
      }
    } catch (error) {
      // The file cannot be reached.
      if (error instanceof LakeError && error.status === 503) throw error
      return () => reject(error)
    }
  }

  return {
    add(request) {
      const waiting = {...Promise.withResolvers<Result>(), request}
      queue.push(waiting)
      schedule()
      return waiting.promise
    },
    flush() {
      while (queue.length > 0) writeGroup()
    },
  }
}
