import {LRUCache} from 'lru-cache'

import {hangsOnDocument} from '../lib/addresses/known-missing.ts'
import {formerWords} from '../lib/addresses/redirects.ts'
import {pageKey, pages} from '../lib/freshness/page-cache.ts'
import {type Answer, createAnswer} from './answer.ts'

/*
 * Addresses are made up without end, and the page that says so is always the same. So there is one for all of them, which is
 * made, kept and renewed like any other page, at an address where there never is anything else; and one more for addresses of
 * the former site, in which the words to search for stand for others.
 */
const notFoundPath = '/0/0'
const wordsInPlace = '0.0.0'
const formerNotFoundPath = `/pl/${wordsInPlace}`

/** Whether it can be known of a path, without making it, that there is no page. */
export function mayBeKnownMissing(path: string): boolean {
  // Double and last slashes are Next's to take away.
  return !/^\/(?:_next|api)(?:\/|$)|\/\/|.\/$/.test(path) && (hangsOnDocument(path) || isPastEnd(path))
}

/** Of lists (`/aktualnosci/strona/`), the lowest number at which there was found to be no page. */
const ends = new LRUCache<string, number>({max: 1000})

/** Notes that a path has no page: of a list, all that are further on have none either. */
export function noteMissing(path: string): void {
  const {list, number} = placeInList(path)
  if (list && number < (ends.get(list) ?? Infinity)) ends.set(list, number)
}

// For as long as the page that says so is kept: it goes when the list changes.
function isPastEnd(path: string): boolean {
  const {list, number} = placeInList(path)
  const end = list ? ends.get(list) : undefined
  return end !== undefined && number > end && pages().peek(pageKey(`${list}${end}`))?.value.status === 404
}

function placeInList(path: string): {list: string | undefined; number: number} {
  const [, list, number] = /^(.+\/strona\/)([1-9]\d{0,5})$/.exec(path) ?? []
  return {list, number: Number(number)}
}

/** Where the page is kept that a path without any is answered with, and the words that it is to offer a search for. */
export function notFoundPage(path: string): {path: string; words: string | null} {
  const words = formerWords(path)
  return {path: words ? formerNotFoundPath : notFoundPath, words}
}

/** The answer with words of its own. Of these each reader gets other ones, so they are not compressed. */
export async function withWords(answer: Answer, words: string): Promise<Answer> {
  const text = (await answer.bodies.plain()).toString('utf8')
  const own = text
    .replace(`?q=${wordsInPlace}"`, () => `?q=${encodeURIComponent(words).replaceAll("'", '&#x27;')}"`)
    .replace(`„${wordsInPlace}”`, () => `„${escaped(words)}”`)
  return createAnswer(answer.status, answer.headers, own)
}

// As React escapes text.
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
}
