import type {LakeDocument} from '#src/document.ts'
import {httpError} from '#src/errors.ts'
import type {IndexedDocument} from '#src/groq/dependencies.ts'
import {baseIndexes, type IndexDefinition, isOfWords, keysIn} from '#src/groq/indexes.ts'
import {layerOf} from '#src/groq/layers.ts'
import type {Content, Indexes, Journal, NewTransaction} from '#src/store/journal.ts'
import {planTransaction} from '#src/store/plan-transaction.ts'
import type {DocumentChange, Transaction} from '#src/store/transaction.ts'

import {createMemorySnapshot, type ReadyIndexes, type Version} from './memory-snapshot.ts'
import type {Scheduler} from './scheduler.ts'

/** What is wrong with a journal, for trial: whether the simulation notices. */
export type Fault = 'answers before the disk' | 'drops an event' | 'applies twice' | 'tears a transaction'

/** A log in memory that fails, is late and has other writers, as often as chance wants it. */
export type MemoryJournal = {
  journal: Journal
  /** All transactions that are in it. */
  log(): readonly Transaction[]
  /** The number of the last transaction of which followers have been told. */
  told(): number
  /** The documents after a transaction. */
  version(seq: number): Version
  indexes(): ReadyIndexes
  /** Gives up an index, as one that is not used any more. */
  dropIndex(): void
  /** The machine stops and starts again: what was on disk is there, and of the rest as much as chance wants. */
  crash(): void
}

const maxIndexes = 10
// Of a hundred appends.
const failing = 4
const overtaken = 6
const unanswered = 4

/** A journal with one dataset, of any name. */
export function createMemoryJournal(scheduler: Scheduler, fault: Fault | null): MemoryJournal {
  let log: Transaction[] = []
  let versions: Version[] = [new Map()]
  // How far the disk has it, and how far followers have been told.
  let [durable, told] = [0, 0]
  let followers = new Set<(transaction: Transaction) => void>()
  let dropped = new Set<(index: number) => void>()
  const indexes = new Map<number, IndexDefinition>(baseIndexes.map((definition, at) => [at + 1, definition]))
  let indexCount = indexes.size
  let known = new WeakMap<DocumentChange, ReturnType<Indexes['indexed']>>()

  const current = () => versions.at(-1) ?? new Map()
  const isDue = (percent: number) => scheduler.random(100) < percent

  function write(transactions: readonly NewTransaction[]): void {
    for (const transaction of transactions) {
      push(transaction)
      if (fault === 'applies twice' && isDue(5)) push(transaction)
    }
  }

  function push(transaction: NewTransaction): void {
    const isTorn = fault === 'tears a transaction' && transaction.changes.length > 1 && isDue(30)
    const changes = isTorn ? transaction.changes.slice(1) : transaction.changes
    log.push({...transaction, changes, seq: log.length + 1})
    versions.push(applied(current(), changes))
  }

  function reachDisk(seq: number): void {
    durable = Math.max(durable, Math.min(seq, log.length))
    tell(durable)
  }

  function tell(seq: number): void {
    while (told < seq) {
      const transaction = log[told]
      told += 1
      if (!transaction || (fault === 'drops an event' && isDue(5))) continue
      for (const follower of followers) follower(transaction)
    }
  }

  // Somebody else who writes to the same log.
  function beOvertaken(): void {
    const id = scheduler.pick([...current().keys(), 'a1'].filter((each) => !/^(pair|versions|_)/.test(each)))
    const documents = {
      get: (each: string) => current().get(each) ?? null,
      has: (each: string) => current().has(each),
      referencing: () => [],
      versionsIn: () => [],
      releases: () => [],
      versionsOf: () => [],
    }
    const stamp = {
      id: `other-${log.length + 1}-${scheduler.random(1_000_000)}`,
      timestamp: end().timestamp || new Date(0).toISOString(),
    }
    const mutations = current().has(id) ? [{patch: {id, inc: {n: 1}}}] : [{create: {_id: id, _type: 'a', n: 1}}]
    const {changes, results} = planTransaction({dataset: 'production', author: 'other', mutations}, documents, stamp)
    write([{...stamp, dataset: 'production', author: 'other', changes, results}])
    reachDisk(log.length)
  }

  function end() {
    const last = log.at(-1)
    return last ? {seq: last.seq, timestamp: last.timestamp} : {seq: 0, timestamp: ''}
  }

  async function append(expectedSeq: number, transactions: readonly NewTransaction[]): Promise<number | 'conflict'> {
    await scheduler.wait('append')
    if (isDue(failing)) throw unreachable()
    if (isDue(overtaken)) beOvertaken()
    if (log.length !== expectedSeq) return 'conflict'
    write(transactions)
    const last = log.length
    const onDisk = scheduler.wait('disk').then(() => reachDisk(last))
    if (fault === 'answers before the disk') tell(last)
    else await onDisk
    if (isDue(unanswered)) throw unreachable()
    await scheduler.wait('answer')
    return last
  }

  const ofDataset: Content = {
    documents: createMemorySnapshot(current, () => indexes),
    indexes: {
      indexed(change) {
        const found = known.get(change) ?? {before: lie(change.before), after: lie(change.after)}
        known.set(change, found)
        return found
      },
      want(definitions) {
        for (const definition of definitions) void make(definition)
      },
      onDrop: (listener) => void dropped.add(listener),
      async settled() {},
    },
    transaction: (id) => log.find((transaction) => transaction.id === id) ?? null,
    newest: () => log.at(-1)?.id ?? null,
  }

  function lie(document: LakeDocument | null): IndexedDocument | null {
    if (!document) return null
    const keys = new Map([...indexes].map(([number, definition]) => [number, keysIn(definition, document)]))
    return {document, layer: layerOf(document._id), keys}
  }

  async function make(definition: IndexDefinition): Promise<void> {
    const isKnown = () => [...indexes.values()].some(({name}) => name === definition.name)
    if (isOfWords(definition) || isKnown() || indexes.size >= maxIndexes) return
    await scheduler.wait('index')
    if (!isKnown()) indexes.set((indexCount += 1), definition)
  }

  return {
    journal: {
      end,
      append,
      async *read(from) {
        for (const {changes, results: _results, ...transaction} of log.slice(from - 1)) {
          const stored = changes.map(({id, mutations, effects}) => ({
            documentId: id,
            mutations: JSON.stringify(mutations),
            effects: JSON.stringify(effects),
          }))
          yield {...transaction, changes: stored}
        }
      },
      follow(listener) {
        followers.add(listener)
        return () => followers.delete(listener)
      },
      snapshot: () => ofDataset,
    },
    log: () => log,
    told: () => told,
    version: (seq) => versions[seq] ?? new Map(),
    indexes: () => new Map(indexes),
    dropIndex() {
      const last = [...indexes.keys()].at(-1) ?? 0
      if (last <= baseIndexes.length) return
      indexes.delete(last)
      for (const listener of dropped) listener(last)
    },
    crash() {
      const kept = durable + scheduler.random(log.length - durable + 1)
      log = log.slice(0, kept)
      versions = versions.slice(0, kept + 1)
      durable = kept
      told = kept
      followers = new Set()
      dropped = new Set()
      known = new WeakMap()
    },
  }
}

function applied(version: Version, changes: readonly DocumentChange[]): Version {
  const documents = new Map(version)
  for (const {id, after} of changes) {
    if (after) documents.set(id, after)
    else documents.delete(id)
  }
  return documents
}

function unreachable() {
  return httpError(503, 'The log cannot be reached. Try again.')
}
