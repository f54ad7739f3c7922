import {httpError} from '../errors.ts'

/** Runs tasks, a few at a time, the others in order of arrival. */
export type Queue = {run<Result>(task: () => Promise<Result>): Promise<Result>; waiting(): number}

/**
 * At most `running` tasks at once, at most `waiting` more in line; beyond that LakeError 503, on which clients try again.
 * Looking into images takes cores and memory, and forty uploads at once must not take them all.
 */
export function createQueue({running, waiting}: {running: number; waiting: number}): Queue {
  const line: (() => void)[] = []
  let free = running

  async function enter(): Promise<void> {
    if (free > 0) {
      free -= 1
      return
    }
    if (line.length >= waiting)
      throw httpError(503, `More than ${waiting} uploads are waiting to be looked into. Try again in a moment.`)
    await new Promise<void>((resolve) => line.push(resolve))
  }

  function leave(): void {
    const next = line.shift()
    if (next) next()
    else free += 1
  }

  return {
    waiting: () => line.length,
    async run(task) {
      await enter()
      try {
        return await task()
      } finally {
        leave()
      }
    },
  }
}
