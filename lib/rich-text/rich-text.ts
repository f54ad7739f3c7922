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

type Block<Type extends string, Fields> = {_type: Type; _key: string} & Fields

export type PictureBlock = Block<'picture', Picture>
export type AttachmentBlock = Block<'attachment', Attachment>
export type TableBlock = Block<
  'table',
  {
    caption: string | null
    headerRow: boolean | null
    headerColumn: boolean | null
    rows: {_key: string; cells: string[] | null}[] | null
    /** The cells by row and column, where terms in them are explained; not stored. */
    pieces?: Piece[][][]
  }
>
export type CalloutBlock = Block<
  'callout',
  {tone: 'important' | 'note' | 'legalBasis' | null; title: string | null; text: SimpleText | null}
>
export type ContactCardBlock = Block<
  'contactCard',
  {
    name: string | null
    description: string | null
    address: string | null
    phone: string | null
    email: string | null
    website: string | null
    hours: string | null
  }
>
export type AccordionBlock = Block<'accordion', {items: Item[] | null}>
export type StepsBlock = Block<'steps', {title: string | null; items: Item[] | null}>
export type GalleryBlock = Block<'gallery', {title: string | null; pictures: (Picture & {_key: string})[] | null}>
export type VideoBlock = Block<
  'video',
  {
    title: string | null
    url: string | null
    poster: Picture | null
    /** „4:05”, or „1:02:00” from an hour on. */
    duration: string | null
    captions: boolean | null
    transcript: SimpleText | null
  }
>

/** Everything that can stand in the body of a news item, chapter or page. */
export type RichTextBlock =
  | TextBlock
  | PictureBlock
  | AttachmentBlock
  | TableBlock
  | CalloutBlock
  | ContactCardBlock
  | AccordionBlock
  | StepsBlock
  | GalleryBlock
  | VideoBlock

export type RichText = RichTextBlock[]
