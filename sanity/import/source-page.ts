/** A picture of a page: where its file may lie (the largest first), as the page wrote it. */
export type SourcePicture = {kind: 'picture'; candidates: readonly string[]; alt: string; caption: string}

/** A table of data; every row has as many cells as the first. Its cells are words: what they link to stands beside. */
type SourceTable = {
  kind: 'table'
  caption: string
  rows: readonly string[][]
  hasHeader: boolean
  links: readonly {href: string; text: string}[]
}

/** A piece of a page in its order; `html` is one block: a paragraph, a heading, a list, a quotation. */
export type SourceItem = {kind: 'html'; html: string} | SourcePicture | SourceTable

/** What was read of a page, of whatever kind its file is, before anything about it is decided. */
export type SourcePage = {
  /** What the report calls it: the file's name, with its row where it has several. */
  source: string
  /** As it stood, capitals and all; null where none was found. */
  title: string | null
  /** True where nothing on the page is the title, only its `<title>`: that may be the name of the site. */
  titleIsOfHead?: boolean
  /** The day of publication, as `2017-10-19`; null where none was found. */
  day: string | null
  /** A lead that the source tells from the body; null where it has to be found. */
  lead: string | null
  /** How many of the first blocks are the lead, where the page says so. */
  leadCount?: number
  /** The address at which the page stood; null where it has to be made of the title. */
  address: string | null
  /** What the page says of its place: its section, the names in its breadcrumbs, its category. */
  sections: readonly string[]
  items: readonly SourceItem[]
  /** What of the page is no content, in its own words. */
  leftOut: readonly string[]
}

/** Makes a document of HTML: `DOMParser` in a browser, jsdom in Node. */
export type ParseHtml = (html: string) => Document
