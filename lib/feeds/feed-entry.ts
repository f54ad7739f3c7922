import {fixedPages} from '#lib/addresses/addresses.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {standardTime} from '#lib/polish/dates.ts'
import {attachmentToHtml} from '#lib/rich-text/blocks/attachment.ts'
import {pictureToHtml} from '#lib/rich-text/blocks/picture.ts'
import {element, escapeMarkup} from '#lib/rich-text/markup.ts'
import {richTextToHtml} from '#lib/rich-text/rich-text-html.ts'
import type {Attachment, Picture, RichText} from '#lib/rich-text/rich-text.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {type AtomEntry, noTime} from './atom.ts'

/** A news item as the feed carries it. */
export type FeedItem = {
  _id: string
  title: string | null
  slug: string | null
  publishedAt: string | null
  lead: string | null
  category: string | null
  cover: Picture | null
  body: RichText | null
  attachments: Attachment[] | null
}

/** The Atom entry of a news item with its whole content: lead, picture, body and files. */
export function feedEntry(item: FeedItem): AtomEntry {
  const {_id, title, slug, publishedAt, lead, category, cover, body, attachments} = item
  const published = standardTime(publishedAt) ?? noTime
  const parts = [
    lead ? element('p', {}, escapeMarkup(lead)) : '',
    cover ? pictureToHtml(cover) : '',
    richTextToHtml(body ?? []),
    ...(attachments ?? []).map(attachmentToHtml),
  ]
  return {
    // Not the address, which may change: readers of the feed would see an old item as new.
    id: absoluteUrl(`${fixedPages.news.path}#${encodeURIComponent(_id)}`),
    title: title ?? '',
    url: absoluteUrl(documentPath('newsArticle', slug)),
    published,
    // When its document was last written, as by an import, is no change of what it says.
    updated: published,
    summary: lead,
    category,
    content: parts.filter(Boolean).join('\n'),
  }
}
