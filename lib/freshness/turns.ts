/** Seconds until the first of these moments (ms since the epoch) that is still ahead, or null when none is. */
export function secondsUntilNext(moments: readonly (number | null)[], now: number): number | null {
  const ahead = moments.flatMap((moment) => (moment !== null && moment > now ? [moment - now] : []))
  return ahead.length > 0 ? Math.ceil(Math.min(...ahead) / 1000) : null
}
