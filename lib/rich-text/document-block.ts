/*
 * A text as it goes into PDF, EPUB and the page for paper: every link resolved, typography applied, nothing left to look up.
 * What draws it (pdf/template.typ, epub/blocks-to-xhtml.ts, components/rich-text/document-blocks.tsx) knows nothing of Sanity.
 */

/**
 * A run of words in one manner. `href` is an absolute address, or `#` and the anchor of a part or heading of the same
 * document, or null.
 */
export type Inline = {text: string; strong: boolean; em: boolean; href: string | null}

/** A point of a list with the lists inside it. */
type DocumentListItem = {content: Inline[]; lists: DocumentList[]}
export type DocumentList = {kind: 'list'; ordered: boolean; items: DocumentListItem[]}

/** A titled passage: a step of a procedure or a question with its answer. */
export type DocumentItem = {title: string; blocks: DocumentBlock[]}

/** `file` names the picture among the files handed over beside the document; `alt` is null for a decorative one. */
export type DocumentPicture = {kind: 'picture'; file: string; alt: string | null; caption: string}

export type DocumentBlock =
  | {kind: 'paragraph'; content: Inline[]}
  | {kind: 'heading'; level: 2 | 3 | 4; anchor: string; number: string; content: Inline[]}
  | {kind: 'quote'; content: Inline[]}
  | DocumentList
  | DocumentPicture
  /** `wideFirst`: the first column takes three fifths, so that tables of one kind stand under each other; else each what fits. */
  | {
      kind: 'table'
      caption: string
      headerRow: boolean
      headerColumn: boolean
      wideFirst: boolean
      rows: Inline[][][]
    }
  /** Words and what they mean; `anchor` is where links to a word lead. */
  | {kind: 'terms'; items: {anchor: string; term: string; content: Inline[]}[]}
  | {kind: 'note'; label: string; blocks: DocumentBlock[]}
  | {kind: 'contact'; name: string; description: string; facts: {label: string; content: Inline[]}[]}
  | {kind: 'file'; title: string; about: string; href: string | null}
  | {kind: 'questions'; items: DocumentItem[]}
  | {kind: 'steps'; title: string; items: DocumentItem[]}

/** Words without any manner. */
export function plainInline(text: string, href: string | null = null): Inline {
  return {text, strong: false, em: false, href}
}

/** Words that stand out. */
export function strongInline(text: string): Inline {
  return {...plainInline(text), strong: true}
}

/** The words of a run without their manner. */
export function inlineWords(pieces: readonly Inline[]): string {
  return pieces.map(({text}) => text).join('')
}
