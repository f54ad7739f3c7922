import {Picture} from '#components/media/picture.tsx'
import {safeHref} from '#lib/addresses/links.ts'
import {aboutVideo} from '#lib/media/videos.ts'
import {polish} from '#lib/polish/typography.ts'
import type {VideoBlock} from '#lib/rich-text/rich-text.ts'

import {MaybeLink} from '../content/maybe-link.tsx'
import {Unfolding} from './accordion.tsx'

/**
 * A film as a link with a picture of ours: whoever keeps the film learns of the reader only when they follow it. On
 * paper (`printed`) its words are unfolded.
 */
export function Video({value, printed = false}: {value: VideoBlock; printed?: boolean}) {
  const {title, url, poster, transcript} = value
  const href = safeHref(url ?? '')
  return (
    <div>
      <MaybeLink href={href} className="block">
        {poster?.asset && (
          <span className="relative mb-3 block">
            {/* The words below name the link; the picture only announces the film. */}
            <Picture
              picture={{...poster, decorative: true}}
              sizes="(min-width: 64rem) 36rem, 70vw"
              aspect={16 / 9}
              eager={printed}
            />
            <svg
              className="absolute start-3 bottom-3 w-12 rounded-full bg-vine text-paper print:hidden forced-colors:bg-[Canvas] forced-colors:text-[CanvasText] forced-colors:forced-color-adjust-none"
              viewBox="0 0 48 48"
              aria-hidden="true"
              focusable="false"
            >
              <path d="M18 13v22l18-11z" fill="currentColor" />
            </svg>
          </span>
        )}
        <span className="font-serif text-xl leading-tight font-semibold">Film: {polish(title ?? '')}</span>
      </MaybeLink>
      <p className="text-sm text-ink-soft">{polish(aboutVideo(value, href))}</p>
      {transcript && transcript.length > 0 && (
        <div className="mt-3 border-t border-rule">
          <Unfolding title="Tekst filmu" content={transcript} open={printed} />
        </div>
      )}
    </div>
  )
}
