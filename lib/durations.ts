const written = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/

/** How long a film is, as people say it: „4:05” → „4 min 5 s”, „1:02:00” → „1 godz. 2 min”; null for anything else. */
export function formatDuration(duration: string): string | null {
  const [, hours, minutes, seconds] = written.exec(duration) ?? []
  if (minutes === undefined) return null
  const parts = [part(hours, 'godz.'), part(minutes, 'min'), part(seconds, 's')].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : null
}

function part(amount: string | undefined, unit: string): string {
  return Number(amount ?? 0) > 0 ? `${Number(amount)}\u00A0${unit}` : ''
}
