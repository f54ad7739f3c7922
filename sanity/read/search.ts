import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Worker} from 'node:worker_threads'

import type {PageExpiry} from '#lib/freshness/follow-changes.ts'
import {processWide} from '#lib/freshness/process-wide.ts'
import type {Answer, Asked} from '#lib/search/find.ts'
import type {Suggestion} from '#lib/search/suggest.ts'

import type {SearchAnswer, SearchQuestion} from './search-service.ts'
import type {NumberedAnswer, SearchMessage} from './search-worker.ts'

declare global {
  interface ProcessWide {
    search: SearchThread
  }
}

// No part of the bundle, as in lib/documents/pdf/make-pdf.ts: Node runs the source as it is, beside this file's source.
const workerFile = join(/* turbopackIgnore: true */ dirname(fileURLToPath(import.meta.url)), 'search-worker.ts')

const firstPauseMs = 1000
const longestPauseMs = 5 * 60_000

/** Answers a reader's question (see `tidyQuestion`) from what is published now. Null: there is no index yet. */
export async function findPages(question: string, asked: Asked): Promise<Answer | null> {
  const answer = await thread().ask({find: question, asked})
  return answer && 'found' in answer ? answer.found : null
}

/** Where a reader who has typed so much may want to go; nowhere while there is no index yet. */
export async function suggestPages(question: string): Promise<Suggestion[]> {
  const answer = await thread().ask({suggest: question})
  return answer && 'suggestions' in answer ? answer.suggestions : []
}

/** Starts the search; what it is told to have expired it reads again at once, so that nobody's question waits for it. */
export function searchExpiry(): PageExpiry {
  const {tell} = thread()
  return {expireTags: (tags) => tell({expired: tags}), expireAll: () => tell({expired: 'all'})}
}

type SearchThread = ReturnType<typeof createThread>

function thread(): SearchThread {
  return processWide('search', createThread)
}

/**
 * The thread in which the search is (search-worker.ts). One that ends is replaced, and begins from the start; where none lives
 * until it answers, after longer and longer pauses, since each reads all content.
 */
function createThread() {
  const waiting = new Map<number, (answer: SearchAnswer | null) => void>()
  let nextId = 0
  let pauseMs = firstPauseMs
  let worker: Worker | null = start()

  function start(): Worker {
    const started = new Worker(/* turbopackIgnore: true */ workerFile, {execArgv: []})
    // It keeps no process alive that wants to end.
    started.unref()
    started.on('message', ({id, answer}: NumberedAnswer) => settle(id, answer))
    started.on('error', (error: unknown) => console.error('The thread of the search failed and is replaced.', error))
    started.on('exit', replace)
    return started
  }

  function replace(): void {
    worker = null
    for (const id of waiting.keys()) settle(id, null)
    setTimeout(() => {
      worker = start()
    }, pauseMs).unref()
    pauseMs = Math.min(2 * pauseMs, longestPauseMs)
  }

  function settle(id: number, answer: SearchAnswer | null): void {
    if (answer) pauseMs = firstPauseMs
    waiting.get(id)?.(answer)
    waiting.delete(id)
  }

  function tell(message: SearchMessage): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker?.postMessage(message)
  }

  return {
    tell,
    async ask(question: SearchQuestion): Promise<SearchAnswer | null> {
      if (!worker) return null
      nextId += 1
      const id = nextId
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        tell({id, question})
      })
    },
  }
}
