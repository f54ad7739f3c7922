import {LRUCache} from 'lru-cache'

/**
 * Keeps the last results of something costly, by name, as many as have room, with requests for the same name sharing one
 * making. What fails is forgotten.
 *
 * @param bytes what all that is kept may take; the one asked for longest ago goes first
 */
export function keepRecent<Result extends {}>({bytes, sizeOf}: {bytes: number; sizeOf: (result: Result) => number}) {
  const kept = new LRUCache<string, Result>({maxSize: bytes, sizeCalculation: (result) => Math.max(1, sizeOf(result))})
  const underWay = new Map<string, Promise<Result>>()

  async function keep(name: string, make: () => Promise<Result>): Promise<Result> {
    try {
      const result = await make()
      kept.set(name, result)
      return result
    } finally {
      underWay.delete(name)
    }
  }

  return async function recent(name: string, make: () => Promise<Result>): Promise<Result> {
    const known = kept.get(name) ?? underWay.get(name)
    if (known !== undefined) return known
    const result = keep(name, make)
    underWay.set(name, result)
    return result
  }
}
