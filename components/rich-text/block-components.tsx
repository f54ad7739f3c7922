import type {PortableTextComponentProps} from '@portabletext/react'
import type {ComponentType} from 'react'

import type {BlockOf, BlockType} from '#lib/rich-text/rich-text.ts'

import {Accordion} from './accordion.tsx'
import {AttachmentParagraph} from './attachment-paragraph.tsx'
import {Callout} from './callout.tsx'
import {ContactCard} from './contact-card.tsx'
import {DataTable} from './data-table.tsx'
import {Gallery} from './gallery.tsx'
import {Steps} from './steps.tsx'
import {TextPicture} from './text-picture.tsx'
import {Video} from './video.tsx'

type BlockComponents = {[Type in BlockType]: ComponentType<PortableTextComponentProps<BlockOf<Type>>>}

/** Every block of rich text and the component that draws it; a block that is forgotten here is a type error. */
export const blockComponents: BlockComponents = {
  picture: TextPicture,
  attachment: AttachmentParagraph,
  table: DataTable,
  callout: Callout,
  contactCard: ContactCard,
  accordion: Accordion,
  steps: Steps,
  gallery: Gallery,
  video: Video,
}
