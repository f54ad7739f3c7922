/**
 * How many single errors of typing lie between two words: a letter too many, missing, wrong, or two letters swapped
 * (optimal string alignment). More than `limit` answers `limit + 1`. MiniSearch's own fuzzy search takes a swap for two
 * errors, and swaps are the commonest error of fast hands.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforePrevious: number[] = []
  let previous = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const wrong = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforePrevious, j - 2) + 1 : Infinity
      row.push(Math.min(wrong, swapped, at(previous, j) + 1, at(row, j - 1) + 1))
    }
    if (Math.min(...row) > limit) return limit + 1
    beforePrevious = previous
    previous = row
  }
  return Math.min(at(previous, b.length), limit + 1)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}
