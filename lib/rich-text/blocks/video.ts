import {safeHref} from '#lib/addresses/links.ts'
import {aboutVideo} from '#lib/media/videos.ts'
import {parseDuration} from '#lib/polish/durations.ts'
import {polish} from '#lib/polish/typography.ts'

import type {BlockWriter} from '../block-writer.ts'
import {element, escapeMarkup} from '../markup.ts'
import type {VideoBlock} from '../rich-text.ts'
import {pictureToHtml} from './picture.ts'

/** A film kept elsewhere: the way to it, and the words that are said in it. */
export const video: BlockWriter<VideoBlock> = {
  toHtml({title, url, poster, duration, transcript}, inner) {
    const href = safeHref(url ?? '')
    if (!href) return ''
    const length = parseDuration(duration ?? '')?.text
    const words = `Film: ${title ?? href}${length ? ` (${length})` : ''}`
    const link = element('p', {}, element('a', {href}, escapeMarkup(words)))
    return (poster ? pictureToHtml(poster) : '') + link + inner(transcript)
  },
  toDocument(block, inner) {
    const href = safeHref(block.url ?? '')
    if (!href) return []
    const transcript = inner(block.transcript)
    return [
      {kind: 'file', title: polish(`Film: ${block.title ?? ''}`), about: polish(aboutVideo(block, href)), href},
      ...(transcript.length > 0 ? [{kind: 'note' as const, label: 'Tekst filmu', blocks: transcript}] : []),
    ]
  },
  toLines: ({title, transcript}, inner) => [title, ...inner(transcript)],
  explain: (block) => block,
}
