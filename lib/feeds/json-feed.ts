import type {AtomEntry, AtomFeed} from './atom.ts'

/** Writes the same feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the whole content of its entries. */
export function jsonFeed(feed: AtomFeed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(feed.subtitle ? {description: feed.subtitle} : {}),
    home_page_url: feed.page,
    feed_url: feed.self,
    language: 'pl',
    authors: [{name: feed.author}],
    items: feed.entries.map(item),
  })
}

function item(entry: AtomEntry) {
  return {
    id: entry.id ?? entry.url,
    url: entry.url,
    title: entry.title,
    ...(entry.summary ? {summary: entry.summary} : {}),
    content_html: entry.content,
    date_published: entry.published,
    date_modified: entry.updated,
    ...(entry.category ? {tags: [entry.category]} : {}),
  }
}
