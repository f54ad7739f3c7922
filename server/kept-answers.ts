import {pageKey, pages} from '../lib/freshness/page-cache.ts'
import type {Answer} from './answer.ts'

/**
 * Finished answers for kept pages, so that a page which has not changed need not pass through the framework again. Each
 * hangs on the page's entry in the page cache: it is gone as soon as that page expires.
 */
const answers = new WeakMap<object, Answer>()

/** The answer to a plain GET of the path, or null where the framework has to make it. */
export function keptAnswer(path: string): Answer | null {
  const page = pages().peek(pageKey(path))
  return (page && answers.get(page)) ?? null
}

/** Keeps the answer that was made from this HTML, if that is the page's present state. */
export function keepAnswer(path: string, html: string, answer: Answer): void {
  const page = pages().peek(pageKey(path))
  if (page?.value?.html !== html) return
  answers.set(page, {...answer, headers: {...answer.headers, 'x-nextjs-cache': 'HIT'}})
}
