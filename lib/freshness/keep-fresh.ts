import type {Dated, Expiry} from './expiry.ts'

/**
 * Keeps what was read of content until one of its tags expires; then whoever asks has it read again. One reading is under way
 * at a time. Where that fails, what there was before goes on being the answer.
 *
 * @returns what there is; rejects where nothing has ever been read
 */
export function keepFresh<Result>(read: () => Promise<{result: Result; tags: readonly string[]}>, expiry: Expiry) {
  let kept: ({result: Result} & Dated) | null = null
  let underWay: Promise<void> | null = null

  async function renew(): Promise<void> {
    const started = expiry.begin()
    try {
      const {result, tags} = await read()
      kept = {result, tags, started}
    } finally {
      underWay = null
    }
  }

  return async function current(): Promise<Result> {
    for (;;) {
      const known = kept
      if (known && !expiry.isExpired(known)) return known.result
      underWay ??= renew()
      try {
        await underWay
      } catch (error) {
        if (known) return known.result
        throw error
      }
    }
  }
}
