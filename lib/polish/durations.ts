const written = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/

/** How long a recording is, as people and machines read it: „4 min 5 s” and `PT4M5S`. */
export type Duration = {text: string; iso: string}

/** Reads a length written as minutes and seconds („4:05”) or with hours („1:02:00”); null for anything else. */
export function parseDuration(text: string): Duration | null {
  const [, hours = '0', minutes, seconds] = written.exec(text.trim()) ?? []
  if (minutes === undefined || seconds === undefined) return null
  const parts = [part(hours, 'godz.'), part(minutes, 'min'), part(seconds, 's')].filter(Boolean)
  if (parts.length === 0) return null
  const iso = `PT${Number(hours) > 0 ? `${Number(hours)}H` : ''}${Number(minutes)}M${Number(seconds)}S`
  return {text: parts.join(' '), iso}
}

function part(amount: string, unit: string): string {
  return Number(amount) > 0 ? `${Number(amount)}\u00A0${unit}` : ''
}
