import {polish} from '#lib/polish/typography.ts'
import {writerOf} from '#lib/rich-text/block-writers.ts'
import {prepareText} from '#lib/rich-text/prepare-text.ts'
import type {
  BlockOf,
  BlockType,
  Piece,
  RichText,
  RichTextBlock,
  SimpleText,
  Span,
  TermMark,
  TextBlock,
} from '#lib/rich-text/rich-text.ts'

import {type Term, termFinder, type TermUse} from './term-pattern.ts'

/** Marks terms where a reader meets them first: in a line of text, and in rich text. To be called in reading order. */
export type TermExplainer = {
  text: (text: string) => Piece[]
  richText: (blocks: readonly RichTextBlock[]) => RichText
}

type Accepted = {start: number; end: number; mark: TermMark}

const headingStyles = new Set(['h1', 'h2', 'h3', 'h4'])

// Stands for linked words: no term is looked for in them, and none is found across their edge.
const masked = '\uE001'

/**
 * Explains each term once on a page, at its first use outside of headings and links. The first use of an abbreviation
 * is marked also where the full name came before it; where the name is followed by its abbreviation in brackets, the
 * abbreviation alone is. What `title` names is what the page is about: there, only its abbreviation is explained.
 */
export function termExplainer(terms: readonly Term[], title: string): TermExplainer {
  const find = termFinder(terms.filter(({slug}) => slug))
  const about = new Set(find(title).map(({term}) => term._id))
  const seen = new Set<string>()

  const accept = (use: TermUse, text: string): boolean => {
    const {_id, abbreviation} = use.term
    const key = use.abbreviated ? `${_id} abbreviation` : _id
    if (seen.has(key) || (about.has(_id) && !use.abbreviated)) return false
    if (!use.abbreviated && abbreviation && text.slice(use.end).trimStart().startsWith(`(${abbreviation})`))
      return false
    seen.add(_id).add(key)
    return true
  }
  const firstUses = (text: string): Accepted[] =>
    find(text)
      .filter((use) => accept(use, text))
      .map(({start, end, term, abbreviated}) => ({start, end, mark: markOf(term, abbreviated)}))

  const line = (text: string): Piece[] => piecesOf(text, firstUses(text))
  const simple = (blocks: SimpleText | null): TextBlock[] =>
    prepareText(blocks ?? []).map((block) =>
      headingStyles.has(block.style ?? '') ? block : withMarks(block, firstUses(words(block))),
    )
  const explained = <Type extends BlockType>(block: BlockOf<Type>): BlockOf<Type> =>
    writerOf(block)?.explain(block, {line, text: simple}) ?? block
  return {
    text: (text) => line(polish(text)),
    richText: (blocks) =>
      blocks.flatMap((block): RichTextBlock[] => (block._type === 'block' ? simple([block]) : [explained(block)])),
  }
}

function markOf({_id, slug, term}: Term, abbreviated: boolean): TermMark {
  const title = abbreviated ? term : null
  return {_type: 'term', _key: `term-${_id}${abbreviated ? '-abbreviation' : ''}`, slug: slug ?? '', title}
}

function piecesOf(text: string, uses: readonly Accepted[]): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const use of uses) {
    pieces.push({text: text.slice(end, use.start), term: null})
    pieces.push({text: text.slice(use.start, use.end), term: {slug: use.mark.slug, title: use.mark.title}})
    end = use.end
  }
  return [...pieces, {text: text.slice(end), term: null}].filter((piece) => piece.text !== '')
}

/** The text of a paragraph, letter for letter, with linked words masked. */
function words({children, markDefs}: TextBlock): string {
  const links = new Set((markDefs ?? []).map(({_key}) => _key))
  return (children ?? [])
    .map(({text, marks}) => {
      const isLinked = (marks ?? []).some((mark) => links.has(mark))
      return isLinked ? masked.repeat((text ?? '').length) : (text ?? '')
    })
    .join('')
}

function withMarks(block: TextBlock, uses: readonly Accepted[]): TextBlock {
  if (uses.length === 0) return block
  const children: Span[] = []
  let start = 0
  for (const span of block.children ?? []) {
    children.push(...cut(span, start, uses))
    start += (span.text ?? '').length
  }
  return {...block, children, markDefs: [...(block.markDefs ?? []), ...uses.map(({mark}) => mark)]}
}

/** The pieces of a span that begins at `start`, those within a term with its mark. */
function cut(span: Span, start: number, uses: readonly Accepted[]): Span[] {
  const text = span.text ?? ''
  const end = start + text.length
  const pieces: Span[] = []
  let from = start
  const push = (to: number, mark?: TermMark) => {
    if (to <= from) return
    const marks = [...(span.marks ?? []), ...(mark ? [mark._key] : [])]
    pieces.push({...span, _key: `${span._key}-${from}`, text: text.slice(from - start, to - start), marks})
    from = to
  }
  for (const use of uses.filter((candidate) => candidate.start < end && candidate.end > start)) {
    const spills = use.start < start || use.end > end
    push(Math.max(use.start, start))
    // A term that goes on into another span: its mark has to stand around the others, or it would be drawn twice.
    if (spills && use.start >= start) pieces.push(boundary(span, 'before'))
    push(Math.min(use.end, end), use.mark)
    if (spills && use.end <= end) pieces.push(boundary(span, 'after'))
  }
  push(end)
  return pieces
}

/** An empty span without marks: every mark ends at it, and may begin anew behind it. */
function boundary(span: Span, place: string): Span {
  return {_type: 'span', _key: `${span._key}-${place}`, text: '', marks: []}
}
