import type {Dated, Expiry} from './expiry.ts'

type Options = {
  /** ms that those who ask wait for a new one while there is an old one. */
  timeout?: number
  /** ms before a failed attempt is repeated. */
  retryDelay?: number
}

/**
 * Keeps one thing that is made of content and is no page. It expires by the tags of that content, at the same moment as
 * the pages that carry them; whoever asks next has it made anew, once for all who ask meanwhile. While that takes long
 * or fails (the Content Lake may be down), the old one serves.
 *
 * @returns asks for it; null where there is none yet and none can be made
 */
export function keep<Value>(
  make: () => Promise<{value: Value; tags: readonly string[]}>,
  expiry: Expiry,
  {timeout = 1500, retryDelay = 5000}: Options = {},
): () => Promise<Value | null> {
  let kept: (Dated & {value: Value}) | null = null
  let making: Promise<void> | null = null
  let failedAt = -Infinity

  async function renew(): Promise<void> {
    const started = expiry.begin()
    try {
      kept = {...(await make()), started}
    } catch (error) {
      failedAt = performance.now()
      console.warn('What is kept could not be made anew; the old one goes on serving.', error)
    } finally {
      making = null
    }
  }

  return async () => {
    if (kept && !expiry.isExpired(kept)) return kept.value
    if (performance.now() - failedAt > retryDelay) making ??= renew()
    await (kept ? Promise.race([making, wait(timeout)]) : making)
    return kept?.value ?? null
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
