/** What a look over the characters of a query tells before it is parsed. */
export type Scan = {
  /** Brackets still open at the end, outermost first. */
  open: readonly string[]
  /** The quote of a string that never ends, or null. */
  quote: string | null
  /** The deepest nesting of brackets. */
  depth: number
  /** Characters outside strings, words and spaces: a measure of the parser's work. */
  marks: number
  /** Names of the parameters, without `$`. */
  params: ReadonlySet<string>
}

const token = /"(?:[^"\\]|\\[^])*("|$)|'(?:[^'\\]|\\[^])*('|$)|\/\/[^\n]*|\$([a-z_]\w*)|[\w\s]+|[^]/giu

/** Reads a query without understanding it. Linear in its length. */
export function scan(query: string): Scan {
  const open: string[] = []
  const params = new Set<string>()
  let quote: string | null = null
  let depth = 0
  let marks = 0
  for (const match of query.matchAll(token)) {
    const text = match[0]
    if (text.startsWith('"') || text.startsWith("'")) {
      if (match[1] === '' || match[2] === '') quote = text.slice(0, 1)
    } else if (match[3] !== undefined) params.add(match[3])
    else if (!/^(\/\/|[\w\s])/.test(text)) {
      marks += 1
      if ('([{'.includes(text)) open.push(text)
      if (')]}'.includes(text)) open.pop()
      depth = Math.max(depth, open.length)
    }
  }
  return {open, quote, depth, marks, params}
}
