import {
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  write as writeFile,
  writeSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {crc32} from 'node:zlib'

import type {Link} from './chain.ts'

/** How far the log goes by all that was acknowledged, kept apart from the log: one that lost its end still chains. */
export type HeadFile = {
  /** On disk when this resolves. Not to be called again before. */
  write(link: Link): Promise<void>
  close(): void
}

/** What a head file says. `damaged`: no record in it can be read; `half`: one of the two cannot. */
export type ReadHead = {state: 'missing' | 'damaged'; link: null} | {state: 'whole' | 'half'; link: Link}

/** Where the head of a data folder lies. */
export function headPath(folder: string): string {
  return join(folder, 'lake.head')
}

// Two records take turns, so that one cut short leaves the other; each in a block of the disk of its own, written whole.
const blockSize = 4096
const recordSize = 128
const magic = 'lake-head-1'

const write = promisify(writeFile)

type HeadRecord = Link & {turn: number}

/** Reads the head of a data folder. */
export function readHead(folder: string): ReadHead {
  const bytes = contentOf(headPath(folder))
  if (!bytes) return {state: 'missing', link: null}
  const records = [0, 1].map((slot) => recordIn(bytes.subarray(slot * blockSize, slot * blockSize + recordSize), slot))
  const newest = newestOf(records)
  if (!newest) return {state: 'damaged', link: null}
  return {state: records.includes(null) ? 'half' : 'whole', link: {seq: newest.seq, checksum: newest.checksum}}
}

/** Writes a head file anew, whole or not at all. */
export function createHead(folder: string, link: Link): void {
  const path = headPath(folder)
  const bytes = Buffer.alloc(2 * blockSize, '\n')
  for (const turn of [0, 1]) recordOf({...link, turn}).copy(bytes, turn * blockSize)
  const file = openSync(`${path}.new`, 'w')
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.new`, path)
  syncFile(dirname(path))
}

/** Opens the head file that is there, to go on writing it. */
export function openHead(folder: string): HeadFile {
  const path = headPath(folder)
  // Each write is on disk when it returns, in one call.
  const file = openSync(path, constants.O_RDWR | constants.O_DSYNC)
  const bytes = contentOf(path) ?? Buffer.alloc(0)
  let turn =
    newestOf([0, 1].map((slot) => recordIn(bytes.subarray(slot * blockSize, slot * blockSize + recordSize), slot)))
      ?.turn ?? 0

  return {
    async write(link) {
      turn += 1
      await write(file, recordOf({...link, turn}), 0, recordSize, (turn % 2) * blockSize)
    },
    close: () => closeSync(file),
  }
}

function recordOf({turn, seq, checksum}: HeadRecord): Buffer {
  const text = `${magic} ${turn} ${seq} ${Buffer.from(checksum).toString('hex')}`
  return Buffer.from(`${text} ${crc32(text)}`.padEnd(recordSize - 1) + '\n')
}

function recordIn(bytes: Buffer, slot: number): HeadRecord | null {
  const [, text = '', turn, seq, checksum = '', sum] =
    /^(lake-head-1 (\d+) (\d+) ([0-9a-f]{64})) (\d+) *\n$/.exec(bytes.toString('latin1')) ?? []
  if (text === '' || crc32(text) !== Number(sum) || Number(turn) % 2 !== slot) return null
  return {turn: Number(turn), seq: Number(seq), checksum: Buffer.from(checksum, 'hex')}
}

function newestOf(records: readonly (HeadRecord | null)[]): HeadRecord | null {
  const whole = records.filter((record) => record !== null)
  return whole.toSorted((one, other) => other.turn - one.turn)[0] ?? null
}

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Brings a file, or the names in a folder, to the disk. */
export function syncFile(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
