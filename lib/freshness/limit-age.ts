import {unstable_cache} from 'next/cache'

/** Lets the page that is being rendered live at most so many seconds, where its content turns with time alone. */
export async function limitAge(seconds: number | null): Promise<void> {
  if (seconds === null) return
  // A page lives no longer than the shortest-lived data it has read; this reads nothing, for that long.
  await unstable_cache(async () => null, ['limit-age', String(seconds)], {revalidate: seconds})()
}
