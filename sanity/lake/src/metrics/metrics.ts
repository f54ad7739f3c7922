import type {Asker} from '../threads/pool.ts'
import type {Counting} from './counting.ts'

/** What is counted for whoever watches over the lake, from when that is first asked for: until then it costs nothing. */
export type Metrics = {
  /** Notes an answer: of which kind of address (see route-kind.ts), its status, and how long it took, in seconds. */
  answered(kind: string, status: number, seconds: number): void
  /** Notes a query that a thread has answered: for whom, and what it cost, in ms. */
  queried(asker: Asker, ms: number): void
  /** Notes a query that was answered from memory. */
  recalled(): void
  /** True where somebody wants it counted. */
  isCounting(): boolean
  /** Each answers how many WebSockets a server has open. */
  sockets: Set<() => number>
  /** All counts, and what is read now, in the text format of Prometheus, with its content type. */
  text(readings: readonly Reading[]): Promise<{text: string; type: string}>
}

/** How something stands now: one number, or one for each value of a label. */
export type Reading = {name: string; help: string} & (
  | {value: number}
  | {label: string; values: Readonly<Record<string, number>>}
)

/** The counts of one lake. */
export function createMetrics(): Metrics {
  let counting: Counting | null = null
  let loading: Promise<Counting> | null = null

  // A start needs none of it, and would take longer.
  async function load(): Promise<Counting> {
    const {createCounting} = await import('./counting.ts')
    counting = createCounting()
    return counting
  }

  return {
    answered: (kind, status, seconds) => counting?.answered(kind, status, seconds),
    queried: (asker, ms) => counting?.queried(asker, ms),
    recalled: () => counting?.recalled(),
    isCounting: () => counting !== null,
    sockets: new Set(),
    async text(readings) {
      const begun = await (loading ??= load())
      return begun.text(readings)
    },
  }
}
