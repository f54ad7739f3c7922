import {evaluateSync, parse} from 'groq-js'

import {planActions} from '#src/actions/plan.ts'
import type {Action} from '#src/actions/types.ts'
import type {LakeDocument} from '#src/document.ts'
import {LakeError} from '#src/errors.ts'
import {withRevision} from '#src/history/document.ts'
import type {KnownAnswer} from '#src/live/held-answers.ts'
import {createListeners, type Listeners} from '#src/live/listeners.ts'
import {createLiveQueries, type LiveQueries} from '#src/live/live-queries.ts'
import type {MutationEvent} from '#src/live/mutation-event.ts'
import {memoryShares, usualMemory} from '#src/memory.ts'
import {applyPatch} from '#src/mendoza/apply.ts'
import type {DocumentMutation} from '#src/mutate/types.ts'
import {isDue} from '#src/releases/release.ts'
import {createReleases, type Releases} from '#src/releases/releases.ts'
import {MovedError} from '#src/store/commits.ts'
import type {Documents} from '#src/store/plan-transaction.ts'
import {createStore, type Store} from '#src/store/store.ts'
import type {CommitRequest, MutationResult} from '#src/store/transaction.ts'
import {answerQuery, type Reader} from '#src/threads/answer.ts'
import {filterAsker} from '#src/threads/ask-filters.ts'
import {askFilters} from '#src/threads/filters.ts'
import type {Filter, Filtered, FilterTask, QueryOutcome, QueryTask} from '#src/threads/tasks.ts'

import {createMemoryJournal, type Fault, type MemoryJournal} from './memory-journal.ts'
import {createMemorySnapshot, type Version} from './memory-snapshot.ts'
import {createScheduler, type Scheduler} from './scheduler.ts'

/** What a run of the simulation is told: how many things are done in it, and what is wrong with the journal, for trial. */
export type SimulationOptions = {operations?: number; fault?: Fault | null}

/** What a run found. The same seed finds the same. */
export type SimulationResult = {seed: number; failures: readonly string[]; trace: readonly string[]; counts: Counts}

type Counts = {
  acknowledged: number
  transactions: number
  answers: number
  announced: number
  events: number
  crashes: number
  /** Answers that were remembered. */
  recalled: number
  /** Releases that were published. */
  published: number
}

const dataset = 'production'
const ids = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'b4', 'drafts.a1', 'pair.left', 'pair.right']
const queries = [
  '*[_type == "a"] | order(n desc, _id)[0...3]{_id, n}',
  '*[_id == "a1"][0]{_id, n, text}',
  'count(*[_type == "b" && n > 3])',
  '*[_type == "b" && n > 2 && n < 7] | order(n asc, _id){_id}',
  '*[references("a1")] | order(_id){_id}',
  '*[_type == "a"] | order(_id){_id, "to": ref->n}',
  '*[_type == "b" && defined(ref)] | order(n, _id)[0]{_id}',
  '*[_type == "half"] | order(_id){_id, n}',
  '*[n == 5] | order(_id)._id',
  'count(*)',
  '*[_type == "a" && flag == true] | order(n desc, _id)[0...2]._id',
  '*[_type == "b" && _id != "b1"] | order(_id){_id, n}[1...3]',
]
const filters = ['*', '*[_type == "a"]', '*[n > 4]']

/** Runs what stands above the log, on a log in memory, with everything that may happen in any order, by a seed. */
export async function simulate(seed: number, options: SimulationOptions = {}): Promise<SimulationResult> {
  const scheduler = createScheduler(seed)
  using _clock = fakeClock(scheduler)
  const simulation = createSimulation(scheduler, createMemoryJournal(scheduler, options.fault ?? null))
  const rest = async () => {
    await scheduler.settle()
    await simulation.settleReleases()
    await simulation.checkAtRest()
  }
  try {
    for (let count = 0; count < (options.operations ?? 3000) && simulation.failures.length === 0; count += 1) {
      if (scheduler.random(3) > 0) scheduler.step()
      else await simulation.act()
      await scheduler.turns(scheduler.random(3))
      // What went wrong in between may be mended by what comes later.
      if (scheduler.random(150) === 0) await rest()
    }
    await rest()
  } catch (error) {
    simulation.failures.push(error instanceof Error ? String(error.stack) : String(error))
  }
  return {seed, failures: simulation.failures, trace: scheduler.trace(), counts: simulation.counts}
}

