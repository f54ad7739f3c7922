import {parentPort} from 'node:worker_threads'

import {loadLemmas} from '#lib/search/lemmas.ts'

import {client} from '../client.ts'
import {createSearchService, type SearchAnswer, type SearchQuestion} from './search-service.ts'

/** What the site's own thread tells: a numbered question, or which tags have expired. */
export type SearchMessage = {id: number; question: SearchQuestion} | {expired: readonly string[] | 'all'}
export type NumberedAnswer = {id: number; answer: SearchAnswer | null}

// The thread of the search: the dictionary and the index are here alone, content is read here, and nobody who wants a
// page waits for any of it.
const service = createSearchService(client, loadLemmas())

parentPort?.on('message', (message: SearchMessage) => {
  if ('expired' in message) void service.expire(message.expired)
  else void respond(message.id, message.question)
})

async function respond(id: number, question: SearchQuestion): Promise<void> {
  const answer = await service.answer(question).catch((error: unknown) => {
    console.error('The search failed to answer.', error)
    return null
  })
  const numbered: NumberedAnswer = {id, answer}
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(numbered)
}
