import {processWide} from '#lib/freshness/process-wide.ts'

/** What the server has answered since its start, for whoever watches over it (metrics.ts). */
export type Counts = {
  /** From memory. */
  kept: number
  /** Made by the framework for this request. */
  made: number
  /** Refused before the framework was asked: what nobody can answer. */
  refused: number
  /** Not made, since content was out of reach. */
  away: number
  /** Not made for a fault of ours. */
  failed: number
}

declare global {
  interface ProcessWide {
    counts: Counts
  }
}

/** The counts of this process; whoever answers adds to them. */
export function siteCounts(): Counts {
  return processWide('counts', () => ({kept: 0, made: 0, refused: 0, away: 0, failed: 0}))
}
