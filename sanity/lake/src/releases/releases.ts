import type {LakeDocument} from '../document.ts'
import {LakeError} from '../errors.ts'
import {lastDocument} from '../history/document.ts'
import {logError} from '../log-error.ts'
import type {DocumentMutation} from '../mutate/types.ts'
import {MovedError} from '../store/commits.ts'
import type {Dataset} from '../store/dataset.ts'
import type {Documents} from '../store/plan-transaction.ts'
import type {Store} from '../store/store.ts'
import type {Transaction} from '../store/transaction.ts'
import type {Preparation} from './preparation.ts'
import {isDue, isReleaseDocumentId, publishTimeOf, releaseNameOf, stateOf} from './release.ts'
import {failure, finalVersions, nextStep, restoration} from './steps.ts'

/** Leads releases on, from states that do not rest, and those that are scheduled when their time has come. */
export type Releases = {
  /**
   * Resolves when a release rests, by the id of its document; rejects with LakeError where it could not be published, and is
   * active again.
   */
  settled(dataset: string, id: string): Promise<void>
  /** Resolves when all that is due has been done, or has failed. */
  due(): Promise<void>
  close(): Promise<void>
}

/** The clock, in ms since the epoch, and what is done before a version is published. */
type ReleaseOptions = {
  now: () => number
  prepare: (dataset: Dataset, version: LakeDocument) => Promise<Preparation>
  /** Calls back after so many ms; answers how to stop that. */
  later?: (work: () => void, ms: number) => () => void
}

const nothing: Preparation = {mutations: [], position: undefined}

// A machine that slept wakes late: the clock is looked at this often, whatever timers say.
const longestWaitMs = 30_000
// Where the log cannot be reached.
const retryMs = 1000

/**
 * Follows the log: what has to be done stands in the documents of the releases, and so does what has been done. Each step is
 * planned upon the release as the step before left it, or not at all; whoever else leads releases of the same log on, and
 * wherever a lake stopped, each step is done once.
 */
export function createReleases(store: Store, {now, prepare, later = afterMs}: ReleaseOptions): Releases {
  /** When something is to be done, by dataset and document. */
  const times = new Map<string, Map<string, number>>()
  const working = new Map<string, Promise<void>>()
  let stopTimer: (() => void) | null = null
  let isClosed = false
  const stops: (() => void)[] = []
  store.eachDataset((dataset) => {
    const {name} = dataset
    times.set(name, new Map())
    stops.push(store.subscribe(name, (transaction) => follow(transaction)))
    for (const id of dataset.releases()) note(name, id, dataset.get(id))
  })
  wait()

  function follow({dataset, changes}: Transaction): void {
    const ofReleases = changes.filter(({id}) => isReleaseDocumentId(id))
    if (ofReleases.length === 0) return
    for (const {id, after} of ofReleases) {
      note(dataset, id, after)
      if (isDue(after, now())) void quietly(lead(dataset, id))
    }
    wait()
  }

  function note(dataset: string, id: string, release: LakeDocument | null): void {
    if (isDue(release, Infinity) && release)
      times.get(dataset)?.set(id, stateOf(release) === 'scheduled' ? publishTimeOf(release) : 0)
    else times.get(dataset)?.delete(id)
  }

  function wait(leastMs = 0): void {
    stopTimer?.()
    const next = Math.min(...[...times.values()].flatMap((ofDataset) => [...ofDataset.values()]))
    if (isClosed || next === Infinity) return
    const waitMs = Math.min(longestWaitMs, Math.max(leastMs, next - now()))
    stopTimer = later(() => void due(), waitMs)
  }

  async function due(): Promise<void> {
    const all = [...times].flatMap(([dataset, ids]) => [...ids].map(([id, time]) => ({dataset, id, time})))
    await Promise.all(all.filter(({time}) => time <= now()).map(({dataset, id}) => quietly(lead(dataset, id))))
    wait(retryMs)
  }

  /** Leads a release on until it rests; whoever asks meanwhile waits for the same. */
  function lead(dataset: string, id: string): Promise<void> {
    const key = `${dataset} ${id}`
    const known = working.get(key)
    if (known) return known
    const work = leadOn(dataset, id).finally(() => working.delete(key))
    working.set(key, work)
    return work
  }

  async function leadOn(dataset: string, id: string): Promise<void> {
    for (;;) {
      const release = store.dataset(dataset).get(id)
      if (isClosed || !release || !isDue(release, now())) return
      try {
        if (isBeforePublication(release)) await stepBefore(dataset, release)
        await step(dataset, release, await planOf(dataset, release))
      } catch (error) {
        // What was selected may be another selection by now.
        if (error instanceof MovedError) continue
        if (!isBeforePublication(release) || (error instanceof LakeError && error.status === 503)) throw error
        await step(dataset, release, () => failure(release, reasonOf(error)))
        throw error
      }
    }
  }

  async function stepBefore(name: string, release: LakeDocument): Promise<void> {
    const dataset = store.dataset(name)
    // One after another, as if each were published by itself: what one leaves, the next may have to change.
    for (const id of dataset.versionsIn(releaseNameOf(release._id))) {
      const version = dataset.get(id)
      const {mutations, position} = version ? await prepare(dataset, version) : nothing
      if (mutations.length > 0) await step(name, release, () => mutations, position)
    }
  }

  // Of what is taken from the past, before the log stands still for the step.
  async function planOf(dataset: string, release: LakeDocument) {
    if (stateOf(release) !== 'unarchiving')
      return ({get, versionsIn}: Documents) => {
        const members = versionsIn(releaseNameOf(release._id)).flatMap((id) => get(id) ?? [])
        return nextStep(release, members, new Date(now()).toISOString())
      }
    const versions: LakeDocument[] = []
    for (const id of finalVersions(release)) {
      const version = await lastDocument(store.dataset(dataset).get(id), store.log.changesOf(dataset, id))
      if (version) versions.push(version)
    }
    return () => restoration(release, versions)
  }

  async function step(
    dataset: string,
    release: LakeDocument,
    plan: (documents: Documents) => readonly DocumentMutation[],
    position?: string,
  ): Promise<void> {
    await store.commit({
      dataset,
      author: authorOf(release),
      position,
      mutations: (documents) => (documents.get(release._id)?._rev === release._rev ? plan(documents) : []),
      releases: 'step',
      kind: 'actionError',
    })
  }

  return {
    async settled(dataset, id) {
      await lead(dataset, id)
    },
    due,
    async close() {
      isClosed = true
      stopTimer?.()
      for (const stop of stops) stop()
      await Promise.allSettled(working.values())
    },
  }
}

function isBeforePublication(release: LakeDocument): boolean {
  return stateOf(release) === 'publishing' && release.publishedAt === undefined
}

function afterMs(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms).unref()
  return () => clearTimeout(timer)
}

// Whoever asked is told; what is no refusal is a fault of the lake.
async function quietly(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof LakeError)) logError(error)
  }
}

// Who led the release where it is: what is scheduled is published in the name of who scheduled it.
function authorOf({userId}: LakeDocument): string {
  return typeof userId === 'string' && userId !== '' ? userId : '<system>'
}

function reasonOf(error: unknown): string {
  if (!(error instanceof LakeError)) return 'The lake met a fault of its own. Its log says more.'
  return error.message.replace(/^The action\(s\) failed: /, '')
}
