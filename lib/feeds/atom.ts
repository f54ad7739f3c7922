import {newestOf} from '#lib/polish/dates.ts'
import {element, escapeMarkup} from '#lib/rich-text/markup.ts'

/** A feed as RFC 4287 wants it. Addresses are absolute, times ISO 8601 in UTC. */
export type AtomFeed = {
  title: string
  subtitle: string | null
  author: string
  /** Address of the feed itself; also its id. */
  self: string
  /** Address of the page that the feed follows. */
  page: string
  entries: AtomEntry[]
}

export type AtomEntry = {
  /** What tells the entry from all others for good, an absolute IRI; its address where none is given. */
  id?: string
  title: string
  url: string
  published: string
  updated: string
  summary: string | null
  category: string | null
  /** HTML, whole. */
  content: string
}

/** RFC 4287 requires `updated` of every feed and entry: it stands for none. */
export const noTime = '1970-01-01T00:00:00Z'

/** Writes an Atom feed in Polish, with the whole content of its entries. */
export function atomFeed(feed: AtomFeed): string {
  const parts = [
    text('title', feed.title),
    feed.subtitle ? text('subtitle', feed.subtitle) : '',
    text('id', feed.self),
    element('link', {rel: 'self', type: 'application/atom+xml', href: feed.self}, null),
    element('link', {rel: 'alternate', type: 'text/html', href: feed.page}, null),
    text('updated', latest(feed.entries)),
    element('author', {}, text('name', feed.author)),
    ...feed.entries.map(entryElement),
  ]
  const root = element(
    'feed',
    {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'pl'},
    parts.filter(Boolean).join('\n'),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
}

function entryElement(entry: AtomEntry): string {
  const parts = [
    text('title', entry.title),
    text('id', entry.id ?? entry.url),
    element('link', {rel: 'alternate', type: 'text/html', href: entry.url}, null),
    text('published', entry.published),
    text('updated', entry.updated),
    entry.category ? element('category', {term: entry.category}, null) : '',
    entry.summary ? text('summary', entry.summary) : '',
    element('content', {type: 'html'}, escapeMarkup(entry.content)),
  ]
  return element('entry', {}, parts.filter(Boolean).join('\n'))
}

function latest(entries: readonly AtomEntry[]): string {
  return newestOf(...entries.map(({updated}) => updated)) ?? noTime
}

function text(name: string, content: string): string {
  return element(name, {}, escapeMarkup(content))
}
