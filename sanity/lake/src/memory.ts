import {resourceLimits} from 'node:worker_threads'

const mebibyte = 1024 * 1024

// What a thread's heap may take at most, in MiB, unless a setting says otherwise.
const usualHeap = 512
// With less there is no room for the lake's own code beside one answer.
const leastHeap = 64
// Of all memory the heaps of the threads have three quarters, and the main thread's memories share the rest.
const heapsShare = 3 / 4

/** What the lake may take, in MiB, with so many threads, where nobody says otherwise. */
export function usualMemory(threads: number): number {
  return Math.ceil((threads * usualHeap) / heapsShare)
}

/** The least that it can work with, in MiB, with so many threads. */
export function leastMemory(threads: number): number {
  return Math.ceil((threads * leastHeap) / heapsShare)
}

/** How one number is shared out among all that grows with what is asked: together it stays below that number. */
export type MemoryShares = {
  /** What the heap of each thread that answers queries may take, in MiB. */
  heapMb: number
  /** What the heap of a thread that exports may take, in MiB. */
  exportHeapMb: number
  /** Documents that each thread remembers, and those of the thread that commits, in characters of JSON. */
  documents: {ofThread: number; ofCommits: number}
  /** What held answers read and said, in characters, of published documents and of drafts. */
  held: Record<'published' | 'drafts', {weight: number; json: number}>
  /** What strangers may leave unread of long answers, all together and each, in bytes; documents by id, in characters, are no more. */
  unread: {ofAll: number; ofEach: number}
  /** What SQLite remembers of its file, for each thread that reads it, in KiB. */
  pagesKb: number
}

/** What a thread that answers queries may take. */
export type ThreadMemory = Pick<MemoryShares, 'heapMb' | 'documents' | 'pagesKb'>

/**
 * Shares out what the lake may take, in MiB.
 * @throws Error where that is too little for so many threads
 */
export function memoryShares(memoryMb: number, threads: number): MemoryShares {
  const least = leastMemory(threads)
  if (!(memoryMb >= least))
    throw new Error(
      `The lake cannot work in ${memoryMb} MiB: ${threads} threads need ${least} MiB at least. Give it more memory, or fewer threads.`,
    )
  const share = memoryMb / usualMemory(threads)
  const part = (usual: number) => Math.floor(usual * share)
  return {
    heapMb: part(usualHeap),
    exportHeapMb: Math.max(leastHeap, part(256)),
    documents: {ofThread: part(8 * mebibyte), ofCommits: part(4 * mebibyte)},
    held: {
      published: {weight: part(64 * mebibyte), json: part(32 * mebibyte)},
      drafts: {weight: part(16 * mebibyte), json: part(8 * mebibyte)},
    },
    unread: {ofAll: part(256 * mebibyte), ofEach: part(64 * mebibyte)},
    pagesKb: part(2000),
  }
}

/** So much of `usual` as this thread has of the usual heap, and never more: what is larger is larger than anybody needs. */
export function shareOfHeap(usual: number): number {
  const {maxOldGenerationSizeMb = usualHeap} = resourceLimits ?? {}
  return Math.floor(usual * Math.min(1, maxOldGenerationSizeMb / usualHeap))
}
