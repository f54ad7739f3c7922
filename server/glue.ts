import {glued} from '../lib/polish/typography.ts'

// Text between tags, and tags: React writes no bare `<` or `>` in either.
const piece = /<[^>]*>|[^<]+/g
const tagName = /^<\/?([a-z][a-z0-9-]*)/

// What is no text to read, or is there to be copied as it is.
const untouched = new Set(['script', 'style', 'title', 'textarea', 'code'])
// Within a line: what stands before and after such a tag is read on, and so is what React's comments part.
const inline = new Set(
  'a abbr b bdi br button cite dfn em i label mark q s small span strong sub sup time u wbr'.split(' '),
)
const lastWord = /\S{0,16}$/

/**
 * A page with no-break spaces in its texts where Polish typography wants them (`glued`): the site's own words have them as
 * content has, also where a link or bold type begins in between, and nobody has to think of it. Attributes, data and what is
 * to be copied (`translate="no"`) stay as they are, and so does all that is no text of the body.
 */
export function withGlue(html: string): string {
  const start = html.indexOf('<body')
  if (start < 0) return html
  const pieces = html.slice(start).match(piece) ?? []
  const isOpen = createOpen()
  // The word that ends the text before, in the same line.
  let before = ''
  const made = pieces.map((found, at) => {
    if (found.startsWith('<')) {
      isOpen.tag(found)
      if (!isInline(found)) before = ''
      return found
    }
    if (!isOpen()) return found
    // Without a space in between, two texts stand in boxes side by side.
    const word = found.startsWith(' ') ? before : ''
    const after = found.endsWith(' ') ? letterAfter(pieces, at) : ''
    const whole = glued(word + found + after)
    const text = whole.slice(word.length, whole.length - after.length)
    before = lastWord.exec(before + text)?.[0] ?? ''
    return text
  })
  return html.slice(0, start) + made.join('')
}

function letterAfter(pieces: readonly string[], at: number): string {
  for (let next = at + 1; next < pieces.length; next += 1) {
    const found = pieces[next] ?? ''
    if (!found.startsWith('<')) return /^[\p{L}\p{N}„(–]/u.exec(found)?.[0] ?? ''
    if (!isInline(found)) return ''
  }
  return ''
}

function isInline(tag: string): boolean {
  return tag.startsWith('<!--') || inline.has(tagName.exec(tag)?.[1] ?? '')
}

/** Follows the tags, and says whether what stands between them may be changed. */
function createOpen() {
  const copied: string[] = []
  let closed = 0

  function tag(found: string): void {
    const name = tagName.exec(found)?.[1] ?? ''
    const isEnd = found.startsWith('</')
    const isWhole = found.endsWith('/>')
    if (untouched.has(name)) closed += isEnd ? -1 : isWhole ? 0 : 1
    else if (!isEnd && !isWhole && (found.includes('translate="no"') || copied.at(-1) === name)) copied.push(name)
    else if (isEnd && copied.at(-1) === name) copied.pop()
  }

  return Object.assign(() => closed === 0 && copied.length === 0, {tag})
}
