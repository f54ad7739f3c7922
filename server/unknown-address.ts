import {hangsOnDocument} from '../lib/addresses/paths.ts'
import {formerWords} from '../lib/addresses/redirects.ts'
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
  return !/^\/(?:_next|api)(?:\/|$)|\/\/|.\/$/.test(path) && hangsOnDocument(path)
}

/** Where the page is kept that a path without any is answered with, and the words that it is to offer a search for. */
export function notFoundPage(path: string): {path: string; words: string | null} {
  const words = formerWords(path)
  return {path: words ? formerNotFoundPath : notFoundPath, words}
}

/** The answer with words of its own. Of these each reader gets other ones, so they are not compressed. */
export async function withWords(answer: Answer, words: string): Promise<Answer> {
  const text = await answer.bodies.text()
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
