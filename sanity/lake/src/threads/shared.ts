import {createThreads, minThreads, type Threads} from './pool.ts'

let shared: Threads | null = null

/** The threads of this process, which all its lakes share: each takes a while to start, and memory. */
export function sharedThreads(): Threads {
  return (shared ??= createThreads({
    count: Math.max(minThreads, Number(process.env['LAKE_THREADS']) || 0),
  }))
}
