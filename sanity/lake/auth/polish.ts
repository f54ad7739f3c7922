/** "1 minutę", "3 minuty", "12 minut": how long to wait, rounded up. */
export function inMinutes(waitMs: number): string {
  const count = Math.max(1, Math.ceil(waitMs / 60_000))
  if (count === 1) return '1 minutę'
  const few = count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14)
  return `${count} ${few ? 'minuty' : 'minut'}`
}

/** Keeps one-letter words ("o", "w", "z" …) on the line of the next word, as Polish typography asks. */
export function keepTogether(text: string): string {
  return text.replaceAll(/(?<=^|[\s(„])([aiouwz]) /gi, '$1\u00a0')
}
