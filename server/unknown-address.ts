import {LRUCache} from 'lru-cache'

import {type Chance, chanceOf} from '../lib/addresses/known-missing.ts'
import {formerWords} from '../lib/addresses/redirects.ts'
import {keptPage} from '../lib/freshness/page-cache.ts'
import {listEndIn} from '../lib/lists/list-end.ts'
import {type Answer, createAnswer} from './answer.ts'

/*
 * Addresses are made up without end, and the page that says so is always the same. So there is one for all of them, which is
 * made, kept and renewed like any other page, at an address where there never is anything else; and one more for addresses of
 * the former site, in which the words to search for stand for others.
 */
const notFoundPath = '/0/0'
const wordsInPlace = '0.0.0'
const formerNotFoundPath = `/pl/${wordsInPlace}`

/** What is known of whether there is anything at a path, without asking content: by its words, and by what was made before. */
export function chanceAt(path: string): Chance {
  // Double and last slashes are Next's to take away.
  if (/^\/(?:_next|api)(?:\/|$)|\/\/|.\/$/.test(path)) return 'open'
  const chance = isPastEnd(path) ? 'never' : chanceOf(path)
  return chance === 'with document' && (stood.has(path) || keptPage(path)) ? 'open' : chance
}

/*
 * Paths at which there was something when they were made last. While they are made anew, nobody waits to hear that there is:
 * if it is gone, making them tells.
 */
const stood = new LRUCache<string, true>({max: 20_000})

/** Of lists (`/aktualnosci/strona/`), a page that was found to be past the end. */
const pastEnds = new LRUCache<string, string>({max: 1000})

/** Notes what a path was found to be when it was made. */
export function noteStatus(path: string, status: number): void {
  if (status === 200) stood.set(path, true)
  else stood.delete(path)
  const {list} = placeInList(path)
  if (list && status === 404 && endBy(path) !== null) pastEnds.set(list, path)
}

function isPastEnd(path: string): boolean {
  const {list, number} = placeInList(path)
  const further = list && pastEnds.get(list)
  const end = further ? endBy(further) : null
  return end !== null && number > end
}

// For as long as the page is kept that says so: it goes when the list changes.
function endBy(path: string): number | null {
  return listEndIn(keptPage(path)?.tags ?? [])
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
