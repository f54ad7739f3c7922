/** How many are kept, and how long their names are together, in characters. */
type KeepLimits = {count: number; characters: number}

// A name that is longer is not asked for twice.
const longestName = 20_000

/**
 * Keeps what was made last, by name. What is `undefined` is made again.
 *
 * A Map, and no LRUCache: this is used within a time limit that ends work between any two steps, and a list of links that is half
 * tied would stay so. Each step of a Map is whole.
 */
export function createKeep<Made>({count, characters}: KeepLimits): (name: string, make: () => Made) => Made {
  const kept = new Map<string, Made>()
  let size = 0

  // The front of the map is what was not asked for longest. A loop, since work that ran out of time may have ended just before this.
  function makeRoom(): void {
    for (const oldest of kept.keys()) {
      if (kept.size <= count && size <= characters) break
      kept.delete(oldest)
      size -= oldest.length
    }
    if (kept.size === 0) size = 0
  }

  return (name, make) => {
    const known = kept.get(name)
    const made = known === undefined ? make() : known
    if (kept.delete(name)) size -= name.length
    if (name.length > longestName) return made
    kept.set(name, made)
    size += name.length
    makeRoom()
    return made
  }
}
