import type {DocumentBlock} from './document-block.ts'
import type {Piece, SimpleText, TextBlock} from './rich-text.ts'

/**
 * What a block of rich text becomes besides its look on the site (`components/rich-text`): one file a block in `blocks/`,
 * listed in `block-writers.ts`. Each way gets what writes the texts inside the block in that same way.
 */
export type BlockWriter<Block> = {
  /** Plain semantic HTML with absolute addresses, for feeds. */
  toHtml: (block: Block, inner: (text: SimpleText | null) => string) => string
  /** Blocks of a document to take along, for PDF and EPUB. */
  toDocument: (block: Block, inner: (text: SimpleText | null) => DocumentBlock[]) => DocumentBlock[]
  /** Its words for the search and the glossary: a line for each paragraph, row or answer, in reading order. */
  toLines: (block: Block, inner: (text: SimpleText | null) => string[]) => (string | null)[]
  /** The same block with the glossary's terms marked where a reader meets them; itself where it has no running text. */
  explain: (block: Block, explain: Explain) => Block
}

/** Marks the terms in a line of text, and in a text with paragraphs. */
export type Explain = {line: (text: string) => Piece[]; text: (text: SimpleText | null) => TextBlock[]}
