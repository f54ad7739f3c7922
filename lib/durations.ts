/** How long a recording is, as people and machines read it: „4 min 5 s” and `PT4M5S`. */
export type Duration = {text: string; iso: string}

/** Reads a length written as minutes and seconds („4:05”), or null for anything else. */
export function parseDuration(text: string): Duration | null {
  const [, minutes, seconds] = /^(\d{1,3}):([0-5]\d)$/.exec(text.trim()) ?? []
  if (minutes === undefined || seconds === undefined) return null
  const parts = {min: Number(minutes), s: Number(seconds)}
  const words = [parts.min && `${parts.min}\u00A0min`, parts.s && `${parts.s}\u00A0s`].filter(Boolean)
  return {text: words.join(' ') || '0\u00A0s', iso: `PT${parts.min}M${parts.s}S`}
}
