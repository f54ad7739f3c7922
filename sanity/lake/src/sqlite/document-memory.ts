import type {LakeDocument} from '../document.ts'

/** A document as it was read (undefined where there is none), and its length in characters of JSON. */
type Remembered = {document: LakeDocument | undefined; size: number}

/** The documents of one dataset that are remembered. */
export type Shelf = {
  get(id: string): Remembered | undefined
  put(id: string, remembered: Remembered): void
  forget(id: string): void
  forgetAll(): void
}

/** Documents read last, of all datasets together. */
export type DocumentMemory = {shelf(): Shelf}

/** @param max how much is remembered at most, in characters of JSON */
export function createDocumentMemory(max: number): DocumentMemory {
  // Maps, and no LRUCache: queries may be ended between any two steps, and a list of links that is half tied would stay so.
  const shelves: Map<string, Remembered>[] = []
  let size = 0

  function makeRoom(): void {
    while (size > max) {
      const fullest = shelves.reduce((one, other) => (other.size > one.size ? other : one))
      const [oldest] = fullest
      if (!oldest) break
      take(fullest, oldest[0])
    }
  }

  function take(from: Map<string, Remembered>, id: string): void {
    size -= from.get(id)?.size ?? 0
    from.delete(id)
  }

  return {
    shelf() {
      const own = new Map<string, Remembered>()
      shelves.push(own)
      return {
        get: (id) => own.get(id),
        put(id, remembered) {
          if (remembered.size > max / 4) return
          take(own, id)
          own.set(id, remembered)
          size += remembered.size
          makeRoom()
        },
        forget: (id) => take(own, id),
        forgetAll() {
          for (const each of own.values()) size -= each.size
          own.clear()
        },
      }
    },
  }
}
