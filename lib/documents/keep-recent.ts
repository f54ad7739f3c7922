/**
 * Keeps the last few results of something costly, by name, with requests for the same name sharing one making. What
 * fails is forgotten.
 *
 * @param most how many are kept; the one asked for longest ago goes first
 */
export function keepRecent<Result>(most: number) {
  const kept = new Map<string, Promise<Result>>()

  return function recent(name: string, make: () => Promise<Result>): Promise<Result> {
    const known = kept.get(name)
    kept.delete(name)
    const result = known ?? make()
    kept.set(name, result)
    if (!known) result.catch(() => kept.get(name) === result && kept.delete(name))
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return result
  }
}
