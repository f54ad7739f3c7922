import {AsyncLocalStorage} from 'node:async_hooks'

import type {Written} from './written.ts'

/** What else is written with the work of a caller. */
type Note = {write: () => void; isWritten: boolean}

const notes = new AsyncLocalStorage<Note>()

/** Does `act`; what it writes first by a `noting` function, `write` writes with it, in one SQL transaction. */
export function withNote<Result>(write: () => void, act: () => Promise<Result>): Promise<Result> {
  return notes.run({write, isWritten: false}, act)
}

/** A `written` that takes the note of its caller along, where the work changed something: it did not answer false or null. */
export function noting(written: Written): Written {
  return async (work) => {
    const note = notes.getStore()
    if (!note || note.isWritten) return written(work)
    let isNoted = false
    const result = await written(() => {
      const done = work()
      isNoted = done !== false && done !== null
      if (isNoted) note.write()
      return done
    })
    note.isWritten = isNoted
    return result
  }
}
