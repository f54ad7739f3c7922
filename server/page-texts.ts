// Text between tags, and tags: React writes no bare `<` or `>` in either.
const piece = /<[^>]*>|[^<]+/g
const tagName = /^<\/?([a-z][a-z0-9-]*)/

// What is no text to read, or is there to be copied as it is.
const untouched = new Set(['script', 'style', 'title', 'textarea', 'code'])

/** What is made of the texts of one page: it hears of every tag and text in reading order, so that it can remember. */
export type TextChange = {
  /** A tag as it is written, with its name; a comment has none. */
  tag?: (tag: string, name: string) => void
  /** What a text is to be instead; `pieces` are all tags and texts of the page as they were, this one `at` its place. */
  text: (text: string, pieces: readonly string[], at: number) => string
}

/**
 * A page with its texts changed, by one after the other of `changes`. Attributes, data and what is to be copied
 * (`translate="no"`) stay as they are, and so does all that is no text of the body.
 */
export function changeTexts(html: string, ...changes: readonly TextChange[]): string {
  const start = html.indexOf('<body')
  if (start < 0) return html
  const pieces = html.slice(start).match(piece) ?? []
  const follow = createFollower()
  const made = pieces.map((found, at) => {
    if (found.startsWith('<')) {
      const name = nameOf(found)
      follow.tag(found, name)
      for (const {tag} of changes) tag?.(found, name)
      return found
    }
    return follow.isOpen() ? changes.reduce((text, change) => change.text(text, pieces, at), found) : found
  })
  return html.slice(0, start) + made.join('')
}

/** The name of a tag; empty for a comment. */
export function nameOf(tag: string): string {
  return tagName.exec(tag)?.[1] ?? ''
}

/** Follows the tags, and says whether what stands between them may be changed. */
function createFollower() {
  const copied: string[] = []
  let closed = 0

  function tag(found: string, name: string): void {
    const isEnd = found.startsWith('</')
    const isWhole = found.endsWith('/>')
    if (untouched.has(name)) closed += isEnd ? -1 : isWhole ? 0 : 1
    else if (!isEnd && !isWhole && (found.includes('translate="no"') || copied.at(-1) === name)) copied.push(name)
    else if (isEnd && copied.at(-1) === name) copied.pop()
  }

  return {tag, isOpen: () => closed === 0 && copied.length === 0}
}
