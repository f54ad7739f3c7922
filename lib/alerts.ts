/** What an editor set for a notice above every page; an end that is null means until further notice. */
export type Scheduled = {startsAt: string | null; endsAt: string | null}

/** True while the notice is to be shown; `now` in ms since the epoch. */
export function isCurrent({startsAt, endsAt}: Scheduled, now: number): boolean {
  return (startsAt === null || Date.parse(startsAt) <= now) && (endsAt === null || now < Date.parse(endsAt))
}

/** Seconds until the next notice begins or ends, or null when none will: a page that shows notices lives no longer. */
export function secondsToNextTurn(alerts: readonly Scheduled[], now: number): number | null {
  const turns = alerts.flatMap(({startsAt, endsAt}) => [startsAt, endsAt])
  const ahead = turns.flatMap((turn) => (turn && Date.parse(turn) > now ? [Date.parse(turn) - now] : []))
  return ahead.length > 0 ? Math.ceil(Math.min(...ahead) / 1000) : null
}
