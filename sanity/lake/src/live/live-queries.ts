import type {Store} from '../store/store.ts'
import {createChangeLog, type ChangeLog} from './change-log.ts'
import {
  createHeldAnswers,
  type Answer,
  type HeldAnswers,
  type HeldLimits,
  type HeldQuery,
  type KnownAnswer,
} from './held-answers.ts'

/** Sync tags and live events of all datasets, in the manner of Sanity's Live Content API. */
export type LiveQueries = {
  /** What was answered to the query of this key, where that is still true; null where it is not remembered. */
  recall(dataset: string, key: string): KnownAnswer | null
  /** Notes that somebody holds this answer to the query; answers the query's sync tag. */
  hold(dataset: string, query: HeldQuery, answer: Answer): string
  /** The messages of a dataset, for live events. */
  messages(dataset: string): ChangeLog
  /** Resolves when every commit so far has been judged and its message sent. */
  settled(): Promise<void>
  close(): void
}

/**
 * Follows the store: after each commit the held queries that it can touch are answered again, and those whose answer
 * differs are named in one message. Nothing else makes a tag travel, so a page is rendered again only when it changes.
 *
 * @param boot names this run of the lake: positions of another run mean nothing here
 */
export function createLiveQueries(
  store: Store,
  datasets: readonly string[],
  boot: string,
  limits?: Partial<HeldLimits>,
): LiveQueries {
  const states = new Map(datasets.map((name) => [name, createState(store, name, boot, limits)]))

  function stateOf(dataset: string): State {
    const state = states.get(dataset)
    // The store knows how to say that a dataset is unknown.
    if (!state) throw new Error(store.dataset(dataset).name)
    return state
  }

  return {
    recall: (dataset, key) => stateOf(dataset).answers.recall(key),
    hold: (dataset, query, answer) => stateOf(dataset).answers.hold(query, answer),
    messages: (dataset) => stateOf(dataset).log,
    async settled() {
      for (const state of states.values()) await state.answers.settled()
    },
    close() {
      for (const state of states.values()) state.stop()
    },
  }
}

type State = {answers: HeldAnswers; log: ChangeLog; stop: () => void}

function createState(store: Store, dataset: string, boot: string, limits: Partial<HeldLimits> | undefined): State {
  const log = createChangeLog(boot)
  const answers = createHeldAnswers((tags) => log.add(tags), limits)
  const {indexes} = store.dataset(dataset)
  const unsubscribe = store.subscribe(dataset, ({seq, changes}) =>
    answers.judge({seq, changes: changes.map((change) => indexes.indexed(change))}),
  )
  // A number of an index that is gone means nothing.
  indexes.onDrop((index) => answers.recheck(index))
  return {
    answers,
    log,
    stop() {
      unsubscribe()
      answers.close()
    },
  }
}