// Work is measured by a clock that chance moves, so that a slow machine changes nothing.
function fakeClock({random}: Scheduler) {
  let present = 0
  performance.now = () => (present += random(4) / 100)
  return {[Symbol.dispose]: () => void Reflect.deleteProperty(performance, 'now')}
}

type World = {store: Store; live: LiveQueries; listeners: Listeners; releases: readonly Releases[]; isOver: boolean}
type Held = {query: string; json: string}

function createSimulation(scheduler: Scheduler, memory: MemoryJournal) {
  const {random, pick, wait, note} = scheduler
  const failures: string[] = []
  const counts: Counts = {
    acknowledged: 0,
    transactions: 0,
    answers: 0,
    announced: 0,
    events: 0,
    crashes: 0,
    recalled: 0,
    published: 0,
  }
  const acknowledged = new Set<string>()
  const unanswered: CommitRequest[] = []
  let clock = Date.parse('2026-01-01T00:00:00Z')
  let idCount = 0
  let world = boot()
  // What readers hold, by tag and reader, and since when each tag has been held.
  let held = new Map<string, Map<number, Held>>()
  let heldSince = new Map<string, number>()
  // Of which moments the answers were that were found last.
  const foundAt = new Map<string, readonly number[]>()
  let followers: Follower[] = []

  function fail(what: string): void {
    failures.push(what)
  }

  function createId(): string {
    idCount += 1
    return `id${idCount}`
  }

  function boot(): World {
    const options = {datasets: [dataset], now: () => clock, createId, watch: runNow}
    const store = createStore(storageOf(memory), options)
    const live = createLiveQueries(store, createId(), memoryShares(usualMemory(3), 3).held, {strangersMs: Infinity})
    const listeners = createListeners(filterAsker({threads: {ask: askThread}, store, options}))
    store.subscribe(dataset, (transaction) => listeners.announce(transaction))
    // Two, as if another lake led the same releases on; chance looks at the clock, in place of timers.
    const prepare = async () => ({mutations: [], position: undefined})
    const releases = [0, 1].map(() => createReleases(store, {...options, later: () => () => {}, prepare}))
    const made = {store, live, listeners, releases, isOver: false}
    live.messages(dataset).follow(({tags}) => hear(made, tags))
    return made
  }

  async function askThread({task}: {task: FilterTask}): Promise<readonly Filtered[]> {
    await wait('filter')
    return askFilters(task)
  }

  /** Answers as a thread does: its documents are of one moment, which is not before it was asked. */
  async function ask(query: string): Promise<QueryOutcome> {
    const least = memory.told()
    await wait('query')
    const moment = memory.version(memory.log().length)
    const outcome = await answerQuery(taskOf(query), {reader: readerOf(memory), onMissing: () => {}, within: runNow})
    counts.answers += 1
    if (outcome.seq < least)
      fail(`An answer is of moment ${outcome.seq}, though ${least} had been told when it was asked.`)
    const right = reference(moment, query)
    if (outcome.json !== right)
      fail(`Of moment ${outcome.seq}, ${query} is ${right}, but was answered ${String(outcome.json)}.`)
    await wait('answered')
    return outcome
  }

  async function hold(query: string, asking: World): Promise<void> {
    const known = asking.live.recall(dataset, query)
    if (known) return holdKnown(query, known)
    const outcome = await ask(query)
    if (asking.isOver) return
    asking.store.dataset(dataset).indexes.want(outcome.wanted)
    const evaluate = async () => {
      const found = await ask(query)
      noteFound(tag, found.seq)
      return found
    }
    const tag: string = asking.live.hold(dataset, {key: query, evaluate}, outcome)
    noteFound(tag, outcome.seq)
    noteHeld(tag, {query, json: String(outcome.json)}, outcome.seq)
  }

  // What is remembered was true of what has been told by now, or will be when what the log has beyond that is told.
  function holdKnown(query: string, {json, tag}: KnownAnswer): void {
    counts.recalled += 1
    const told = memory.told()
    const moments = Array.from({length: memory.log().length - told + 1}, (_, at) => told + at)
    if (!moments.some((moment) => reference(memory.version(moment), query) === json))
      fail(`${query} was remembered as ${json}, which it is at no moment from ${told} on.`)
    noteFound(tag, told)
    noteHeld(tag, {query, json}, told)
  }

  function noteHeld(tag: string, answer: Held, seq: number): void {
    const readers = held.get(tag) ?? new Map<number, Held>()
    held.set(tag, readers.set(random(3), answer))
    heldSince.set(tag, Math.min(seq, heldSince.get(tag) ?? Infinity))
  }

  function noteFound(tag: string, seq: number): void {
    foundAt.set(tag, [...(foundAt.get(tag) ?? []), seq].slice(-3))
  }

  // Whoever hears a tag gives up what it holds under it; it must have changed since.
  function hear(hearing: World, tags: readonly string[]): void {
    if (hearing.isOver) return
    for (const tag of tags) {
      counts.announced += 1
      const [holding] = held.get(tag)?.values() ?? []
      const since = heldSince.get(tag) ?? memory.log().length
      if (holding && !hasChanged(holding.query, since))
        fail(`${holding.query} was announced, and is what it was since ${since}.`)
      held.delete(tag)
      // A tag is announced for all: what was found lately, somebody else might hold still, as far as the lake knows.
      heldSince.set(tag, Math.min(...(foundAt.get(tag) ?? []), memory.log().length))
    }
  }

  function hasChanged(query: string, since: number): boolean {
    const first = reference(memory.version(since), query)
    for (let seq = since + 1; seq <= memory.log().length; seq += 1)
      if (reference(memory.version(seq), query) !== first) return true
    return false
  }

  async function commit(request: CommitRequest, writing: World, refusals: readonly number[] = [409]): Promise<void> {
    try {
      const {id, seq, results} = await writing.store.commit(request)
      if (writing.isOver) return
      counts.acknowledged += 1
      note(`acknowledged ${id} as ${seq}`)
      if (isRepeated(results) && !memory.log().some((each) => each.id === id))
        fail(`${id} was acknowledged, and is not there.`)
      if (seq > 0) {
        acknowledged.add(id)
        if (memory.log()[seq - 1]?.id !== id)
          fail(`Transaction ${id} was acknowledged as number ${seq}, which is another one.`)
      }
    } catch (error) {
      if (writing.isOver || error instanceof MovedError) return
      if (!(error instanceof LakeError)) throw error
      if (error.status === 503) unanswered.push(request)
      else if (!refusals.includes(error.status)) fail(`A write failed with ${error.status}: ${error.message}`)
    }
  }

  function write(): void {
    const mutations = randomMutations()
    const {recent} = world.store.dataset(dataset)
    const isById = random(2) === 0
    const transactionId = isById ? `tx${createId()}` : undefined
    const requestHash = isById ? JSON.stringify(mutations) : undefined
    const position = random(8) === 0 ? recent.position() : undefined
    void commit(
      {dataset, author: 'writer', transactionId, requestHash, mutations, position, dryRun: random(20) === 0},
      world,
    ).catch(raise)
  }

  function raise(error: unknown): void {
    fail(error instanceof Error ? String(error.stack) : String(error))
  }

  function randomMutations(): DocumentMutation[] {
    if (random(5) === 0) {
      const n = random(1000)
      return ['pair.left', 'pair.right'].map((_id) => ({createOrReplace: {_id, _type: 'half', n}}))
    }
    return Array.from({length: 1 + random(2)}, randomMutation)
  }

  function randomMutation(): DocumentMutation {
    const id = pick(ids.slice(0, 9))
    const _type = id.replace('drafts.', '').slice(0, 1)
    const fields = {n: random(10), flag: random(2) === 0, text: `text ${random(3)}`}
    const ref = random(3) === 0 ? {ref: {_type: 'reference', _ref: pick(ids.slice(0, 8)), _weak: random(2) === 0}} : {}
    const kinds: readonly DocumentMutation[] = [
      {createOrReplace: {_id: id, _type, ...fields, ...ref}},
      {createIfNotExists: {_id: id, _type, ...fields}},
      {patch: {id, set: {n: random(10)}}},
      {patch: {id, inc: {n: 1}}},
      {patch: {id, set: {text: `text ${random(3)}`}}},
      {patch: {id, set: ref}},
      {delete: {id}},
    ]
    return pick(kinds)
  }

  function listen(): void {
    const query = pick(filters)
    const filter: Filter = {query, params: {}, identity: 'listener'}
    const follower: Follower = {query, known: new Map(), isOver: false}
    for (const document of memory.version(memory.told()).values())
      if (query === '*' || matches(document, query)) follower.known.set(document._id, document._rev)
    const listening = world
    const leave = listening.listeners.add({
      filter,
      may: () => true,
      options: {
        includeResult: true,
        includePreviousRevision: false,
        includeMutations: true,
        includeEffects: false,
        includeAuthor: true,
      },
      address: null,
      async deliver(events) {
        await wait('deliver')
        for (const event of events) if (!follower.isOver) receive(follower, event)
      },
      reset: () => void (follower.isOver = true),
    })
    followers.push(follower)
    follower.leave = leave
  }

  function receive(follower: Follower, {data}: MutationEvent): void {
    counts.events += 1
    const {documentId, previousRev, resultRev, transition} = data
    const id = String(documentId)
    const known = follower.known.get(id)
    if (transition !== 'appear' && known !== previousRev)
      fail(`A listener to ${follower.query} has ${id} at ${known}, and hears of a change of ${String(previousRev)}.`)
    if (transition === 'appear' && known !== undefined)
      fail(`A listener to ${follower.query} hears a second time that ${id} appears.`)
    if (transition === 'disappear') follower.known.delete(id)
    else follower.known.set(id, String(resultRev))
  }

  function crash(): void {
    note('crash')
    counts.crashes += 1
    world.isOver = true
    world.live.close()
    scheduler.stop()
    for (const follower of followers) follower.isOver = true
    memory.crash()
    checkLog()
    held = new Map()
    heldSince = new Map()
    foundAt.clear()
    followers = []
    world = boot()
  }

  function beginRelease(): void {
    const name = `r${createId()}`
    const id = pick(ids.slice(0, 8))
    const document = {_id: `versions.${name}.${id}`, _type: id.slice(0, 1), n: random(10)}
    void takeActions([
      {type: 'createRelease', releaseId: name, metadata: {releaseType: 'undecided'}},
      {type: 'createVersion', document},
    ])
  }

  function moveRelease(): void {
    const release = pick(
      [...memory.version(memory.log().length).values(), null].filter(
        (each) => each === null || each._type === 'system.release',
      ),
    )
    if (!release) return
    const releaseId = String(release.name)
    const publishAt = new Date(clock + (random(60) - 10) * 1000).toISOString()
    const actions: readonly Action[] = [
      {type: 'scheduleRelease', releaseId, publishAt},
      {type: 'scheduleRelease', releaseId, publishAt},
      {type: 'unscheduleRelease', releaseId},
      {type: 'publishRelease', releaseId},
      {type: 'archiveRelease', releaseId},
    ]
    void takeActions([pick(actions)])
  }

  async function takeActions(actions: readonly Action[]): Promise<void> {
    const context = {now: new Date(clock).toISOString(), createKey: createId, author: 'writer'}
    const mutations = ({get}: Documents) => planActions(actions, get, context)
    await commit({dataset, author: 'writer', mutations, releases: 'actions', kind: 'actionError'}, world, [400, 409])
  }

  /** What is due is done, however often the log fails meanwhile. */
  async function settleReleases(): Promise<void> {
    const present = () => [...memory.version(memory.log().length).values()]
    for (let attempt = 0; attempt < 30 && present().some((each) => isDueRelease(each)); attempt += 1) {
      void pick(world.releases).due().catch(raise)
      await scheduler.settle()
    }
  }

  function isDueRelease(document: LakeDocument): boolean {
    return document._type === 'system.release' && isDue(document, clock)
  }

  function checkReleases(): void {
    const end = memory.log().length
    for (const release of memory.version(end).values()) {
      if (isDueRelease(release)) fail(`Release ${String(release.name)} is due, and is still ${String(release.state)}.`)
    }
    const publications = memory
      .log()
      .filter(({changes}) => changes.some(({before, after}) => isPublication(before, after)))
    counts.published = publications.length
    const names = publications.flatMap(({changes}) =>
      changes.flatMap(({id}) => (id.startsWith('_.releases.') ? id : [])),
    )
    if (new Set(names).size < names.length) fail(`A release was published twice: ${names.join(', ')}.`)
    for (const {id, seq, changes} of publications)
      for (const {id: version} of changes.filter((each) => each.id.startsWith('versions.')))
        if (memory.version(seq).get(version.split('.')[2] ?? '')?._rev !== id)
          fail(`Of release ${id} only half is published.`)
  }

  function checkLog(): void {
    const inLog = Map.groupBy(memory.log(), ({id}) => id)
    for (const id of acknowledged) if (!inLog.has(id)) fail(`Transaction ${id} was acknowledged, and is lost.`)
    for (const [id, found] of inLog) if (found.length > 1) fail(`Transaction ${id} was applied ${found.length} times.`)
    let latest = ''
    for (const {seq, timestamp} of memory.log()) {
      if (timestamp < latest) fail(`Time runs backwards at transaction ${seq}.`)
      latest = timestamp
      const [left, right] = ['pair.left', 'pair.right'].map((id) => memory.version(seq).get(id)?.n)
      if (left !== right) fail(`Of transaction ${seq} only half is there.`)
    }
  }

  async function checkAtRest(): Promise<void> {
    const end = memory.log().length
    const version = memory.version(end)
    counts.transactions = end
    checkLog()
    for (const {query, json} of [...held.values()].flatMap((readers) => [...readers.values()]))
      if (reference(version, query) !== json)
        fail(`${query} is held as ${json}, is ${reference(version, query)}, and was not announced.`)
    checkReleases()
    for (const follower of followers) if (!follower.isOver) checkFollower(follower, version)
    const replayed = await replay(memory)
    if (JSON.stringify(sorted(replayed)) !== JSON.stringify(sorted(version)))
      fail('The log, replayed, makes other documents.')
  }

  function checkFollower({query, known}: Follower, version: Version): void {
    const right = [...version.values()].filter((document) => query === '*' || matches(document, query))
    const wanted = right
      .map(({_id, _rev}) => `${_id}@${_rev}`)
      .toSorted()
      .join(' ')
    const got = [...known]
      .map(([id, rev]) => `${id}@${rev}`)
      .toSorted()
      .join(' ')
    if (got !== wanted) fail(`A listener to ${query} knows ${got}, but there is ${wanted}.`)
  }

  /** One thing that somebody does. */
  async function act(): Promise<void> {
    const chance = random(100)
    if (chance < 40) write()
    else if (chance < 43) beginRelease()
    else if (chance < 48) moveRelease()
    else if (chance < 50) void pick(world.releases).due().catch(raise)
    else if (chance < 75) void hold(pick(queries), world).catch(raise)
    else if (chance < 80) {
      const [again] = unanswered.splice(0, 1)
      if (again) void commit(again, world, [400, 409]).catch(raise)
    } else if (chance < 88) listen()
    else if (chance < 91) leaveOne()
    else if (chance < 96) clock += (random(100_000) - 45_000) * 1000
    else if (chance < 99) memory.dropIndex()
    else if (random(3) === 0) crash()
  }

  function leaveOne(): void {
    const [follower] = followers.splice(random(Math.max(1, followers.length)), 1)
    if (!follower) return
    follower.isOver = true
    follower.leave?.()
  }

  return {act, settleReleases, checkAtRest, failures, counts}
}

