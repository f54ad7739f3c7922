import {LRUCache} from 'lru-cache'

/**
 * Keeps the last few results of something costly, by name, with requests for the same name sharing one making. What
 * fails is forgotten.
 *
 * @param max how many are kept; the one asked for longest ago goes first
 */
export function keepRecent<Result>(max: number) {
  const kept = new LRUCache<string, Promise<Result>>({max})

  return function recent(name: string, make: () => Promise<Result>): Promise<Result> {
    const known = kept.get(name)
    if (known) return known
    const result = make()
    kept.set(name, result)
    result.catch(() => kept.peek(name) === result && kept.delete(name))
    return result
  }
}
