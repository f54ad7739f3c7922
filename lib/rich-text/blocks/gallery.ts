import {polish} from '#lib/polish/typography.ts'

import type {BlockWriter} from '../block-writer.ts'
import {plainInline} from '../document-block.ts'
import {textElement} from '../markup.ts'
import type {GalleryBlock} from '../rich-text.ts'
import {pictureToDocument, pictureToHtml} from './picture.ts'

/** Pictures under one title. */
export const gallery: BlockWriter<GalleryBlock> = {
  toHtml: ({title, pictures}) =>
    textElement('p', title) + (pictures ?? []).map((picture) => pictureToHtml(picture)).join(''),
  toDocument({title, pictures}) {
    const drawn = (pictures ?? []).flatMap(pictureToDocument)
    if (!title || drawn.length === 0) return drawn
    return [{kind: 'paragraph', content: [{...plainInline(polish(title)), strong: true}]}, ...drawn]
  },
  toLines: ({title, pictures}) => [title, ...(pictures ?? []).map(({caption}) => caption)],
  explain: (block) => block,
}