// Of what had been committed before, the documents are not told.
function isRepeated(results: readonly MutationResult[]): boolean {
  const untold = results.filter(({operation, document}) => operation !== 'none' && !document)
  // A document that comes and goes within one transaction is none either.
  return untold.some(({operation}) => operation === 'update' || results.length === 1)
}

// The versions are taken away in the next transaction.
function isPublication(before: LakeDocument | null, after: LakeDocument | null): boolean {
  return after?._type === 'system.release' && before?.state === 'publishing' && after.state === 'publishing'
}

type Follower = {query: string; known: Map<string, string>; isOver: boolean; leave?: () => void}

function runNow<Result>(_limitMs: number, work: () => Result): Result {
  return work()
}

function readerOf(memory: MemoryJournal): Reader {
  return {
    begin() {
      const seq = memory.log().length
      const [version, indexes] = [memory.version(seq), memory.indexes()]
      return {
        documents: createMemorySnapshot(
          () => version,
          () => indexes,
        ),
        seq,
      }
    },
    end() {},
    close() {},
  }
}

function storageOf({journal}: MemoryJournal) {
  return {
    folder: 'memory',
    journal,
    log: {
      changesOf() {
        throw new Error('Nobody looks back here.')
      },
      async groupHistory() {
        throw new Error('Nobody looks back here.')
      },
      async releaseHistory() {
        throw new Error('Nobody looks back here.')
      },
      async transactions() {
        throw new Error('Nobody looks back here.')
      },
      async purges() {
        throw new Error('Nobody looks back here.')
      },
      async everReferring() {
        throw new Error('Nobody looks back here.')
      },
      async canRestore() {
        throw new Error('Nobody looks back here.')
      },
    },
    async datasets() {
      return [dataset]
    },
    async copyTo() {},
    async erased() {},
    async close() {},
  }
}

