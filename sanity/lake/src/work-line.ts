import {LRUCache} from 'lru-cache'

import {httpError} from './errors.ts'

/** Lets strangers' heavy work wait, so that it never takes more than its share of the machine. */
export type WorkLine = {
  /** False where somebody at this address, or anybody, would be refused. */
  hasRoom(address: string): boolean
  /**
   * Runs the task when its turn comes. An `address` of null is that of somebody who is no stranger: they come first.
   * Throws LakeError 429 to an address that waits for many already, 503 where all together do, and 503 for what was given
   * up before its turn.
   */
  run<Result>(asker: Asker, task: () => Promise<Result>): Promise<Result>
  /** How many wait. */
  waiting(): number
  /** Gives up all who wait, and whoever comes later. */
  close(): void
}

/** Who asks, the signal by which they give up, and whether the work is known to take long: then it waits behind all other. */
export type Asker = {address: string | null; signal?: AbortSignal; isHeavy?: boolean}

/** `burst` is what an address, and all strangers together, may use at full speed, in ms of work. */
export type LineLimits = {
  running: number
  waitingOfAddress: number
  waiting: number
  burst: {ofAddress: number; ofAll: number}
}

type Waiting = Asker & {begin: () => void; giveUp: (error: Error) => void}

// Beyond the burst: the share of one processor that an address, and all strangers together, may use, as its divisor.
const share = {ofAddress: 4, ofAll: 2}
// In ms: more than anybody ever has to pay off.
const day = 86_400_000

/**
 * A line in which, of those who wait, the address that has least to pay off goes next. Whoever has used up the burst waits
 * while its work is paid off at the pace of its share (a leaky bucket).
 *
 * @param now a clock in ms that never goes back
 */
export function createWorkLine(
  {running, waitingOfAddress, waiting: maxWaiting, burst}: LineLimits,
  now = () => performance.now(),
): WorkLine {
  const line: Waiting[] = []
  const paidOffAt = new LRUCache<string, number>({max: 10_000})
  let allPaidOffAt = 0
  let free = running
  let isClosed = false
  let timer: NodeJS.Timeout | undefined

  const paidOff = ({address}: Asker) => (address === null ? -Infinity : (paidOffAt.get(address) ?? 0))
  const allowedAt = (asker: Asker) =>
    asker.address === null ? -Infinity : Math.max(paidOff(asker) - burst.ofAddress * share.ofAddress, allAllowedAt())
  // By what is still to be paid off; heavy work behind any of that.
  const rank = (asker: Asker, time: number) =>
    asker.address === null ? -1 : Math.max(0, paidOff(asker) - time) + (asker.isHeavy === true ? day : 0)
  const allAllowedAt = () => allPaidOffAt - burst.ofAll * share.ofAll
  const waitingAt = (address: string | null) => line.filter((other) => other.address === address).length

  function serve(): void {
    clearTimeout(timer)
    dropGivenUp(line)
    while (free > 0 && line.length > 0) {
      const time = now()
      const [next] = line
        .filter((each) => allowedAt(each) <= time)
        .toSorted((one, other) => rank(one, time) - rank(other, time))
      if (!next) {
        const earliest = line.reduce((least, each) => Math.min(least, allowedAt(each)), Infinity)
        timer = setTimeout(serve, Math.ceil(earliest - time)).unref()
        return
      }
      line.splice(line.indexOf(next), 1)
      free -= 1
      next.begin()
    }
  }

  function pay({address}: Asker, workMs: number): void {
    if (address === null) return
    paidOffAt.set(address, Math.max(now(), paidOffAt.get(address) ?? 0) + workMs * share.ofAddress)
    allPaidOffAt = Math.max(now(), allPaidOffAt) + workMs * share.ofAll
  }

  return {
    waiting: () => line.length,
    hasRoom: (address) => line.length < maxWaiting && waitingAt(address) < waitingOfAddress,
    async run(asker, task) {
      if (isClosed) throw closed()
      if (asker.address !== null && waitingAt(asker.address) >= waitingOfAddress)
        throw httpError(429, `You wait for ${waitingOfAddress} answers already. Ask for less at a time.`)
      if (line.length >= maxWaiting) throw httpError(503, 'Too many wait for such work. Try again in a moment.')
      await new Promise<void>((begin, reject) => {
        line.push({...asker, begin, giveUp: reject})
        serve()
      })
      const started = now()
      try {
        return await task()
      } finally {
        free += 1
        pay(asker, now() - started)
        serve()
      }
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      for (const {giveUp} of line.splice(0)) giveUp(closed())
    },
  }
}

// Nobody waits for their answer, so that no place is kept for them.
function dropGivenUp(line: Waiting[]): void {
  for (const given of line.filter(({signal}) => signal?.aborted)) {
    line.splice(line.indexOf(given), 1)
    given.giveUp(httpError(503, 'The request was given up before its turn came.'))
  }
}

function closed(): Error {
  return httpError(503, 'The lake is being closed. Try again when it runs again.')
}
