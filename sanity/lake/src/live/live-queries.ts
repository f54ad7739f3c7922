import type {MemoryShares} from '../memory.ts'
import type {Store} from '../store/store.ts'
import {createChangeLog, type ChangeLog} from './change-log.ts'
import {
  createHeldAnswers,
  type Answer,
  type HeldAnswers,
  type HeldLimits,
  type HeldRooms,
  roomsFor,
  type HeldQuery,
  type HeldSize,
  type KnownAnswer,
} from './held-answers.ts'

/** Whose answers these are: of the published documents, or of those with drafts and versions before them. */
export type HeldOf = 'published' | 'drafts'

/** Sync tags and live events of all datasets, in the manner of Sanity's Live Content API. */
export type LiveQueries = {
  /** What was answered to the query of this key, where that is still true; null where it is not remembered. */
  recall(dataset: string, key: string, of?: HeldOf): KnownAnswer | null
  /** Notes that somebody holds this answer to the query; answers the query's sync tag. */
  hold(dataset: string, query: HeldQuery, answer: Answer, of?: HeldOf): string
  /** The messages of a dataset, for live events; with those of drafts, they tell of published answers too. */
  messages(dataset: string, of?: HeldOf): ChangeLog
  /** How many answers are held, and how many of them wait to be compared, in all datasets. */
  size(): Record<HeldOf, HeldSize>
  /** Resolves when every commit so far has been judged and its message sent. */
  settled(): Promise<void>
  close(): void
}

/**
 * Follows the store: after each commit the held queries that it can touch are answered again, and those whose answer
 * differs are named in one message. Nothing else makes a tag travel, so a page is rendered again only when it changes.
 * Answers with drafts are named as soon as they are touched: they are few, and somebody is typing.
 *
 * @param boot names this run of the lake: positions of another run mean nothing here
 * @param memory what the answers of all datasets may take together
 */
export function createLiveQueries(
  store: Store,
  boot: string,
  memory: MemoryShares['held'],
  limits?: Partial<HeldLimits>,
): LiveQueries {
  const rooms = {published: roomsFor(memory.published), drafts: roomsFor(memory.drafts)}
  const states = new Map<string, State>()
  store.eachDataset(({name}) => states.set(name, createState(store, name, {boot, limits, rooms})))

  function stateOf(dataset: string): State {
    const state = states.get(dataset)
    // The store knows how to say that a dataset is unknown.
    if (!state) throw new Error(store.dataset(dataset).name)
    return state
  }

  return {
    recall: (dataset, key, of = 'published') => stateOf(dataset)[of].answers.recall(key),
    hold: (dataset, query, answer, of = 'published') => stateOf(dataset)[of].answers.hold(query, answer),
    messages: (dataset, of = 'published') => stateOf(dataset)[of].log,
    size() {
      const all = [...states.values()]
      return {
        published: sum(all.map((each) => each.published.answers.size())),
        drafts: sum(all.map((each) => each.drafts.answers.size())),
      }
    },
    async settled() {
      for (const {published, drafts} of states.values()) {
        await published.answers.settled()
        await drafts.answers.settled()
      }
    },
    close() {
      for (const state of states.values()) state.stop()
    },
  }
}

function sum(sizes: readonly HeldSize[]): HeldSize {
  return {
    answers: sizes.reduce((all, {answers}) => all + answers, 0),
    waiting: sizes.reduce((all, {waiting}) => all + waiting, 0),
    characters: sizes.reduce((all, {characters}) => all + characters, 0),
  }
}

type State = Record<HeldOf, {answers: HeldAnswers; log: ChangeLog}> & {stop: () => void}

// What the Studio asks is held too, though only previews look for its tags.
const draftLimits: Partial<HeldLimits> = {answers: 5_000}

type StateOptions = {boot: string; limits: Partial<HeldLimits> | undefined; rooms: Record<HeldOf, HeldRooms>}

function createState(store: Store, dataset: string, {boot, limits, rooms}: StateOptions): State {
  const logs = {published: createChangeLog(boot), drafts: createChangeLog(`${boot}-drafts`)}
  const tellDrafts = (tags: readonly string[]) => logs.drafts.add(tags)
  const published = createHeldAnswers(
    (tags) => {
      logs.published.add(tags)
      tellDrafts(tags)
    },
    limits,
    rooms.published,
  )
  const drafts = createHeldAnswers(tellDrafts, {...limits, ...draftLimits}, rooms.drafts)
  const both = [published, drafts]
  const {indexes} = store.dataset(dataset)
  const unsubscribe = store.subscribe(dataset, ({seq, changes}) => {
    const judged = {seq, changes: changes.map((change) => indexes.indexed(change))}
    for (const answers of both) answers.judge(judged)
  })
  // A number of an index that is gone means nothing.
  indexes.onDrop((index) => {
    for (const answers of both) answers.recheck(index)
  })
  return {
    published: {answers: published, log: logs.published},
    drafts: {answers: drafts, log: logs.drafts},
    stop() {
      unsubscribe()
      for (const answers of both) answers.close()
    },
  }
}
