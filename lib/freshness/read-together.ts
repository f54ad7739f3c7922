/** The longest pause between two readings, in ms: whoever asks under load waits no longer for its beginning. */
const longestPause = 500

type Limits = {
  /** How much is asked in one reading, about: those who come after that wait for a further one. */
  most: number
  /** How long anybody waits for a reading to begin, in ms. */
  patience: number
}

type Reading<Asked, Result> = {asked: Set<Asked>; hasBegun: boolean; result: Promise<Result>}

/**
 * One reading for all who ask at about the same time: one is under way at a time, and whoever comes meanwhile waits for
 * the next, which begins after all its askers have come. So nobody's answer is older than the question. After each reading
 * there is a pause of the same length, so that readings take no more than half of the time of whoever is asked.
 *
 * @param read gets what is asked for, each once
 */
export function readTogether<Asked, Result>(
  read: (asked: readonly Asked[]) => Promise<Result>,
  {most, patience}: Limits,
) {
  let last: Reading<Asked, Result> | null = null
  let free = Promise.resolve()

  function prepare(): Reading<Asked, Result> {
    const asked = new Set<Asked>()
    const came = performance.now()
    let began = came
    const result = free.then(() => {
      reading.hasBegun = true
      began = performance.now()
      if (began - came > patience) throw new Error('Too much is asked at once.')
      return read([...asked])
    })
    free = result.then(ignore, ignore).then(() => pause(performance.now() - began))
    const reading = {asked, hasBegun: false, result}
    return reading
  }

  return function ask(asked: readonly Asked[]): Promise<Result> {
    const reading = last && !last.hasBegun && last.asked.size < most ? last : prepare()
    last = reading
    for (const each of asked) reading.asked.add(each)
    return reading.result
  }
}

function ignore(): void {}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.min(ms, longestPause)).unref()
  })
}
