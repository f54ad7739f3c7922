/** Events in the order they came; `next` waits for one. */
export type EventQueue<Event> = {
  next(): Promise<Event>
  /** What has come and was not taken yet. */
  waiting(): number
  stop(): void
}

type Subscribable<Event> = {
  subscribe(observer: {next(event: Event): void; error(error: unknown): void}): {unsubscribe(): void}
}

/** Follows an observable of @sanity/client, so that a test can take its events one by one. */
export function queueOf<Event>(observable: Subscribable<Event>): EventQueue<Event> {
  const events: Event[] = []
  const takers: PromiseWithResolvers<Event>[] = []
  let failure: unknown
  const subscription = observable.subscribe({
    next(event) {
      const taker = takers.shift()
      if (taker) taker.resolve(event)
      else events.push(event)
    },
    error(error) {
      failure = error
      for (const taker of takers.splice(0)) taker.reject(error)
    },
  })
  return {
    next() {
      const event = events.shift()
      if (event !== undefined) return Promise.resolve(event)
      if (failure !== undefined) return Promise.reject(failure)
      const taker = Promise.withResolvers<Event>()
      takers.push(taker)
      return taker.promise
    },
    waiting: () => events.length,
    stop: () => subscription.unsubscribe(),
  }
}
