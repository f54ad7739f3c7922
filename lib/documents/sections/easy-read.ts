import {pictureToDocument} from '#lib/rich-text/blocks/picture.ts'
import type {DocumentBlock} from '#lib/rich-text/document-block.ts'
import {documentBlocks} from '#lib/rich-text/document-blocks.ts'
import type {Picture, SimpleText} from '#lib/rich-text/rich-text.ts'

import type {Anchors, DocumentSection} from './section.ts'
import {sectionHeading, wordsParagraph} from './section.ts'

/** A chapter's easy-to-read text, as its query answers. */
export type EasyReadContent = {
  title: string | null
  easyRead: {
    checkedBy: string | null
    parts: {heading: string | null; text: SimpleText | null; picture: Picture | null}[] | null
  } | null
}

/** The easy-to-read texts of all chapters that have one; null where none has. `address` is where links to a place lead. */
export function easyReadSection(
  chapters: readonly EasyReadContent[],
  {address, anchors}: {address: string; anchors: Anchors},
): DocumentSection | null {
  const texts = chapters.filter(({easyRead}) => easyRead?.parts?.length)
  if (texts.length === 0) return null
  return {
    anchor: 'latwe-teksty',
    kind: 'easyRead',
    title: 'Teksty łatwe do czytania',
    lead: 'To są krótkie i proste teksty o tym, o czym jest Informator.',
    blocks: texts.flatMap(({title, easyRead}, at): DocumentBlock[] => [
      sectionHeading(2, `latwy-tekst-${at + 1}`, title ?? ''),
      ...(easyRead?.parts ?? []).flatMap(({heading, text, picture}, place): DocumentBlock[] => [
        ...(heading ? [sectionHeading(3, `latwy-tekst-${at + 1}-${place + 1}`, heading)] : []),
        ...(picture ? pictureToDocument(picture) : []),
        ...documentBlocks(text ?? [], {address, number: null, anchors}),
      ]),
      ...wordsParagraph(
        easyRead?.checkedBy
          ? `Ten tekst sprawdzili: ${easyRead.checkedBy}.`
          : 'Tego tekstu nie sprawdziły jeszcze osoby, dla których powstał.',
      ),
    ]),
  }
}
