import type {Addressed} from '#lib/addresses/paths.ts'
import type {Crop, Hotspot} from '#lib/media/pictures.ts'

/*
 * Rich text as the site's queries deliver it (sanity/queries/fragments.ts): references followed, assets named.
 * Fields are null when the editor left them empty.
 */

/** A piece of text with the keys of its marks. */
export type Span = {_type: 'span'; _key: string; text?: string | null; marks?: string[] | null}

/** What a mark points to. */
export type LinkMark = {_type: 'link'; _key: string; href?: string | null}
export type InternalLinkMark = {_type: 'internalLink'; _key: string; target: Addressed | null}

/** The first use of a term of the glossary; not stored, put in by `termExplainer`. `title` is what an abbreviation stands for. */
export type TermMark = {_type: 'term'; _key: string; slug: string; title: string | null}

/** A paragraph, heading, quotation or list item. */
export type TextBlock = {
  _type: 'block'
  _key: string
  style?: string | null
  listItem?: string | null
  level?: number | null
  children?: Span[] | null
  markDefs: (LinkMark | InternalLinkMark | TermMark)[] | null
}

/** Part of a text; `term` where it is the first use of a term. */
export type Piece = {text: string; term: Pick<TermMark, 'slug' | 'title'> | null}

/** Text with paragraphs, lists and links only. */
export type SimpleText = TextBlock[]

/** The picture's original, as its asset document knows it. */
type PictureAsset = {
  _id: string
  width: number | null
  height: number | null
  lqip: string | null
  isOpaque: boolean | null
}

export type Picture = {
  alt: string | null
  decorative: boolean | null
  caption: string | null
  credit: string | null
  crop: Crop | null
  hotspot: Hotspot | null
  asset: PictureAsset | null
}

type FileAsset = {_id: string; filename: string | null; extension: string | null; size: number | null}

export type Attachment = {title: string | null; file: FileAsset | null}

export type Item = {_key: string; title: string | null; content: SimpleText | null}

/** What each block has besides its `_type` and `_key`. A new block begins here; types then lead to what writes it. */
type BlockFields = {
  picture: Picture
  attachment: Attachment
  table: {
    caption: string | null
    headerRow: boolean | null
    headerColumn: boolean | null
    rows: {_key: string; cells: string[] | null}[] | null
    /** The cells by row and column, where terms in them are explained; not stored. */
    pieces?: Piece[][][]
  }
  callout: {tone: 'important' | 'note' | 'legalBasis' | null; title: string | null; text: SimpleText | null}
  contactCard: {
    name: string | null
    description: string | null
    address: string | null
    phone: string | null
    email: string | null
    website: string | null
    hours: string | null
  }
  accordion: {items: Item[] | null}
  steps: {title: string | null; items: Item[] | null}
  gallery: {title: string | null; pictures: (Picture & {_key: string})[] | null}
  video: {
    title: string | null
    url: string | null
    poster: Picture | null
    /** „4:05”, or „1:02:00” from an hour on. */
    duration: string | null
    captions: boolean | null
    transcript: SimpleText | null
  }
}

export type BlockType = keyof BlockFields

/** The block of a type, or without one any block but a paragraph. */
export type BlockOf<Type extends BlockType = BlockType> = {
  [Each in Type]: {_type: Each; _key: string} & BlockFields[Each]
}[Type]

export type PictureBlock = BlockOf<'picture'>
export type AttachmentBlock = BlockOf<'attachment'>
export type TableBlock = BlockOf<'table'>
export type CalloutBlock = BlockOf<'callout'>
export type ContactCardBlock = BlockOf<'contactCard'>
export type AccordionBlock = BlockOf<'accordion'>
export type StepsBlock = BlockOf<'steps'>
export type GalleryBlock = BlockOf<'gallery'>
export type VideoBlock = BlockOf<'video'>

/** Everything that can stand in the body of a news item, chapter or page. */
export type RichTextBlock = TextBlock | BlockOf

export type RichText = RichTextBlock[]
