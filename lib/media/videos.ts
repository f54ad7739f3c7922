import {hostOf} from '#lib/addresses/links.ts'
import {parseDuration} from '#lib/polish/durations.ts'
import type {VideoBlock} from '#lib/rich-text/rich-text.ts'

/** What a reader should know of a film before following the link to it: „2 min 30 s, z napisami, w serwisie …”. */
export function aboutVideo(
  {duration, captions}: Pick<VideoBlock, 'duration' | 'captions'>,
  href: string | null,
): string {
  const length = parseDuration(duration ?? '')?.text
  return [length, captions ? 'z napisami' : 'bez napisów', href && `w serwisie ${hostOf(href)}`]
    .filter(Boolean)
    .join(', ')
}
