import type {BlockWriter} from './block-writer.ts'
import {accordion} from './blocks/accordion.ts'
import {attachment} from './blocks/attachment.ts'
import {callout} from './blocks/callout.ts'
import {contactCard} from './blocks/contact-card.ts'
import {gallery} from './blocks/gallery.ts'
import {picture} from './blocks/picture.ts'
import {steps} from './blocks/steps.ts'
import {table} from './blocks/table.ts'
import {video} from './blocks/video.ts'
import type {BlockOf, BlockType} from './rich-text.ts'

type BlockWriters = {[Type in BlockType]: BlockWriter<BlockOf<Type>>}

// A block that is forgotten here is a type error.
const blockWriters: BlockWriters = {
  picture,
  attachment,
  table,
  callout,
  contactCard,
  accordion,
  steps,
  gallery,
  video,
}

/** The types of all blocks, as they are stored; paragraphs (`block`) are no such block. */
export const blockTypes: readonly string[] = Object.keys(blockWriters)

/** The writer of a block; null where content is ahead of this code and has a block that it does not know. */
export function writerOf<Type extends BlockType>(block: BlockOf<Type>): BlockWriters[Type] | null {
  return Object.hasOwn(blockWriters, block._type) ? blockWriters[block._type] : null
}
