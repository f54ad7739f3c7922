import {hash} from 'node:crypto'
import {mkdir, readdir, rename, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import {logError} from '../log-error.ts'
import {createQueue} from './queue.ts'

/** Derived images on disk, the ones that nobody asks for any more thrown out first. */
export type DerivedCache = {
  /** The path of a derived image that is there; null where it is not. */
  find(key: DerivedKey): Promise<string | null>
  /** The same; `make` is called where it is not there. Two who ask at once wait for one making. */
  pathOf(key: DerivedKey, make: () => Promise<Buffer>): Promise<string>
  /** Throws out all that was derived from an original, also what is being made of it. */
  forget(original: string): Promise<void>
}

/**
 * `original` is the path of the original, `variant` the canonical parameters, `extension` without a dot. What strangers
 * ask for is kept apart, in a share of its own, so that made-up variants push nothing out that the site needs.
 */
type DerivedKey = {original: string; variant: string; extension: string; isStrangers: boolean}

type Entry = {path: string; size: number; usedAt: number}

const strangersShare = 1 / 4
const strangersMark = '.strangers.'
// A small file takes more of the disk than its bytes, and time when the folder is looked through.
const usualMostFiles = 65_536

/**
 * Keeps at most `maxBytes` in at most `mostFiles` under `folder`. The folder itself says what is kept and when it was
 * used last, so that it needs no index that a restart or a second process would contradict; an lru-cache would be one.
 */
export function createDerivedCache(folder: string, maxBytes: number, mostFiles = usualMostFiles): DerivedCache {
  const making = new Map<string, Promise<string>>()
  const rooms = createQueue({running: 1, waiting: Infinity})
  const sizeOf = (bytes: number) => Math.max(bytes, maxBytes / mostFiles)
  let sizes: Sizes | null = null

  async function make(path: string, bytes: Promise<Buffer>): Promise<string> {
    const content = await bytes
    await mkdir(dirname(path), {recursive: true})
    // Written aside and moved, so that nobody is ever served half an image.
    await writeFile(`${path}.part`, content)
    await rename(`${path}.part`, path)
    await rooms.run(() => makeRoom(path, sizeOf(content.length)))
    return path
  }

  async function makeRoom(path: string, added: number): Promise<void> {
    sizes = sizes === null ? sumsOf(await entriesIn(folder, sizeOf)) : grown(sizes, path, added)
    if (sizes.all <= maxBytes && sizes.strangers <= maxBytes * strangersShare) return
    // Down to nine tenths, so that not every new image has to look through the folder.
    const entries = await entriesIn(folder, sizeOf)
    const kept = await evict(entries, entries.filter(isStrangers), maxBytes * strangersShare)
    sizes = sumsOf(await evict(kept, kept, maxBytes))
  }

  async function find({original, variant, extension, isStrangers: asksAsStranger}: DerivedKey) {
    const name = join(folder, digest(original), digest(variant))
    const [shared, strangers] = [`${name}.${extension}`, `${name}${strangersMark}${extension}`]
    if (await touch(shared)) return {found: shared}
    return (await touch(strangers)) ? {found: strangers} : {missing: asksAsStranger ? strangers : shared}
  }

  return {
    find: async (key) => (await find(key)).found ?? null,
    async pathOf(key, create) {
      const {found, missing} = await find(key)
      if (found !== undefined) return found
      const running = making.get(missing) ?? make(missing, create()).finally(() => making.delete(missing))
      making.set(missing, running)
      return running
    },
    async forget(original) {
      const place = join(folder, digest(original))
      const unfinished = [...making].flatMap(([path, made]) => (dirname(path) === place ? made : []))
      await Promise.allSettled(unfinished)
      await rm(place, {recursive: true, force: true})
    },
  }
}

type Sizes = {all: number; strangers: number}

function sumsOf(entries: readonly Entry[]): Sizes {
  return {all: sum(entries), strangers: sum(entries.filter(isStrangers))}
}

function grown({all, strangers}: Sizes, path: string, added: number): Sizes {
  return {all: all + added, strangers: strangers + (path.includes(strangersMark) ? added : 0)}
}

function isStrangers({path}: Entry): boolean {
  return path.includes(strangersMark)
}

/** A folder or file name for a text of any length. */
function digest(text: string): string {
  return hash('sha256', text).slice(0, 32)
}

// Marks the image as used; false when it is not there.
async function touch(path: string): Promise<boolean> {
  const now = new Date()
  return utimes(path, now, now).then(
    () => true,
    () => false,
  )
}

async function entriesIn(folder: string, sizeOf: (bytes: number) => number): Promise<Entry[]> {
  const found = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const entries: Entry[] = []
  // A few at a time: all at once would hold up everybody else who reads a file.
  for (let at = 0; at < files.length; at += 100) {
    const some = await Promise.all(files.slice(at, at + 100).map(entryOf))
    entries.push(...some.filter((entry) => entry !== null))
  }
  return entries.map(({size, ...entry}) => ({...entry, size: sizeOf(size)}))
}

// A file that is gone by now was thrown out by somebody else.
async function entryOf(path: string): Promise<Entry | null> {
  return stat(path).then(
    ({size, mtimeMs}) => ({path, size, usedAt: mtimeMs}),
    () => null,
  )
}

/** Throws out those of `some` that were used least recently, where they take more than `maxBytes`; answers what stays. */
async function evict(all: readonly Entry[], some: readonly Entry[], maxBytes: number): Promise<readonly Entry[]> {
  let size = sum(some)
  if (size <= maxBytes) return all
  const gone = new Set<Entry>()
  for (const entry of some.toSorted((one, other) => one.usedAt - other.usedAt)) {
    if (size <= maxBytes * 0.9) break
    await rm(entry.path, {force: true}).catch(logError)
    size -= entry.size
    gone.add(entry)
  }
  return all.filter((entry) => !gone.has(entry))
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((total, entry) => total + entry.size, 0)
}
