import {Picture} from '#components/media/picture.tsx'
import {hostOf, safeHref} from '#lib/addresses/links.ts'
import {parseDuration} from '#lib/polish/durations.ts'
import {polish} from '#lib/polish/typography.ts'
import type {Picture as PictureData} from '#lib/rich-text/rich-text.ts'

export type SignLanguageData = {
  url: string | null
  duration: string | null
  transcriptNote: string | null
  poster: PictureData | null
}

/** The way to a recording in Polish Sign Language: a picture of ours and a link; nothing is loaded from elsewhere. */
export function SignLanguage({video}: {video: SignLanguageData}) {
  const href = safeHref(video.url ?? '')
  const duration = parseDuration(video.duration ?? '')
  if (!href) return null
  return (
    <div>
      <a href={href} className="block text-xl">
        {video.poster?.asset && (
          <span className="mb-4 block">
            <Picture picture={{...video.poster, decorative: true}} sizes="(min-width: 56rem) 36rem, 92vw" leading />
          </span>
        )}
        <span>
          Obejrzyj film w&nbsp;polskim języku migowym
          {duration && (
            <>
              {' '}
              (<time dateTime={duration.iso}>{duration.text}</time>)
            </>
          )}
        </span>
      </a>
      <p className="text-sm text-ink-soft">Film otworzy się na innej stronie: {hostOf(href)}.</p>
      {video.transcriptNote && <p className="mt-4 whitespace-pre-line">{polish(video.transcriptNote)}</p>}
    </div>
  )
}
