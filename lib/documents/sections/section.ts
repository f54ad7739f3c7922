import {polish} from '#lib/polish/typography.ts'
import {type DocumentBlock, type Inline, plainInline, strongInline} from '#lib/rich-text/document-block.ts'

/** A part of a document besides its chapters; `anchor` is unlike that of any other part. */
export type DocumentSection = {
  anchor: string
  kind: 'pathways' | 'easyRead' | 'glossary' | 'directory' | 'acts'
  title: string
  /** What the part is, in a sentence; may be empty. */
  lead: string
  blocks: DocumentBlock[]
}

/** Where each path of the site is in the document, by the anchor of the part. */
export type Anchors = ReadonlyMap<string, string>

/** A heading within a section; none of them has a number. */
export function sectionHeading(level: 2 | 3 | 4, anchor: string, words: string): DocumentBlock {
  return {kind: 'heading', level, anchor, number: '', content: [plainInline(polish(words))]}
}

/** A paragraph with nothing but words; none where there are none. */
export function wordsParagraph(words: string | null): DocumentBlock[] {
  return words ? [{kind: 'paragraph', content: [plainInline(polish(words))]}] : []
}

/** A name and what it is, in a line, or where there is more of it in a list; none where there is nothing of it. */
export function named(name: string, lines: readonly (string | null)[] | null): DocumentBlock[] {
  return namedLines(
    name,
    (lines ?? []).flatMap((line) => (line ? [[plainInline(polish(line))]] : [])),
  )
}

/** As `named`, of lines that are ready to be shown. */
export function namedLines(name: string, lines: readonly Inline[][]): DocumentBlock[] {
  const [first, ...more] = lines
  if (!first) return []
  const label = strongInline(polish(`${name}:`))
  if (more.length === 0) return [{kind: 'paragraph', content: [label, plainInline(' '), ...first]}]
  return [{kind: 'paragraph', content: [label]}, listOf(lines)]
}

/** A list of lines. */
export function listOf(lines: readonly Inline[][], ordered = false): DocumentBlock {
  return {kind: 'list', ordered, items: lines.map((content) => ({content, lists: []}))}
}
