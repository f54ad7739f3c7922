/** Median and 95th percentile of some durations, in ms. */
export function summarise(samples: readonly number[]): {median: number; p95: number} {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return {median: at(0.5), p95: at(0.95)}
}

/** How long `work` takes, in ms, each of `times` times. */
export async function time(times: number, work: (turn: number) => Promise<unknown>): Promise<number[]> {
  const samples: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now()
    await work(turn)
    samples.push(performance.now() - start)
  }
  return samples
}

/** A number for people: three significant digits, thousands apart. */
export function round(value: number): number {
  return Number(value.toPrecision(3))
}
