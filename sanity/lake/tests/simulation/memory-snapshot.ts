import type {LakeDocument} from '#src/document.ts'
import {type IndexDefinition, keysIn} from '#src/groq/indexes.ts'
import {layerOf} from '#src/groq/layers.ts'
import type {Entry, KeyTest, Snapshot, Stream, Stretch} from '#src/groq/snapshot.ts'

/** Documents of one moment, by their ids. */
export type Version = ReadonlyMap<string, LakeDocument>

/** The indexes that are ready, by their numbers. */
export type ReadyIndexes = ReadonlyMap<number, IndexDefinition>

/** Reads a version, and indexes that are made of it when they are asked. */
export function createMemorySnapshot(version: () => Version, indexes: () => ReadyIndexes): Snapshot {
  function found({index, layer, type, from, to}: Stretch, tests: readonly KeyTest[] = []): Entry[] {
    const definition = indexes().get(index)
    if (!definition) throw new Error(`There is no index ${index}.`)
    return [...version().values()]
      .filter((document) => layerOf(document._id) === layer && document._type === type)
      .filter((document) => tests.every((test) => passes(document, test)))
      .flatMap((document) => [...keysIn(definition, document)].map((key): Entry => [key, document._id]))
      .filter(([key]) => key >= from && key < to)
  }

  function passes(document: LakeDocument, {index, keys, isAmong}: KeyTest): boolean {
    const definition = indexes().get(index)
    if (!definition) throw new Error(`There is no index ${index}.`)
    const own = keysIn(definition, document)
    return keys.some((key) => own.has(key)) === isAmong
  }

  return {
    document: (id) => version().get(id),
    has: (id) => version().has(id),
    streams: () => streamsOf(version()),
    indexNumber: (name) => [...indexes()].find(([, definition]) => definition.name === name)?.[0] ?? null,
    entries(stretch, {isDescending, offset, limit, tests}) {
      const turn = isDescending ? -1 : 1
      return found(stretch, tests)
        .toSorted(([oneKey, oneId], [otherKey, otherId]) =>
          oneKey === otherKey ? (oneId < otherId ? -1 : 1) : oneKey < otherKey ? -turn : turn,
        )
        .slice(offset, offset + limit)
    },
    count: (stretch, limit = Infinity, tests = []) => Math.min(limit, found(stretch, tests).length),
    search() {
      throw new Error('There are no indexes of words here.')
    },
  }
}

function streamsOf(version: Version): Stream[] {
  const streams = Map.groupBy(version.values(), ({_id, _type}) => JSON.stringify([layerOf(_id), _type]))
  return [...streams.values()].flatMap((documents) => {
    const [first] = documents
    return first ? [{layer: layerOf(first._id), type: first._type, count: documents.length}] : []
  })
}
