import {hash} from 'node:crypto'
import {mkdir, readdir, rename, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import {logError} from '../log-error.ts'

/** Derived images on disk, the ones that nobody asks for any more thrown out first. */
export type DerivedCache = {
  /** The path of a derived image; `make` is called when it is not there. Two who ask at once wait for one making. */
  pathOf(key: DerivedKey, make: () => Promise<Buffer>): Promise<string>
  /** Throws out all that was derived from an original. */
  forget(original: string): Promise<void>
}

/** `original` is the path of the original, `variant` the canonical parameters, `extension` without a dot. */
type DerivedKey = {original: string; variant: string; extension: string}

type Entry = {path: string; size: number; usedAt: number}

/**
 * Keeps at most `maxBytes` under `folder`. The folder itself says what is kept and when it was used last, so that it
 * needs no index that a restart or a second process would contradict; an lru-cache would be one.
 */
export function createDerivedCache(folder: string, maxBytes: number): DerivedCache {
  const making = new Map<string, Promise<string>>()
  let size: number | null = null

  async function make(path: string, bytes: Promise<Buffer>): Promise<string> {
    const content = await bytes
    await mkdir(dirname(path), {recursive: true})
    // Written aside and moved, so that nobody is ever served half an image.
    await writeFile(`${path}.part`, content)
    await rename(`${path}.part`, path)
    await makeRoom(content.length)
    return path
  }

  async function makeRoom(added: number): Promise<void> {
    size = size === null ? sum(await entriesIn(folder)) : size + added
    if (size <= maxBytes) return
    // Down to nine tenths, so that not every new image has to look through the folder.
    size = await evict(await entriesIn(folder), maxBytes * 0.9)
  }

  return {
    async pathOf({original, variant, extension}, create) {
      const path = join(folder, digest(original), `${digest(variant)}.${extension}`)
      const started = making.get(path)
      if (started) return started
      if (await touch(path)) return path
      const running = (making.get(path) ?? make(path, create())).finally(() => making.delete(path))
      making.set(path, running)
      return running
    },
    forget: (original) => rm(join(folder, digest(original)), {recursive: true, force: true}),
  }
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

async function entriesIn(folder: string): Promise<Entry[]> {
  const found = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const entries = await Promise.all(files.map(entryOf))
  return entries.filter((entry) => entry !== null)
}

// A file that is gone by now was thrown out by somebody else.
async function entryOf(path: string): Promise<Entry | null> {
  return stat(path).then(
    ({size, mtimeMs}) => ({path, size, usedAt: mtimeMs}),
    () => null,
  )
}

async function evict(entries: readonly Entry[], maxBytes: number): Promise<number> {
  let size = sum(entries)
  for (const entry of entries.toSorted((one, other) => one.usedAt - other.usedAt)) {
    if (size <= maxBytes) break
    await rm(entry.path, {force: true}).catch(logError)
    size -= entry.size
  }
  return size
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((total, entry) => total + entry.size, 0)
}
