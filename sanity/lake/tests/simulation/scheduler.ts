import {setImmediate as nextTurn} from 'node:timers/promises'

import {createRandom} from '#tests/support/random.ts'

/** What decides, by a seed, in which order things happen that in life happen at the same time. */
export type Scheduler = {
  /** A whole number from 0 on to below a limit. */
  random: (below: number) => number
  pick: <Item>(items: readonly Item[]) => Item
  /** Resolves when it is let go on; never, where all has stopped before. */
  wait: (what: string) => Promise<void>
  /** Lets one of those that wait go on; false where nobody waits. */
  step(): boolean
  /** Gives everybody so many turns of the event loop. */
  turns(count: number): Promise<void>
  /** Goes on until nobody waits any more. */
  settle(): Promise<void>
  /** Whoever waits waits for ever: the machine has stopped. */
  stop(): void
  note: (what: string) => void
  /** What has happened, the last of it. */
  trace(): readonly string[]
}

const traced = 60
// Work takes so many turns at most before it waits here again.
const quietTurns = 12

/** The same order for the same seed. */
export function createScheduler(seed: number): Scheduler {
  const random = createRandom(seed)
  let waiting: {what: string; go: () => void}[] = []
  const happened: string[] = []

  function note(what: string): void {
    happened.push(what)
    if (happened.length > traced * 2) happened.splice(0, traced)
  }

  function step(): boolean {
    const [next] = waiting.splice(random(Math.max(1, waiting.length)), 1)
    if (!next) return false
    note(next.what)
    next.go()
    return true
  }

  async function turns(count: number): Promise<void> {
    for (let turn = 0; turn < count; turn += 1) await nextTurn()
  }

  return {
    random,
    pick(items) {
      const item = items[random(items.length)]
      if (item === undefined) throw new Error('There is nothing to pick from.')
      return item
    },
    wait: (what) => new Promise((resolve) => waiting.push({what, go: resolve})),
    step,
    turns,
    async settle() {
      for (let quiet = 0; quiet < quietTurns; quiet += 1) {
        if (step()) quiet = 0
        await turns(1)
      }
    },
    stop: () => void (waiting = []),
    note,
    trace: () => happened.slice(-traced),
  }
}
