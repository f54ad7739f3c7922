import pl from 'hyphen/pl/index.js'
import {LRUCache} from 'lru-cache'

// In how long words a browser may need a place to break, in letters: on a phone with large text, a heading has room for eleven.
const inText = 14
const inHeadings = 12

// Text between tags, and tags: React writes no bare `<` or `>` in either.
const piece = /<[^>]*>|[^<]+/g
const name = /^<\/?([a-z][a-z0-9-]*)/
const word = /(?<![\p{L}\p{N}@./_\u00AD-])\p{L}{12,}(?![\p{L}\p{N}@/_\u00AD]|\.\p{L})/gu

// An address that is its own link may break between its parts; a `<wbr>` is not copied with it.
const linkToAddress = /^<a\b[^>]*\bhref="(?:https?:|mailto:)/
const address = /^\s*(?:[\w.+-]+@[\w.-]+|https?:\/\/\S+|[\w.-]+(?::\d+)?\/\S*|[\w-]+(?:\.[\w-]+)+)\s*$/
const betweenParts = /(?<=\/\/|[@/](?!\/))(?=.)|(?<=\w)(?=[.?=&:](?!\/))/g

// What is no text to read, or is there to be copied as it is.
const untouched = new Set(['script', 'style', 'title', 'textarea', 'option', 'code', 'svg'])
const headings = new Set(['h1', 'h2', 'h3'])

const known = new LRUCache<string, string>({max: 20_000})

/**
 * A page with soft hyphens in its long words, for browsers that have no Polish dictionary: at 200 % text on a phone, a word
 * would else break anywhere, without a hyphen. A link whose text is its address breaks between its parts. Names to be copied (`translate="no"`) stay as they are, and so does all that
 * is no text of the body.
 */
export function withSoftHyphens(html: string): string {
  const start = html.indexOf('<body')
  if (start < 0) return html
  const inside: string[] = []
  let heading = 0
  let closed = 0
  let isAddress = false
  const body = html.slice(start).replace(piece, (found) => {
    if (!found.startsWith('<')) {
      if (closed > 0) return found
      if (isAddress && address.test(found)) return found.replace(betweenParts, '<wbr>')
      return hyphenated(found, heading > 0 ? inHeadings : inText)
    }
    isAddress = linkToAddress.test(found)
    const tag = name.exec(found)?.[1] ?? ''
    const isEnd = found.startsWith('</')
    if (headings.has(tag)) heading += isEnd ? -1 : 1
    if (untouched.has(tag)) closed += isEnd ? -1 : found.endsWith('/>') ? 0 : 1
    else if (!isEnd && (found.includes('translate="no"') || (inside.at(-1) === tag && !found.endsWith('/>')))) {
      inside.push(tag)
      closed += 1
    } else if (isEnd && inside.at(-1) === tag) {
      inside.pop()
      closed -= 1
    }
    return found
  })
  return html.slice(0, start) + body
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
