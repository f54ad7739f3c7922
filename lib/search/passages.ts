import type {Piece} from './analyzer.ts'
import {nearness} from './best-places.ts'
import {hitsIn, type Sought} from './marked-text.ts'
import type {Read, ReadDocument, ReadTexts} from './search-index.ts'

/** What the best passage of a document says of what is sought. */
export type Passage = {
  /** How much of it, 1 for all, and three times as much where it stands side by side. */
  closeness: number
  /** What of it, by its place in the question. */
  answered: ReadonlySet<number>
  /** The sum of the weights of what it says. */
  said: number
}

type Line = {text: Read; heading: Read | null; above: Read | null}

/** The lines of a document with the heading above each; in which of them each key is; the keys of its questions. */
type Lines = {
  lines: readonly Line[]
  byKey: ReadonlyMap<string, readonly number[]>
  questions: readonly ReadonlySet<string>[]
}

// As long as the texts are: what is found again and again need not be sorted anew.
const remembered = new WeakMap<ReadTexts, Lines>()

/** The line that says most of what is sought, with the title and the heading above it, and how close together. */
export function bestPassage(document: ReadDocument, sought: Sought, weights: readonly number[]): Passage {
  const {lines, byKey} = linesOf(document)
  const total = sum(weights)
  const inTitle = answeredIn(document.texts.title, sought)
  const inHeadings = new Map<Read, ReadonlySet<number>>()
  const above = (heading: Read): ReadonlySet<number> => {
    const answered = inHeadings.get(heading) ?? answeredIn(heading, sought)
    inHeadings.set(heading, answered)
    return answered
  }
  let best: Passage = {closeness: 0, answered: new Set(), said: 0}
  for (const at of new Set([...sought.byKey.keys()].flatMap((key) => byKey.get(key) ?? []))) {
    const line = lines[at]
    if (!line) continue
    const hits = hitsIn(line.text.analysis, sought)
    const heads = [line.heading, line.above].flatMap((heading) => (heading ? [...above(heading)] : []))
    const before = lines[at - 1]
    const context = before && before.heading === line.heading && line.heading ? above(before.text) : []
    const answered = new Set([...inTitle, ...heads, ...context, ...hits.map((hit) => hit.wanted)])
    const said = sum(weights.filter((_weight, index) => answered.has(index)))
    const closeness = (said / total) * (1 + 2 * Math.max(0, nearness(hits, sought.count)) ** 2)
    if (closeness > best.closeness) best = {closeness, answered, said}
  }
  return best
}

/** Whether the title of a document, or one of the questions in it, has nearly all words of a question, small ones too. */
export function hasQuestion(document: ReadDocument, asked: readonly Piece[]): boolean {
  if (asked.length < 3) return false
  return linesOf(document).questions.some((keys) => {
    return asked.filter((piece) => piece.keys.some((key) => keys.has(key))).length >= asked.length * 0.85
  })
}

function linesOf({texts}: ReadDocument): Lines {
  const known = remembered.get(texts)
  if (known) return known
  const {title, summary, sections, also} = texts
  const lines: Line[] = [title, also, ...(summary ? [summary] : [])].map((text) => {
    return {text, heading: null, above: null}
  })
  for (const {heading, above, paragraphs} of sections) {
    if (heading) lines.push({text: heading, heading: null, above})
    for (const text of paragraphs) lines.push({text, heading, above})
  }
  const byKey = new Map<string, number[]>()
  for (const [at, {text}] of lines.entries()) {
    for (const key of keysOf(text)) {
      const places = byKey.get(key)
      if (places) places.push(at)
      else byKey.set(key, [at])
    }
  }
  const asking = lines.filter(({text}) => text === title || text.text.endsWith('?'))
  const found = {lines, byKey, questions: asking.map(({text}) => keysOf(text))}
  remembered.set(texts, found)
  return found
}

function keysOf({analysis: {pieces, names}}: Read): Set<string> {
  return new Set([...pieces.flatMap(({keys, parts}) => [...keys, ...parts]), ...names.flatMap(({keys}) => keys)])
}

function answeredIn(text: Read, sought: Sought): Set<number> {
  return new Set(hitsIn(text.analysis, sought).map((hit) => hit.wanted))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