function taskOf(query: string): QueryTask {
  return {
    folder: 'memory',
    dataset,
    projectId: 'lake',
    query,
    params: {},
    perspective: ['published'],
    identity: 'site',
    readable: null,
    now: 0,
    wants: 'json',
    sourceMap: null,
    mayDiff: false,
    maxParts: Infinity,
    limitMs: 10_000,
  }
}

const parsed = new Map<string, ReturnType<typeof parse>>()

// By plain groq-js, over all documents.
function reference(version: Version, query: string): string {
  const tree = parsed.get(query) ?? parse(query)
  parsed.set(query, tree)
  const published = [...version.values()].filter(({_id}) => !/^(drafts|versions)\./.test(_id))
  const documents = published.toSorted((one, other) => (one._id < other._id ? -1 : 1))
  return JSON.stringify(evaluateSync(tree, {dataset: documents}).data ?? null)
}

function matches(document: LakeDocument, query: string): boolean {
  const tree = parsed.get(query) ?? parse(query)
  parsed.set(query, tree)
  const {data} = evaluateSync(tree, {dataset: [document]})
  return Array.isArray(data) && data.length > 0
}

async function replay({journal}: MemoryJournal): Promise<Version> {
  const documents = new Map<string, unknown>()
  const revisions = new Map<string, string>()
  for await (const {id, changes} of journal.read(1)) {
    for (const {documentId, effects} of changes) {
      documents.set(documentId, applyPatch(documents.get(documentId) ?? null, JSON.parse(effects).apply))
      revisions.set(documentId, id)
    }
  }
  return new Map(
    [...documents].flatMap(([id, content]) => {
      const document = withRevision(content, revisions.get(id) ?? '')
      return document ? [[id, document] as const] : []
    }),
  )
}

function sorted(version: Version): unknown {
  const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1)
  return [...version].toSorted(byName).map(([, document]) => Object.entries(document).toSorted(byName))
}
