import {fixedPages} from '#lib/addresses/addresses.ts'
import type {GuideChange} from '#lib/guide/guide-changes.ts'
import {formatDate} from '#lib/polish/dates.ts'
import {element, escapeMarkup} from '#lib/rich-text/markup.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import type {AtomEntry} from './atom.ts'

/** The Atom entry of a change in the Informator. A change has a day and no hour: noon UTC is that day in Poland. */
export function changeEntry({id, chapter, path, date, note}: GuideChange): AtomEntry {
  const time = `${date}T12:00:00Z`
  return {
    // Not the entry's address, which changes with the chapter's: readers of the feed would see an old change as new.
    id: absoluteUrl(`${fixedPages.guideChanges.path}#${encodeURIComponent(id)}`),
    title: `${chapter}: zmiana z ${formatDate(date)}`,
    url: absoluteUrl(path),
    published: time,
    updated: time,
    summary: note,
    category: null,
    content: element('p', {}, escapeMarkup(note)),
  }
}
