/** Median and 95th percentile of some durations, in ms. */
export function summarise(samples: readonly number[]): {median: number; p95: number} {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return {median: at(0.5), p95: at(0.95)}
}

/** How long `work` takes, in ms, each of `times` times. */
export async function time(times: number, work: (turn: number) => Promise<unknown>): Promise<number[]> {
  const samples: number[] = []
  for (let turn = 0; turn < times; turn += 1) samples.push(await timeOnce(() => work(turn)))
  return samples
}

/** How long `work` takes, in ms. */
export async function timeOnce(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Repeats `work` `max` times, but no longer than `budgetMs`, and `min` times in any case. */
export async function repeat(
  {min, max, budgetMs}: {min: number; max: number; budgetMs: number},
  work: (turn: number) => Promise<void>,
): Promise<void> {
  const end = performance.now() + budgetMs
  for (let turn = 0; turn < min || (turn < max && performance.now() < end); turn += 1) await work(turn)
}

/** A number for people: three significant digits. */
export function round(value: number): number {
  return Number(value.toPrecision(3))
}
