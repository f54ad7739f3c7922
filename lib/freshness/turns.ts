/** Seconds until the first of these moments (ms since the epoch) that is still ahead, or null when none is. */
export function secondsUntilNext(moments: readonly (number | null)[], now: number): number | null {
  const ahead = moments.flatMap((moment) => (moment !== null && moment > now ? [moment - now] : []))
  return ahead.length > 0 ? Math.ceil(Math.min(...ahead) / 1000) : null
}

/** Seconds until the next day begins in Poland, when every age may have changed; at least 1. */
export function secondsToNextDay(now: number): number {
  const guess = now + (86_400 - secondsOfDay(now)) * 1000
  // On the two days a year that have 23 or 25 hours the guess misses midnight by an hour.
  const past = secondsOfDay(guess)
  const midnight = guess + (past < 43_200 ? -past : 86_400 - past) * 1000
  return Math.max(1, Math.ceil((midnight - now) / 1000))
}

const clock = new Intl.DateTimeFormat('sv', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'Europe/Warsaw',
})

function secondsOfDay(time: number): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.format(time).split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}
