import {absoluteHref} from '#lib/addresses/absolute-href.ts'
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
    const href = absoluteHref(url)
    const length = parseDuration(duration ?? '')?.text
    const words = escapeMarkup(`Film: ${title ?? href ?? ''}${length ? ` (${length})` : ''}`)
    const link = element('p', {}, href ? element('a', {href}, words) : words)
    return (poster ? pictureToHtml(poster) : '') + link + inner(transcript)
  },
  toDocument(block, inner) {
    const href = absoluteHref(block.url)
    const transcript = inner(block.transcript)
    return [
      {kind: 'file', title: polish(`Film: ${block.title ?? ''}`), about: polish(aboutVideo(block, href)), href},
      ...(transcript.length > 0 ? [{kind: 'note' as const, label: 'Tekst filmu', blocks: transcript}] : []),
    ]
  },
  toLines: ({title, transcript}, inner) => [title, ...inner(transcript)],
  explain: (block) => block,
}
