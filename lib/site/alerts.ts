/** How serious a notice can be, the gravest first. `title` is what editors choose and what readers see before it. */
export const severities = [
  {value: 'emergency', title: 'Pilny komunikat'},
  {value: 'warning', title: 'Ostrzeżenie'},
  {value: 'information', title: 'Informacja'},
] as const

/** The value of a severity, as it is stored. */
export type Severity = (typeof severities)[number]['value']

/** What an editor set for a notice above every page; an end that is null means until further notice. */
export type Scheduled = {startsAt: string | null; endsAt: string | null}

/** The notices to be shown now, the gravest first; those of one severity stay in their order. `now` in ms since the epoch. */
export function currentAlerts<Alert extends Scheduled & {severity: Severity | null}>(
  alerts: readonly Alert[],
  now: number,
): Alert[] {
  return alerts.filter((alert) => isCurrent(alert, now)).toSorted((one, other) => rankOf(one) - rankOf(other))
}

function rankOf({severity}: {severity: Severity | null}): number {
  return severities.findIndex(({value}) => value === (severity ?? 'information'))
}

/** True while the notice is to be shown; `now` in ms since the epoch. */
function isCurrent({startsAt, endsAt}: Scheduled, now: number): boolean {
  return (startsAt === null || Date.parse(startsAt) <= now) && (endsAt === null || now < Date.parse(endsAt))
}

/** The moments at which notices begin or end, in ms since the epoch: what a page shows turns with them. */
export function alertTurns(alerts: readonly Scheduled[]): number[] {
  return alerts.flatMap(({startsAt, endsAt}) => [startsAt, endsAt]).flatMap((turn) => (turn ? [Date.parse(turn)] : []))
}
