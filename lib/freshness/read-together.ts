/** The longest pause between two readings, in ms: whoever asks under load waits no longer for its beginning. */
const longestPause = 500

type Limits = {
  /** How much is asked in one reading, about: those who come after that wait for a further one. */
  most: number
  /** How long anybody waits for a reading to begin, in ms. */
  patience: number
}

type Reading<Asked, Result> = {asked: Set<Asked>; hasBegun: boolean; result: Promise<Result>}

/** Why nothing was read: the reading would have begun too late for whoever asked. */
export class TooMuchAsked extends Error {
  constructor() {
    super('Too much is asked at once.')
  }
}

/**
 * One reading for all who ask at about the same time: one is under way at a time, and whoever comes meanwhile waits for
 * the next, which begins after all its askers have come. So nobody's answer is older than the question. After each reading
 * there is a pause of the same length, half a second at most: short readings take no more than half of the time of whoever is
 * asked.
 *
 * @param read gets what is asked for, each once
 * @returns asks; rejects with `TooMuchAsked`, and at once, where by the latest reading it would be too long a wait
 */
export function readTogether<Asked, Result>(
  read: (asked: readonly Asked[]) => Promise<Result>,
  {most, patience}: Limits,
) {
  let last: Reading<Asked, Result> | null = null
  let free = Promise.resolve()
  /** How many readings are not over, and how long the latest took with its pause. */
  let ahead = 0
  let turn = 0

  function prepare(): Reading<Asked, Result> {
    const asked = new Set<Asked>()
    const came = performance.now()
    let rest = 0
    ahead += 1
    const result = free.then(async () => {
      reading.hasBegun = true
      const began = performance.now()
      if (began - came > patience) throw new TooMuchAsked()
      try {
        return await read([...asked])
      } finally {
        const taken = performance.now() - began
        rest = Math.min(taken, longestPause)
        turn = taken + rest
      }
    })
    free = result
      .then(ignore, ignore)
      .then(() => pause(rest))
      .then(() => void (ahead -= 1))
    const reading = {asked, hasBegun: false, result}
    return reading
  }

  return async function ask(asked: readonly Asked[]): Promise<Result> {
    const joined = last && !last.hasBegun && last.asked.size < most ? last : null
    // One may always wait: how long the latest took says little of how long the next takes.
    if (!joined && ahead > 1 && ahead * turn > patience) throw new TooMuchAsked()
    const reading = joined ?? prepare()
    last = reading
    for (const each of asked) reading.asked.add(each)
    return reading.result
  }
}

function ignore(): void {}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
