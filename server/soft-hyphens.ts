import pl from 'hyphen/pl/index.js'
import {LRUCache} from 'lru-cache'

import type {TextChange} from './page-texts.ts'

// In how long words a browser may need a place to break, in letters: on a phone with large text, a heading has room for eleven.
const inText = 14
const inHeadings = 12

const word = /(?<![\p{L}\p{N}@./_\u00AD-])\p{L}{12,}(?![\p{L}\p{N}@/_\u00AD]|\.\p{L})/gu

// An address that is its own link may break between its parts; a `<wbr>` is not copied with it.
const linkToAddress = /^<a\b[^>]*\bhref="(?:https?:|mailto:)/
const address = /^\s*(?:[\w.+-]+@[\w.-]+|https?:\/\/\S+|[\w.-]+(?::\d+)?\/\S*|[\w-]+(?:\.[\w-]+)+)\s*$/
const betweenParts = /(?<=\/\/|[@/](?!\/))(?=.)|(?<=\w)(?=[.?=&:](?!\/))/g

const headings = new Set(['h1', 'h2', 'h3'])
// Nothing in these goes on in a further line.
const unbroken = new Set(['option', 'svg'])

const known = new LRUCache<string, string>({max: 20_000})

/**
 * Soft hyphens in long words, for browsers that have no Polish dictionary: at 200 % text on a phone, a word would else break
 * anywhere, without a hyphen. A link whose text is its address breaks between its parts.
 */
export function softHyphens(): TextChange {
  let heading = 0
  let within = 0
  let isAddress = false
  return {
    tag(tag, name) {
      isAddress = linkToAddress.test(tag)
      const step = tag.startsWith('</') ? -1 : 1
      if (headings.has(name)) heading += step
      if (unbroken.has(name) && !tag.endsWith('/>')) within += step
    },
    text(found) {
      if (within > 0) return found
      if (isAddress && address.test(found)) return found.replace(betweenParts, '<wbr>')
      return hyphenated(found, heading > 0 ? inHeadings : inText)
    },
  }
}

function hyphenated(text: string, least: number): string {
  return text.replace(word, (found) => (found.length < least ? found : partsOf(found)))
}

function partsOf(long: string): string {
  const ready = known.get(long)
  if (ready !== undefined) return ready
  const made = pl.hyphenateSync(long, {hyphenChar: '\u00AD', minWordLength: inHeadings})
  known.set(long, made)
  return made
}
